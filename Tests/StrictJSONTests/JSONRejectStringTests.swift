import StrictJSON
import Testing

@Suite("JSON strings and bytes that are refused")
struct JSONRejectStringTests {
    static let strings: [JSONRow] = [
        JSONRow("only a quote", "\"", "1:1 unterminatedString"),
        JSONRow("no closing quote", "[\"a", "1:2 unterminatedString"),
        JSONRow("closing quote is escaped", #""a\""#, "1:1 unterminatedString"),
        JSONRow("ends in a backslash", #""a\"#, "1:1 unterminatedString"),
        JSONRow("raw LF", "\"a\nb\"", "1:3 controlInString"),
        JSONRow("raw CR LF", "\"a\r\nb\"", "1:3 controlInString"),
        JSONRow("raw tab", "\"\t\"", "1:2 controlInString"),
        JSONRow("raw ESC", "\"é\u{1B}\"", "1:3 controlInString"),
        JSONRow("raw NUL", "\"a\u{0}\"", "1:3 nul"),
        JSONRow("raw control in a name", "{\"\u{1}\":1}", "1:3 controlInString"),
        JSONRow("unknown escape", #""a\x""#, "1:3 badEscape"),
        JSONRow("escaped apostrophe", #""\'""#, "1:2 badEscape"),
        JSONRow("capital U", #""\U0041""#, "1:2 badEscape"),
        JSONRow("escaped line end", "\"\\\n\"", "1:2 badEscape"),
        JSONRow("escaped quote with a mark is no quote", "\"\\\"\u{301}", "1:1 unterminatedString"),
        JSONRow("three digits", #""\u004""#, "1:2 badEscape"),
        JSONRow("no hexadecimal digit", #""\u00G1""#, "1:2 badEscape"),
        JSONRow("braces", #""\u{41}""#, "1:2 badEscape"),
        JSONRow("a sign among the digits", #""\u+041""#, "1:2 badEscape"),
        JSONRow("full-width digits", "\"\\u\u{FF10}041\"", "1:2 badEscape"),
        JSONRow("first half alone", #""a\uD83D""#, "1:3 loneSurrogate"),
        JSONRow("first half before text", #""\uD83Da""#, "1:2 loneSurrogate"),
        JSONRow("first half before another escape", #""\uD83D\n""#, "1:2 loneSurrogate"),
        JSONRow("first half twice", #""\uD83D\uD83D""#, "1:2 loneSurrogate"),
        JSONRow("first half before a letter", #""\uD83D\u0041""#, "1:2 loneSurrogate"),
        JSONRow("second half alone", #""\uDE00""#, "1:2 loneSurrogate"),
        JSONRow("halves the wrong way round", #""\uDE00\uD83D""#, "1:2 loneSurrogate"),
        JSONRow("bad digits in the second half", #""\uD83D\uZZZZ""#, "1:8 badEscape"),
    ]

    static let bytes: [JSONRow] = [
        JSONRow("byte order mark", "\u{FEFF}{}", "1:1 byteOrderMark"),
        JSONRow("only a byte order mark", "\u{FEFF}", "1:1 byteOrderMark"),
        JSONRow("a mark inside", "[\u{FEFF}]", "1:2 unexpectedByte"),
        JSONRow("UTF-16 with a mark", bytes: [0xFF, 0xFE, 0x31, 0x00], "1:1 notUTF8"),
        JSONRow("UTF-16 without a mark", bytes: [0x5B, 0x00, 0x5D, 0x00], "1:2 nul"),
        JSONRow("a byte of Latin-1", bytes: [0x22, 0xE9, 0x22], "1:2 notUTF8"),
        JSONRow("a continuation alone", bytes: [0x22, 0x61, 0x80, 0x22], "1:3 notUTF8"),
        JSONRow("a long form", bytes: [0x22, 0xC0, 0xAF, 0x22], "1:2 notUTF8"),
        JSONRow("a surrogate", bytes: [0x22, 0xED, 0xA0, 0x80, 0x22], "1:2 notUTF8"),
        JSONRow("above U+10FFFF", bytes: [0x22, 0xF4, 0x90, 0x80, 0x80, 0x22], "1:2 notUTF8"),
        JSONRow("cut short", bytes: [0x22, 0xE6, 0x97], "1:2 notUTF8"),
        JSONRow("bytes come before the rest", bytes: [0x5D, 0x0A, 0xFF], "2:1 notUTF8"),
    ]

    @Test("The first fault and its place are told", arguments: strings + bytes)
    func refuses(row: JSONRow) {
        #expect(JSONRejectTests.fault(in: row.input) == row.expected)
    }

    @Test("65 in each other are refused, and a million too", arguments: [65, 1_000_000])
    func refusesDepth(count: Int) {
        let arrays = Array(repeating: UInt8(ascii: "["), count: count)
        #expect(JSONRejectTests.fault(in: arrays) == "1:65 tooDeep")
        let objects = Array(repeatElement(#"{"a":"#.utf8, count: count).joined())
        #expect(JSONRejectTests.fault(in: objects) == "1:321 tooDeep")
    }
}
