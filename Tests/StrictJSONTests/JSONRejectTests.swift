import StrictJSON
import Testing

/// Our own cases, in the manner of the `n_` files of JSONTestSuite.
@Suite("JSON that is refused")
struct JSONRejectTests {
    static let structure: [JSONRow] = [
        JSONRow("nothing", "", "1:1 emptyDocument"),
        JSONRow("only space", " \n ", "2:2 emptyDocument"),
        JSONRow("two values", "1 2", "1:3 trailingText"),
        JSONRow("a bracket after the value", "[]]", "1:3 trailingText"),
        JSONRow("a comma after the value", "{},", "1:3 trailingText"),
        JSONRow("text after a literal", "truex", "1:5 trailingText"),
        JSONRow("comment after the value", "1 // a", "1:3 trailingText"),
        JSONRow("NUL after the value", "1\u{0}", "1:2 nul"),
        JSONRow("comment before the value", "/* a */ 1", "1:1 unexpectedByte"),
        JSONRow("form feed is no space", "\u{C}1", "1:1 unexpectedByte"),
        JSONRow("vertical tab is no space", "[\u{B}1]", "1:2 unexpectedByte"),
        JSONRow("no-break space is no space", "[\u{A0}1]", "1:2 unexpectedByte"),
        JSONRow("NUL before the value", "\u{0}1", "1:1 nul"),
        JSONRow("open array", "[", "1:2 unexpectedEnd"),
        JSONRow("open array after a value", "[1", "1:3 unexpectedEnd"),
        JSONRow("open array after a comma", "[1,", "1:4 unexpectedEnd"),
        JSONRow("open object", "{", "1:2 unexpectedEnd"),
        JSONRow("open object after a name", #"{"a""#, "1:5 unexpectedEnd"),
        JSONRow("open object after a colon", #"{"a":"#, "1:6 unexpectedEnd"),
        JSONRow("open object after a value", #"{"a":1"#, "1:7 unexpectedEnd"),
        JSONRow("closed by the other bracket", "[1}", "1:3 unexpectedByte"),
        JSONRow("object closed by the other bracket", #"{"a":1]"#, "1:7 unexpectedByte"),
        JSONRow("only a closing bracket", "]", "1:1 unexpectedByte"),
        JSONRow("trailing comma in an array", "[1,]", "1:3 trailingComma"),
        JSONRow("trailing comma and space", "[1 , \n ]", "1:4 trailingComma"),
        JSONRow("trailing comma in an object", #"{"a":1,}"#, "1:7 trailingComma"),
        JSONRow("only a comma", "[,]", "1:2 unexpectedByte"),
        JSONRow("comma first", "[,1]", "1:2 unexpectedByte"),
        JSONRow("two commas", "[1,,2]", "1:4 unexpectedByte"),
        JSONRow("no comma", "[1 2]", "1:4 unexpectedByte"),
        JSONRow("no comma in an object", #"{"a":1 "b":2}"#, "1:8 unexpectedByte"),
        JSONRow("only a comma in an object", "{,}", "1:2 unexpectedByte"),
        JSONRow("colon in an array", "[1:2]", "1:3 unexpectedByte"),
        JSONRow("no colon", #"{"a" 1}"#, "1:6 unexpectedByte"),
        JSONRow("comma for a colon", #"{"a",1}"#, "1:5 unexpectedByte"),
        JSONRow("two colons", #"{"a"::1}"#, "1:6 unexpectedByte"),
        JSONRow("no value", #"{"a":}"#, "1:6 unexpectedByte"),
        JSONRow("name without quotes", "{a:1}", "1:2 unexpectedByte"),
        JSONRow("name in single quotes", "{'a':1}", "1:2 unexpectedByte"),
        JSONRow("number for a name", "{1:1}", "1:2 unexpectedByte"),
        JSONRow("null for a name", "{null:1}", "1:2 unexpectedByte"),
    ]

    static let literals: [JSONRow] = [
        JSONRow("capital", "True", "1:1 unexpectedByte"),
        JSONRow("cut short", "tru", "1:4 unexpectedEnd"),
        JSONRow("cut short in an array", "[nul]", "1:2 unexpectedByte"),
        JSONRow("another word", "nope", "1:1 unexpectedByte"),
        JSONRow("undefined", "undefined", "1:1 unexpectedByte"),
        JSONRow("not a number", "NaN", "1:1 unexpectedByte"),
        JSONRow("infinity", "Infinity", "1:1 unexpectedByte"),
        JSONRow("single quotes", "'a'", "1:1 unexpectedByte"),
        JSONRow("typographic quotes", "\u{201C}a\u{201D}", "1:1 unexpectedByte"),
    ]

    static let numbers: [JSONRow] = [
        JSONRow("leading zero", "01", "1:1 badNumber"),
        JSONRow("negative leading zero", "[-01]", "1:2 badNumber"),
        JSONRow("plus", "+1", "1:1 badNumber"),
        JSONRow("only minus", "-", "1:1 badNumber"),
        JSONRow("two minuses", "--1", "1:1 badNumber"),
        JSONRow("minus infinity", "-Infinity", "1:1 badNumber"),
        JSONRow("no whole part", ".5", "1:1 badNumber"),
        JSONRow("no fraction", "1.", "1:1 badNumber"),
        JSONRow("no fraction before an exponent", "1.e5", "1:1 badNumber"),
        JSONRow("two points", "1.2.3", "1:1 badNumber"),
        JSONRow("no exponent", "1e", "1:1 badNumber"),
        JSONRow("only the sign of an exponent", "1e+", "1:1 badNumber"),
        JSONRow("two signs of an exponent", "1e+-5", "1:1 badNumber"),
        JSONRow("fraction of an exponent", "1e1.5", "1:1 badNumber"),
        JSONRow("hexadecimal", "0x1F", "1:1 badNumber"),
        JSONRow("underscore", "1_000", "1:1 badNumber"),
        JSONRow("suffix", "[1n]", "1:2 badNumber"),
        JSONRow("full-width digit", "\u{FF11}", "1:1 unexpectedByte"),
        JSONRow("full-width digit after another", "[1\u{FF11}]", "1:3 unexpectedByte"),
    ]

    @Test("The first fault and its place are told", arguments: structure + literals + numbers)
    func refuses(row: JSONRow) {
        #expect(JSONRejectTests.fault(in: row.input) == row.expected)
    }

    /// Reads a text that should be refused, and says where and why it was.
    static func fault(in bytes: [UInt8]) -> String {
        do throws(JSONFault) {
            return "accepted as " + (try JSONNode.read(bytes)).dump
        } catch {
            return "\(error.position.line):\(error.position.column) \(error.kind.rawValue)"
        }
    }
}
