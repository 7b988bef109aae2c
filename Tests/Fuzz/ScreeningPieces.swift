import Assessing
import Classifying
import DelimitedText
import PolicyLoading
import PolicyModel
import Screening
import Synchronization

/// Prospects in one piece and in many, by one worker and by several.
struct ScreeningPieces {
    private let plan: ScreeningPlan
    /// Those of the file and those that are added.
    private let columns: Int

    init() throws {
        let policy = Files.policy
        let headers = ["Name", "Industry", "Country", "Recipients", "Uses"]
        let classifier = Classifier(
            PolicyLoader.sectorCodes(Files.tables, of: policy).tables,
            PhraseTable(PolicyLoader.sectorWords(Files.tables, of: policy).tables)
        )
        let tables = PolicyLoader.screening(Files.tables, of: policy).tables
        let mapping = try HeaderMapping(
            headers,
            overrides: [],
            tables: tables,
            classifier: classifier,
            policy: policy
        )
        columns = headers.count + 10
        guard let day = CalendarDay("2026-07-01") else { throw Broken("no day") }
        plan = ScreeningPlan(
            assessor: try Assessor(policy: policy, day: day, withHistory: false),
            classifier: classifier,
            tables: tables,
            layout: Layout(
                separator: 0x2C,
                lineEnd: [0x0A],
                headers: headers,
                fields: mapping.fields
            )
        )
    }

    /// The output is the same however the file is cut, and always a sound table.
    func check(_ bytes: [UInt8], _ chance: inout SplitMix64) throws {
        // What comes before rows is cut off by others: a byte order mark, UTF-16.
        let kept = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
        let whole = try screen(kept, threads: 1, chunk: 1 << 20, pieces: .max)
        let chunk = 64 + Int(chance.next() % 500)
        let pieces = 1 + Int(chance.next() % 100)
        let cut = try screen(kept, threads: 2, chunk: chunk, pieces: pieces)
        try require(
            whole == cut,
            "chunks of \(chunk), pieces of \(pieces): \(Self.difference(whole, cut))"
        )
        let again = DelimitedDocument.read(whole)
        // Cells of the file are kept as they are where every reader takes them for the same.
        let known: Set<DelimitedFault.Kind> = [
            .cellTooLong, .rowTooLong, .nul, .bareCarriageReturn, .strayQuote,
        ]
        let fault = again.faults.first { !known.contains($0.kind) }
        try require(fault == nil, "screened: \(String(describing: fault))")
        guard !again.faults.contains(where: { $0.kind == .rowTooLong }) else { return }
        let odd = again.rows.first { $0.cells.count != columns }
        try require(odd == nil, "row \(odd?.number ?? 0) has \(odd?.cells.count ?? 0) cells")
    }

    /// Where two outputs part.
    private static func difference(_ whole: [UInt8], _ cut: [UInt8]) -> String {
        let place = zip(whole, cut).prefix { $0 == $1 }.count
        func part(_ bytes: [UInt8]) -> String {
            String(decoding: bytes.dropFirst(max(place - 40, 0)).prefix(120), as: UTF8.self)
        }
        return "at byte \(place), “\(part(whole))” became “\(part(cut))”"
    }

    private func screen(
        _ bytes: [UInt8],
        threads: Int,
        chunk: Int,
        pieces: Int
    ) throws -> [UInt8] {
        let left = Mutex(bytes[...])
        let output = Mutex<[UInt8]>([])
        // The buffers are those of the run, and are not kept.
        _ = try unsafe ScreeningRun(plan, threads: threads, chunkSize: chunk).run(
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
        return output.withLock { $0 }
    }
}
