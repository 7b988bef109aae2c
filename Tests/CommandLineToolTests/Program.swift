import Foundation

/// The built `vertical-check`, run as people run it.
enum Program {
    /// What comes in on standard input.
    enum Input {
        case nothing
        case bytes(Data)
        /// A pipe that stays open and brings nothing.
        case silence

        static func text(_ text: String) -> Input { .bytes(Data(text.utf8)) }
    }

    /// What a run came to.
    struct Run {
        let status: Int32
        let endedBySignal: Bool
        let outputBytes: Data
        let errors: String

        var output: String { String(decoding: outputBytes, as: UTF8.self) }
    }

    /// The binary was not found, or it hung.
    struct Failure: Error, CustomStringConvertible {
        let description: String
    }

    /// The package's folder.
    static let root = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// The longest that one run may take, in seconds; far more than any takes.
    private static let patience = 300.0

    /// The program to try instead of the one beside the tests, such as that of a release build.
    static let given = ProcessInfo.processInfo.environment["VERTICAL_CHECK_BINARY"]

    /// The program that was given, or the one in the build folder that holds these tests.
    static func binary() throws -> URL {
        if let given { return URL(fileURLWithPath: given) }
        let starts =
            [Bundle.main.executablePath ?? "", Bundle.main.bundlePath] + CommandLine.arguments
        for start in starts where start.hasPrefix("/") {
            var folder = URL(fileURLWithPath: start)
            for _ in 0..<6 {
                folder.deleteLastPathComponent()
                let candidate = folder.appendingPathComponent("vertical-check")
                if isProgram(candidate) { return candidate }
            }
        }
        throw Failure(description: "no vertical-check beside the tests, looked from \(starts)")
    }

    private static func isProgram(_ url: URL) -> Bool {
        let kind = try? FileManager.default.attributesOfItem(atPath: url.path)[.type]
        return kind as? FileAttributeType == .typeRegular
            && FileManager.default.isExecutableFile(atPath: url.path)
    }

    /// Runs the program in a folder, with its home there too.
    static func run(
        _ arguments: [String],
        input: Input = .nothing,
        in scratch: Scratch,
        environment: [String: String] = [:],
        outputTo device: String? = nil,
        program: URL? = nil
    ) throws -> Run {
        let process = Process()
        process.executableURL = try program ?? binary()
        process.arguments = arguments
        process.currentDirectoryURL = scratch.folder
        process.environment = surroundings(scratch).merging(environment) { $1 }
        // Files, not pipes: nothing can fill up, and no other run can hold an end open.
        let outputURL = try scratch.fresh("output")
        let errorURL = try scratch.fresh("errors")
        let output = try FileHandle(
            forWritingTo: device.map(URL.init(fileURLWithPath:)) ?? outputURL
        )
        let errors = try FileHandle(forWritingTo: errorURL)
        process.standardOutput = output
        process.standardError = errors
        let pipe = Pipe()
        // A process that has ended keeps its handles open. With 1,365 open files Foundation reads
        // past the list of them (swift-corelibs-foundation #5472), and the tests die of SIGSEGV.
        var handles = [
            output, errors, pipe.fileHandleForReading, pipe.fileHandleForWriting,
        ]
        defer { for handle in handles { try? handle.close() } }
        switch input {
        case .nothing: process.standardInput = FileHandle.nullDevice
        case .silence: process.standardInput = pipe
        case .bytes(let data):
            let inputURL = try scratch.fresh("input")
            try data.write(to: inputURL)
            let handle = try FileHandle(forReadingFrom: inputURL)
            handles.append(handle)
            process.standardInput = handle
        }
        let ended = DispatchSemaphore(value: 0)
        process.terminationHandler = { _ in ended.signal() }
        try process.run()
        guard ended.wait(timeout: .now() + patience) == .success else {
            // With all that it started, where it leads a group of its own.
            kill(-process.processIdentifier, SIGKILL)
            kill(process.processIdentifier, SIGKILL)
            throw Failure(description: "\(arguments) did not end in \(patience) seconds")
        }
        return Run(
            status: process.terminationStatus,
            endedBySignal: process.terminationReason == .uncaughtSignal,
            outputBytes: try Data(contentsOf: outputURL),
            errors: String(decoding: try Data(contentsOf: errorURL), as: UTF8.self)
        )
    }

    /// The environment of the tests, without what would change the program's ways.
    private static func surroundings(_ scratch: Scratch) -> [String: String] {
        var variables = ProcessInfo.processInfo.environment
        let cleared = ["XDG_STATE_HOME", "COLUMNS", "LANG", "LC_ALL", "LC_MESSAGES", "TZ"]
        for name in cleared { variables[name] = nil }
        variables["HOME"] = scratch.folder.path
        return variables
    }
}
