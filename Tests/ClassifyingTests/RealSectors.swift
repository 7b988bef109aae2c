import Classifying
import Foundation
import PolicyLoading
import PolicyModel

/// The policy of this repository and its sector tables, whose ids are contracts.
enum RealSectors {
    static let policy: Policy = {
        switch PolicyLoader.load(files) {
        case .policy(let policy): return policy
        case .faults(let diagnostics):
            fatalError(diagnostics.map { $0.text() }.joined(separator: "\n"))
        }
    }()

    static let codes: SectorCodes = {
        let (tables, diagnostics) = PolicyLoader.sectorCodes(files, of: policy)
        guard diagnostics.isEmpty else {
            fatalError(diagnostics.map { $0.text() }.joined(separator: "\n"))
        }
        return tables
    }()

    static let words: SectorWords = {
        let (tables, diagnostics) = PolicyLoader.sectorWords(files, of: policy)
        guard diagnostics.isEmpty else {
            fatalError(diagnostics.map { $0.text() }.joined(separator: "\n"))
        }
        return tables
    }()

    static let classifier = Classifier(codes, PhraseTable(words))

    private static let files: [PolicyFile] = {
        let folder = URL(filePath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Data")
        let paths = FileManager.default.subpaths(atPath: folder.path) ?? []
        return paths.filter { $0.hasSuffix(".csv") }.compactMap { path in
            guard let content = try? Data(contentsOf: folder.appending(path: path)) else {
                return nil
            }
            return PolicyFile(path: path, bytes: Array(content))
        }
    }()

    /// The candidates of a text as `vertical evidence`, best first.
    static func candidates(_ text: String) -> [String] {
        classifier.classify(text).candidates.map {
            "\(policy.verticals[$0.vertical].id) \($0.evidence.rawValue)"
        }
    }

    /// A table of these tests, by column.
    static func rows(_ name: String) throws -> [[String: String]] {
        let url = URL(filePath: #filePath).deletingLastPathComponent().appending(path: name)
        var rows = try Rows(text: String(contentsOf: url, encoding: .utf8)).rows
        let header = rows.removeFirst()
        return rows.map { Dictionary(uniqueKeysWithValues: zip(header, $0)) }
    }
}

/// A plain reader of the tables of these tests.
private struct Rows {
    private(set) var rows: [[String]] = []

    init(text: String) {
        var row: [String] = []
        var cell = ""
        var isQuoted = false
        for character in text {
            switch character {
            case "\"": isQuoted.toggle()
            case ",", "\n":
                if isQuoted {
                    cell.append(character)
                    continue
                }
                row.append(cell)
                cell = ""
                if character == "\n" {
                    rows.append(row)
                    row = []
                }
            default: cell.append(character)
            }
        }
    }
}
