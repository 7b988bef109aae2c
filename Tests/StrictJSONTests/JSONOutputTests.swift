import StrictJSON
import Testing

@Suite("Writing JSON")
struct JSONOutputTests {
    struct Row: Sendable, CustomTestStringConvertible {
        let name: String
        let value: JSONOutput
        let pretty: String
        let compact: String

        init(_ name: String, _ value: JSONOutput, _ pretty: String, _ compact: String? = nil) {
            self.name = name
            self.value = value
            self.pretty = pretty
            self.compact = compact ?? pretty
        }

        var testDescription: String { name }
    }

    static let rows: [Row] = [
        Row("null", .null, "null"),
        Row("true", .bool(true), "true"),
        Row("false", .bool(false), "false"),
        Row("integer", .integer(-42), "-42"),
        Row("smallest integer", .integer(.min), "-9223372036854775808"),
        Row("string", .string("Zoë"), "\"Zoë\""),
        Row("empty array", .array([]), "[]"),
        Row("empty object", .object([]), "{}"),
        Row("short array", .array([.integer(1), .null]), "[1, null]", "[1,null]"),
        Row(
            "object in the order given",
            .object([("b", .integer(1)), ("a", .string("x"))]),
            "{\n  \"b\": 1,\n  \"a\": \"x\"\n}",
            #"{"b":1,"a":"x"}"#
        ),
        Row(
            "array of objects",
            .array([.object([("a", .array([.bool(true)]))]), .object([])]),
            "[\n  {\n    \"a\": [true]\n  },\n  {}\n]",
            #"[{"a":[true]},{}]"#
        ),
        Row(
            "array of arrays",
            .array([.array([.integer(1), .integer(2)]), .array([])]),
            "[\n  [1, 2],\n  []\n]",
            "[[1,2],[]]"
        ),
        Row(
            "hostile name and text",
            .object([("\"\u{301}", .string("</script>\r\n\u{202E}\u{1B}"))]),
            "{\n  \"\\\"\u{301}\": \"\\u003C/script\\u003E\\u000D\\u000A\\u202E\\u001B\"\n}",
            "{\"\\\"\u{301}\":\"\\u003C/script\\u003E\\u000D\\u000A\\u202E\\u001B\"}"
        ),
    ]

    @Test("Pretty and compact", arguments: rows)
    func writes(row: Row) {
        #expect(Array(row.value.text().unicodeScalars) == Array(row.pretty.unicodeScalars))
        let compact = row.value.text(pretty: false)
        #expect(Array(compact.unicodeScalars) == Array(row.compact.unicodeScalars))
    }

    @Test("An array of scalars is broken where its line would have 100 columns", arguments: [0, 1])
    func breaksLongArrays(excess: Int) {
        let long = String(repeating: "é", count: 85 + excess)
        let value = JSONOutput.object([("key", .array([.string(long)])), ("z", .null)])
        let oneLine = "{\n  \"key\": [\"\(long)\"],\n  \"z\": null\n}"
        let broken = "{\n  \"key\": [\n    \"\(long)\"\n  ],\n  \"z\": null\n}"
        let lengths = value.text().split(separator: "\n").map(\.count)
        #expect(value.text() == (excess == 0 ? oneLine : broken))
        #expect(lengths[1] == (excess == 0 ? 99 : 10))
    }

    @Test("A compact array is never broken")
    func keepsCompactArrays() {
        let value = JSONOutput.array((0..<200).map { .integer($0) })
        #expect(!value.text(pretty: false).contains("\n"))
        #expect(value.text().split(separator: "\n").count == 202)
    }
}
