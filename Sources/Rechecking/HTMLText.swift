/// The text of an HTML report as its reader sees it, with the line ends of the file.
enum HTMLText {
    /// What `Escaped.html` writes, and what it stands for.
    private static let references: [(written: [UInt8], meant: UInt8)] = [
        (Array("&amp;".utf8), UInt8(ascii: "&")), (Array("&lt;".utf8), UInt8(ascii: "<")),
        (Array("&gt;".utf8), UInt8(ascii: ">")), (Array("&quot;".utf8), UInt8(ascii: "\"")),
        (Array("&#39;".utf8), UInt8(ascii: "'")), (Array("&#96;".utf8), UInt8(ascii: "`")),
    ]

    /// Leaves out the tags and reads the character references of our own reports.
    ///
    /// No text of theirs holds a raw `<`, and no attribute a raw `>`; what others wrote does not fit
    /// its checksum anyway.
    static func plain(_ html: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        var text: [UInt8] = []
        text.reserveCapacity(html.count)
        var rest = html
        while let byte = rest.first {
            if byte == UInt8(ascii: "<") {
                rest = rest.drop { $0 != UInt8(ascii: ">") }.dropFirst()
            } else if byte == UInt8(ascii: "&"),
                let found = references.first(where: { rest.starts(with: $0.written) })
            {
                text.append(found.meant)
                rest = rest.dropFirst(found.written.count)
            } else {
                text.append(byte)
                rest = rest.dropFirst()
            }
        }
        return text[...]
    }
}
