import Rendering

/// The bytes of a report, made alike wherever they were kept: no byte order mark, lines end in LF.
struct SealedText {
    static let lineFeed = UInt8(ascii: "\n")
    private static let carriageReturn = UInt8(ascii: "\r")
    private static let digestLength = 64

    /// The text up to its last line end.
    let bytes: ArraySlice<UInt8>

    init(_ original: [UInt8]) {
        var kept = original[...]
        if kept.starts(with: [0xEF, 0xBB, 0xBF]) { kept = kept.dropFirst(3) }
        if kept.contains(Self.carriageReturn) { kept = Self.withoutCarriageReturns(kept)[...] }
        bytes = kept.trimmed
    }

    private static func withoutCarriageReturns(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        var kept: [UInt8] = []
        kept.reserveCapacity(bytes.count)
        for index in bytes.indices {
            let next = bytes.index(after: index)
            let endsLine = next < bytes.endIndex && bytes[next] == lineFeed
            if bytes[index] != carriageReturn || !endsLine { kept.append(bytes[index]) }
        }
        return kept
    }

    /// Whether the text begins as a JSON object does.
    var isObject: Bool {
        bytes.first { $0 != Self.lineFeed && $0 != UInt8(ascii: " ") } == UInt8(ascii: "{")
    }

    /// Whether the text begins as an HTML file does.
    var isHTML: Bool { bytes.starts(with: "<!doctype html>".utf8) }

    /// What stands before the last line, whose checksum fits, and the format that its marks are of.
    func body() throws(ReportFault) -> (text: ArraySlice<UInt8>, format: ReportFormat) {
        let start = bytes.lastIndex(of: Self.lineFeed).map { $0 + 1 } ?? bytes.startIndex
        let line = bytes[start...]
        for mark in Self.marks {
            guard line.count == mark.before.count + Self.digestLength + mark.after.count,
                line.starts(with: mark.before), line.suffix(mark.after.count) == mark.after[...]
            else { continue }
            let digest = line.dropFirst(mark.before.count).dropLast(mark.after.count)
            let text = bytes[..<start]
            try check(digest, of: Array(text))
            return (text, mark.format)
        }
        throw .unsealed
    }

    /// What stands around the checksum in the last line.
    private static let marks: [(format: ReportFormat, before: [UInt8], after: [UInt8])] = [
        (.html, Array(HTMLRenderer.sealStart.utf8), Array(HTMLRenderer.sealEnd.utf8)),
        (.markdown, Array((ReportSeal.words + "`").utf8), [UInt8(ascii: "`")]),
        (.text, Array(ReportSeal.words.utf8), []),
    ]

    /// Checks the checksum in the last member of a JSON object.
    func checkObject() throws(ReportFault) {
        let before = Array(",\n  \"\(ReportSeal.key)\": \"".utf8)
        let after = Array("\"\n}".utf8)
        let seal = bytes.suffix(before.count + Self.digestLength + after.count)
        guard seal.starts(with: before), seal.suffix(after.count).elementsEqual(after) else {
            throw .unsealed
        }
        let digest = seal.dropFirst(before.count).dropLast(after.count)
        try check(digest, of: bytes[..<seal.startIndex] + Array("\n}".utf8))
    }

    private func check(_ digest: ArraySlice<UInt8>, of text: [UInt8]) throws(ReportFault) {
        guard digest.elementsEqual(ReportSeal.digest(of: text).utf8) else { throw .brokenSeal }
    }
}

extension ArraySlice<UInt8> {
    /// The bytes without line ends at the end.
    var trimmed: Self {
        var kept = self
        while kept.last == SealedText.lineFeed { kept.removeLast() }
        return kept
    }

    /// Where a text stands last; the index of its first byte.
    func lastIndex(ofText text: String) -> Index? {
        let wanted = Array(text.utf8)
        guard let first = wanted.first, count >= wanted.count else { return nil }
        var index = endIndex - wanted.count
        while index >= startIndex {
            if self[index] == first, self[index...].starts(with: wanted) { return index }
            index -= 1
        }
        return nil
    }
}
