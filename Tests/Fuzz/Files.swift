import Foundation
import PolicyLoading
import PolicyModel

/// Real inputs: the files of this repository.
enum Files {
    private static let root = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// The files below a folder whose names end so, by path, sorted.
    static func all(in folder: String, ending: String) throws -> [PolicyFile] {
        let folder = root.appendingPathComponent(folder)
        let paths = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
        return try paths.filter { $0.hasSuffix(ending) }.sorted().map { path in
            let content = try Data(contentsOf: folder.appendingPathComponent(path))
            return PolicyFile(path: path, bytes: Array(content))
        }
    }

    /// The tables of the policy.
    static let tables = (try? all(in: "Data", ending: ".csv")) ?? []

    /// The policy.
    static let policy: Policy = {
        guard case .policy(let policy) = PolicyLoader.load(tables) else {
            preconditionFailure("the policy is not sound")
        }
        return policy
    }()
}

/// A text as an editor counts it: lines, and where an offset stands.
///
/// Written from the definition, and not as the readers do it.
struct Lines {
    /// The number of lines.
    let count: Int
    private let bytes: [UInt8]

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        count = Self.ends(in: bytes) + 1
    }

    /// How many line ends there are: LF, CR LF, or CR alone.
    private static func ends(in bytes: some BidirectionalCollection<UInt8>) -> Int {
        var ends = 0
        var previous: UInt8 = 0
        for byte in bytes {
            if byte == 0x0D || (byte == 0x0A && previous != 0x0D) { ends += 1 }
            previous = byte
        }
        return ends
    }

    /// The line and the column of an offset, in a text that is UTF-8.
    func place(of offset: Int) -> (line: Int, column: Int) {
        let before = bytes[..<offset]
        // Between CR and LF the line has not ended.
        let isInside =
            before.last == 0x0D && offset < bytes.count && bytes[offset] == 0x0A
        let line = Self.ends(in: before) + (isInside ? 0 : 1)
        let kept = isInside ? before.dropLast() : before
        let start = kept.lastIndex { $0 == 0x0A || $0 == 0x0D }.map { $0 + 1 } ?? 0
        return (line, before[start...].count { $0 & 0xC0 != 0x80 } + 1)
    }
}
