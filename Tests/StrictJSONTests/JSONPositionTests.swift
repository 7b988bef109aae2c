import StrictJSON
import Testing

@Suite("Positions in JSON")
struct JSONPositionTests {
    static let rows: [JSONRow] = [
        JSONRow("one value", "  1", "1:3@2"),
        JSONRow("an array", "[1, [2]]", "1:1@0 1:2@1 1:5@4 1:6@5"),
        JSONRow("an object", #"{"a": 1}"#, "1:1@0 name 1:2@1 1:7@6"),
        JSONRow("lines by LF", "[\n  1,\n  2\n]", "1:1@0 2:3@4 3:3@9"),
        JSONRow("lines by CR LF", "[\r\n1,\r\n2]", "1:1@0 2:1@3 3:1@7"),
        JSONRow("lines by CR", "[\r1,\r2]", "1:1@0 2:1@2 3:1@5"),
        JSONRow("columns are scalars", "[\"日é\", \"\u{1F600}\", 1]", "1:1@0 1:2@1 1:8@10 1:13@18"),
        JSONRow("an escape takes six columns", #"["\u0041", 1]"#, "1:1@0 1:2@1 1:12@11"),
        JSONRow(
            "other scripts on an earlier line",
            "[\"日\",\n 1]",
            "1:1@0 1:2@1 2:2@9"
        ),
    ]

    @Test("Values and names know where they start", arguments: rows)
    func positions(row: JSONRow) throws {
        let node = try JSONNode.read(row.input)
        #expect(Self.places(of: node).joined(separator: " ") == row.expected)
    }

    @Test("Positions are ordered as they stand in the text")
    func positionsAreOrdered() {
        let early = JSONPosition(line: 1, column: 9, offset: 8)
        let late = JSONPosition(line: 2, column: 1, offset: 10)
        #expect(early < late)
        #expect(!(late < early))
    }

    private static func places(of node: JSONNode) -> [String] {
        switch node.kind {
        case .object(let members):
            [place(node.position)]
                + members.flatMap { ["name " + place($0.namePosition)] + places(of: $0.value) }
        case .array(let values): [place(node.position)] + values.flatMap(places)
        case .string, .number, .bool, .null: [place(node.position)]
        }
    }

    private static func place(_ position: JSONPosition) -> String {
        "\(position.line):\(position.column)@\(position.offset)"
    }
}
