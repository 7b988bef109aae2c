import Foundation

/// Runs the readers in a child, and tells which input ended or held it.
struct Watch {
    let target: Target
    let seed: UInt64

    /// The most seconds in which the child must come to another round; it may have to share the
    /// processor with much else.
    private static let patience = 300.0

    /// Tells whether the child came to its end and found nothing.
    func run() throws -> Bool {
        let name = CommandLine.arguments[1]
        let folder = FileManager.default.temporaryDirectory
        let progress = folder.appendingPathComponent("fuzz-\(UUID().uuidString)")
        try Data().write(to: progress)
        defer { try? FileManager.default.removeItem(at: progress) }
        let child = Process()
        child.executableURL = URL(fileURLWithPath: CommandLine.arguments[0])
        child.arguments = [name, "--seed", "\(seed)", "--child", progress.path]
        print("fuzz \(name) --seed \(seed)")
        try child.run()
        var last = ""
        var since = Date()
        var held = false
        while child.isRunning {
            Thread.sleep(forTimeInterval: 0.05)
            let now = Self.text(of: progress)
            if now != last { (last, since) = (now, Date()) }
            guard Date().timeIntervalSince(since) > Self.patience else { continue }
            held = true
            kill(child.processIdentifier, SIGKILL)
        }
        child.waitUntilExit()
        let endedWell = child.terminationReason == .exit && child.terminationStatus == 0
        if endedWell { return true }
        let round = UInt64(Self.text(of: progress)) ?? 0
        let input = target.input(seed: seed, round: round)
        let how =
            held
            ? "no end in \(Int(Self.patience)) s"
            : "\(child.terminationReason == .exit ? "status" : "signal") \(child.terminationStatus)"
        let saved = try Finding.save(input, "fuzz-\(name)-\(seed)-\(round).bin")
        print("\(name): \(how) at `fuzz \(name) --seed \(seed) --round \(round)`, kept as \(saved)")
        print(Finding.shown(input))
        return false
    }

    private static func text(of file: URL) -> String {
        let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
        return String(text.prefix { $0 != "\n" })
    }
}

/// An input that something was found with.
enum Finding {
    /// The input with visible escapes, its middle left out when it is long.
    static func shown(_ input: Input) -> String {
        func escaped(_ bytes: some Sequence<UInt8>) -> String {
            bytes.map { byte in
                switch byte {
                case 0x0A: "\\n"
                case 0x0D: "\\r"
                case 0x5C: "\\\\"
                case 0x20..<0x7F: String(Unicode.Scalar(byte))
                default: "\\x" + (byte < 16 ? "0" : "") + String(byte, radix: 16)
                }
            }.joined()
        }
        let bytes = input.bytes
        let label = input.label.isEmpty ? "" : "\(input.label): "
        guard bytes.count > 3000 else { return label + escaped(bytes) }
        return "\(label)\(escaped(bytes.prefix(1500))) … \(bytes.count - 3000) bytes … "
            + escaped(bytes.suffix(1500))
    }

    /// Keeps an input as a file.
    static func save(_ input: Input, _ name: String) throws -> String {
        let folder = URL(fileURLWithPath: FileManager.default.currentDirectoryPath)
            .appendingPathComponent(".build/fuzz")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let file = folder.appendingPathComponent(name)
        try Data(input.bytes).write(to: file)
        return file.path
    }
}
