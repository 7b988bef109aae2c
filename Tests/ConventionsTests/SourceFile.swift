import Testing

/// A Swift file of `Sources`.
struct SourceFile: Sendable {
    /// The path from the package's folder.
    let path: String
    let text: String

    /// The folder below `Sources`, which is the module's name.
    var module: String {
        let parts = path.split(separator: "/")
        return parts.count > 1 ? String(parts[1]) : ""
    }

    /// Every Swift file of `Sources`.
    static func all() throws -> [SourceFile] {
        try Tree.paths().filter { $0.hasPrefix("Sources/") && $0.hasSuffix(".swift") }.map {
            SourceFile(path: $0, text: String(decoding: try Tree.bytes(of: $0), as: UTF8.self))
        }
    }
}

/// Something that every source file keeps to.
struct Convention: Sendable, CustomTestStringConvertible {
    let name: String
    /// What breaks the convention in a file, with the lines.
    let faults: @Sendable (SourceFile) -> [String]
    /// Files that break it, so that the check is seen to fail.
    let broken: [SourceFile]
    /// Files that only look as if they broke it.
    let kept: [SourceFile]

    var testDescription: String { name }

    init(
        _ name: String,
        broken: [SourceFile],
        kept: [SourceFile] = [],
        faults: @escaping @Sendable (SourceFile) -> [String]
    ) {
        (self.name, self.faults, self.broken, self.kept) = (name, faults, broken, kept)
    }

    /// Makes a convention that looks at one line of code at a time.
    init(
        _ name: String,
        broken: String...,
        kept: String...,
        isBroken: @escaping @Sendable (String) -> Bool
    ) {
        let file = { SourceFile(path: "Sources/Rendering/Sample.swift", text: $0) }
        self.init(name, broken: broken.map(file), kept: kept.map(file)) { file in
            let lines = SwiftText(file.text).code.enumerated()
            return lines.filter { isBroken($0.element) }.map { index, line in
                "\(file.path):\(index + 1): \(line)"
            }
        }
    }
}
