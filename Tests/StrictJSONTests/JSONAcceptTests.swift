import StrictJSON
import Testing

/// Our own cases, in the manner of the `y_` files of JSONTestSuite.
@Suite("JSON that is accepted")
struct JSONAcceptTests {
    static let values: [JSONRow] = [
        JSONRow("null", "null", "nil"),
        JSONRow("true", "true", "yes"),
        JSONRow("false", "false", "no"),
        JSONRow("space round a literal", " \t\r\n null \t\r\n ", "nil"),
        JSONRow("a line end at the end", "1\n", "#1"),
        JSONRow("empty array", "[]", "[]"),
        JSONRow("empty array with space", "[ \n ]", "[]"),
        JSONRow("empty object", "{}", "{}"),
        JSONRow("empty object with space", "{ \t }", "{}"),
        JSONRow("array of one", "[1]", "[#1]"),
        JSONRow("array of all kinds", #"[null,1,"a",{},[],true]"#, "[nil #1 'a' {} [] yes]"),
        JSONRow("space everywhere", "[ 1 , 2\n,\t3 ]", "[#1 #2 #3]"),
        JSONRow("arrays in arrays", "[[[]],[[]]]", "[[[]] [[]]]"),
        JSONRow("object of one", #"{"a":1}"#, "{'a':#1}"),
        JSONRow("object with space", "{ \"a\" : 1 ,\n\"b\" :2 }", "{'a':#1 'b':#2}"),
        JSONRow("the order stays", #"{"b":1,"a":2}"#, "{'b':#1 'a':#2}"),
        JSONRow("names twice are both kept", #"{"a":1,"a":2}"#, "{'a':#1 'a':#2}"),
        JSONRow("an empty name", #"{"":0}"#, "{'':#0}"),
        JSONRow("an escaped name", #"{"\u0061":0}"#, "{'a':#0}"),
        JSONRow("objects in objects", #"{"a":{"b":{}}}"#, "{'a':{'b':{}}}"),
    ]

    static let numbers: [JSONRow] = [
        JSONRow("zero", "0", "#0"),
        JSONRow("minus zero", "-0", "#-0"),
        JSONRow("whole", "123", "#123"),
        JSONRow("negative", "-123", "#-123"),
        JSONRow("with a fraction", "1.50", "#1.50"),
        JSONRow("zero with a fraction", "0.1", "#0.1"),
        JSONRow("1.0 is not 1", "1.0", "#1.0"),
        JSONRow("exponent", "1e5", "#1e5"),
        JSONRow("capital exponent", "1E5", "#1E5"),
        JSONRow("exponent with plus", "1e+5", "#1e+5"),
        JSONRow("exponent with minus", "1.5e-5", "#1.5e-5"),
        JSONRow("zero with an exponent", "0e0", "#0e0"),
        JSONRow("exponent with a leading zero", "1e05", "#1e05"),
        JSONRow("more digits than a type", "12345678901234567890123", "#12345678901234567890123"),
        JSONRow("beyond every double", "1e999", "#1e999"),
    ]

    static let strings: [JSONRow] = [
        JSONRow("empty", #""""#, "''"),
        JSONRow("ASCII", #""a b""#, "'a b'"),
        JSONRow("short escapes", #""\"\\\/\b\f\n\r\t""#, "'\"\\/U+8U+CU+AU+DU+9'"),
        JSONRow("escape between text", #""a\nb""#, "'aU+Ab'"),
        JSONRow("escape in lower case", #""\u00e9""#, "'U+E9'"),
        JSONRow("escape in upper case", #""\u00E9""#, "'U+E9'"),
        JSONRow("escaped NUL", #""\u0000""#, "'U+0'"),
        JSONRow("escaped control", #""\u001B""#, "'U+1B'"),
        JSONRow("surrogate pair", #""\uD83D\uDE00""#, "'U+1F600'"),
        JSONRow("last scalar", #""\uDBFF\uDFFF""#, "'U+10FFFF'"),
        JSONRow("noncharacter", #""\uFFFF""#, "'U+FFFF'"),
        JSONRow("two scalars of the basic plane", #""\u0041\u0042""#, "'AB'"),
        JSONRow("a backslash before u", #""\\u0041""#, "'\\u0041'"),
        JSONRow("raw two bytes", "\"é\"", "'U+E9'"),
        JSONRow("raw three bytes", "\"日\"", "'U+65E5'"),
        JSONRow("raw four bytes", "\"\u{1F600}\"", "'U+1F600'"),
        JSONRow("raw DEL", "\"\u{7F}\"", "'U+7F'"),
        JSONRow("raw C1", "\"\u{9B}\"", "'U+9B'"),
        JSONRow("raw line separator", "\"\u{2028}\"", "'U+2028'"),
        JSONRow("raw mark inside", "\"\u{FEFF}\"", "'U+FEFF'"),
        JSONRow("closing quote with a combining mark after", "\"a\u{301}\"", "'aU+301'"),
        JSONRow("escaped quote with a combining mark", "\"\\\"\u{301}\"", "'\"U+301'"),
        JSONRow("no normalising", #""e\u0301""#, "'eU+301'"),
        JSONRow("comment marks are text", #""/* // */""#, "'/* // */'"),
    ]

    @Test("It is read as it stands", arguments: values + numbers + strings)
    func reads(row: JSONRow) throws {
        #expect(try JSONNode.read(row.input).dump == row.expected)
    }

    @Test("64 arrays in each other are read")
    func readsToTheDepthLimit() throws {
        #expect(JSONNode.depthLimit == 64)
        let text = String(repeating: "[", count: 64) + String(repeating: "]", count: 64)
        #expect(try JSONNode.read(Array(text.utf8)).dump == text)
    }
}
