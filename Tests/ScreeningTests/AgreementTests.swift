import Screening
import Testing

/// The fast way and the plain way come to the same bytes, however the file is cut.
@Suite struct AgreementTests {
    private static let ways: [(threads: Int, chunk: Int, pieces: Int)] = [
        (1, 1 << 20, .max), (2, 64, .max), (3, 200, 7), (2, 1000, 64), (1, 90, 1),
    ]

    private func expectAgreement(on bytes: [UInt8], _ bench: Bench, seed: UInt64) throws {
        let expected = try PlainScreening(bytes, bench).output
        for way in Self.ways {
            let found = try bench.screen(
                bytes,
                threads: way.threads,
                chunkSize: way.chunk,
                pieces: way.pieces
            )
            if found.output != expected {
                let at = zip(found.output, expected).prefix { $0 == $1 }.count
                func excerpt(_ bytes: [UInt8]) -> String {
                    String(decoding: bytes.dropFirst(max(at - 60, 0)).prefix(160), as: UTF8.self)
                }
                Issue.record(
                    """
                    seed \(seed), \(way): differs at byte \(at)
                    found:    \(excerpt(found.output).debugDescription)
                    expected: \(excerpt(expected).debugDescription)
                    """
                )
                return
            }
        }
    }

    @Test(arguments: 1...6 as ClosedRange<UInt64>)
    func `Sound rows`(seed: UInt64) throws {
        var rows = RandomRows(seed: seed)
        try expectAgreement(on: rows.sound(400), try Bench(), seed: seed)
    }

    @Test(arguments: 1...40 as ClosedRange<UInt64>)
    func `Rows with quotes, line ends and bytes where they should not be`(seed: UInt64) throws {
        var rows = RandomRows(seed: seed)
        try expectAgreement(on: rows.mixed(120), try Bench(), seed: seed)
    }

    @Test(arguments: 1...60 as ClosedRange<UInt64>)
    func `Bytes without any order`(seed: UInt64) throws {
        var rows = RandomRows(seed: seed)
        try expectAgreement(on: rows.wild(200), try Bench(), seed: seed)
    }

    @Test(arguments: [64, 90, 128, 180, 192, 200, 400], ["", "\r"])
    func `A last row without a line feed that fills its chunks to the byte`(
        _ size: Int,
        _ end: String
    ) throws {
        let bench = try Bench()
        let start = Array("a,pharmacy,NL,,".utf8)
        for count in size - 1...size + 1 {
            let filling = Array(repeating: UInt8(ascii: "x"), count: count - start.count)
            let row = start + filling.dropLast(end.utf8.count) + Array(end.utf8)
            try expectAgreement(on: row, bench, seed: UInt64(count))
        }
    }

    @Test(arguments: 1...20 as ClosedRange<UInt64>)
    func `Text from all over the world, sound and broken`(seed: UInt64) throws {
        var rows = RandomRows(seed: seed)
        try expectAgreement(on: rows.foreign(60), try Bench(), seed: seed)
    }

    @Test(arguments: 1...6 as ClosedRange<UInt64>)
    func `Long cells that differ in one byte`(seed: UInt64) throws {
        var rows = RandomRows(seed: seed)
        try expectAgreement(on: rows.alike(300), try Bench(), seed: seed)
    }

    /// All pairs and triples of the bytes that matter, each in a row of its own, with text before it
    /// so that they come to lie across the ends of blocks.
    @Test func `Every broken scalar is seen`() throws {
        let edges: [UInt8] = [
            0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC1, 0xC2, 0xE0, 0xE1, 0xED, 0xEF, 0xF0, 0xF1,
            0xF4,
            0xF5, 0x61,
        ]
        var bytes: [UInt8] = []
        for (place, first) in edges.enumerated() {
            for second in edges {
                for third in edges {
                    bytes += [UInt8](repeating: 0x62, count: place % 5 + 1)
                    bytes += [first, second, third, 0x80, 0x2C, 0x2C, 0x2C, 0x2C, 0x0A]
                }
            }
        }
        try expectAgreement(on: bytes, try Bench(), seed: 0)
    }
}
