import Assessing
import Classifying
import Foundation
import PolicyLoading
import PolicyModel
import Screening
import Synchronization
import Testing

/// A plan with the real policy and tables, and the plain way to the columns of a row.
struct Bench {
    let fields: [Field?]
    let assessor: Assessor
    let plan: ScreeningPlan

    init(headers: [String] = ["Name", "Industry", "Country", "Recipients", "Uses"]) throws {
        assessor = try Assessor(
            policy: Real.policy,
            day: try #require(CalendarDay("2026-07-01")),
            withHistory: false
        )
        let mapping = try HeaderMapping(
            headers,
            overrides: [],
            tables: Real.screening,
            classifier: Real.classifier,
            policy: Real.policy
        )
        fields = mapping.fields
        plan = ScreeningPlan(
            assessor: assessor,
            classifier: Real.classifier,
            tables: Real.screening,
            layout: Layout(
                separator: UInt8(ascii: ","),
                lineEnd: [0x0A],
                headers: headers,
                fields: mapping.fields
            )
        )
    }

    /// The columns of rows by all their cells but the name, which decides nothing.
    private let known = Known()

    private final class Known: Sendable {
        let columns = Mutex<[[String]: [[UInt8]]]>([:])
    }

    /// The columns of a row, straight from the assessor.
    func columns(_ cells: [String]) throws -> [[UInt8]] {
        let key = Array(cells.dropFirst())
        if let columns = known.columns.withLock({ $0[key] }) { return columns }
        let columns = try plan.plainColumns(cells).map { PlainScreening.quoted(Array($0.utf8)) }
        known.columns.withLock { $0[key] = columns }
        return columns
    }

    /// What the module makes of some bytes, which it gets in pieces of some length.
    func screen(
        _ bytes: [UInt8],
        threads: Int,
        chunkSize: Int,
        pieces: Int = .max
    ) throws -> (output: [UInt8], tally: Tally) {
        let left = Mutex(bytes[...])
        let output = Mutex<[UInt8]>([])
        let tally = try unsafe ScreeningRun(plan, threads: threads, chunkSize: chunkSize).run(
            begunWith: [],
            afterLines: 0,
            read: { buffer throws(Never) in
                left.withLock { left in
                    let count = min(left.count, buffer.count, pieces)
                    unsafe buffer.copyBytes(from: left.prefix(count))
                    left = left.dropFirst(count)
                    return count
                }
            },
            write: { bytes throws(Never) in output.withLock { unsafe $0 += Array(bytes) } },
            report: { _ in }
        )
        return (output.withLock { $0 }, tally)
    }
}

/// The policy of this repository and its tables.
enum Real {
    static let policy: Policy = {
        switch PolicyLoader.load(files) {
        case .policy(let policy): return policy
        case .faults(let diagnostics):
            fatalError(diagnostics.map { $0.text() }.joined(separator: "\n"))
        }
    }()

    static let classifier: Classifier = {
        let codes = PolicyLoader.sectorCodes(files, of: policy)
        let words = PolicyLoader.sectorWords(files, of: policy)
        let diagnostics = codes.diagnostics + words.diagnostics
        guard diagnostics.isEmpty else {
            fatalError(diagnostics.map { $0.text() }.joined(separator: "\n"))
        }
        return Classifier(codes.tables, PhraseTable(words.tables))
    }()

    static let screening: ScreeningTables = {
        let (tables, diagnostics) = PolicyLoader.screening(files, of: policy)
        guard diagnostics.isEmpty else {
            fatalError(diagnostics.map { $0.text() }.joined(separator: "\n"))
        }
        return tables
    }()

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
}
