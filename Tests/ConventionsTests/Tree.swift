import Foundation

/// The files that belong to the project.
enum Tree {
    static let root = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// The paths of all files from the package's folder, sorted: those that git knows, or, where
    /// there is no repository, those that stand there and are not hidden.
    static func paths() throws -> [String] {
        let paths = try known() ?? standing()
        return paths.filter { FileManager.default.fileExists(atPath: url(of: $0).path) }.sorted()
    }

    static func bytes(of path: String) throws -> Data {
        try Data(contentsOf: url(of: path))
    }

    private static func url(of path: String) -> URL { root.appendingPathComponent(path) }

    private static func known() throws -> [String]? {
        guard FileManager.default.fileExists(atPath: url(of: ".git").path) else { return nil }
        let process = Process()
        let output = Pipe()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        // The checkout may belong to another user than the one who tests.
        let git = ["git", "-c", "safe.directory=*", "-C", root.path]
        process.arguments = git + ["ls-files", "-z", "--cached"]
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = output
        try process.run()
        let bytes = try output.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { throw CocoaError(.fileReadUnknown) }
        return String(decoding: bytes, as: UTF8.self).split(separator: "\0").map(String.init)
    }

    private static func standing() throws -> [String] {
        let names = try FileManager.default.contentsOfDirectory(atPath: root.path)
        return try names.filter { !$0.hasPrefix(".") }.flatMap { name in
            guard try isFolder(name) else { return [name] }
            return try FileManager.default.subpathsOfDirectory(atPath: url(of: name).path)
                .map { "\(name)/\($0)" }
                .filter { try !isFolder($0) }
        }
    }

    private static func isFolder(_ path: String) throws -> Bool {
        let attributes = try FileManager.default.attributesOfItem(atPath: url(of: path).path)
        return attributes[.type] as? FileAttributeType == .typeDirectory
    }
}
