import Answering
import PolicyModel
import Rendering
import StrictJSON

/// Reads reports back, in every format that `recheck` knows.
struct ReportReader {
    /// The languages that reports are written in.
    let languages: [Words]

    /// Reads a report, whose text must be as it was written; line ends may be CR LF.
    func read(_ bytes: [UInt8]) throws(ReportFault) -> WrittenReport {
        guard let bytes = Self.markingCutScalar(bytes) else { throw .notUTF8 }
        let text = SealedText(bytes)
        guard !text.bytes.isEmpty else { throw .empty }
        return text.isObject ? try Self.object(text) : try document(text)
    }

    /// The bytes with U+FFFD for a scalar that their end cuts through; nil where they are no UTF-8.
    ///
    /// A report that was cut off anywhere is an altered report, not another kind of file.
    private static func markingCutScalar(_ bytes: [UInt8]) -> [UInt8]? {
        if String(validating: bytes, as: UTF8.self) != nil { return bytes }
        let rest = bytes.suffix(3).reversed().prefix { $0 & 0xC0 == 0x80 }.count
        let kept = bytes.dropLast(rest + 1)
        let cut = bytes[kept.endIndex...]
        guard let lead = cut.first, (0xC2...0xF4).contains(lead),
            cut.count < (lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4),
            String(validating: kept, as: UTF8.self) != nil
        else { return nil }
        return kept + Array("\u{FFFD}".utf8)
    }

    // MARK: JSON

    private static func object(_ text: SealedText) throws(ReportFault) -> WrittenReport {
        let isOurs = text.bytes.lastIndex(ofText: family(of: AssessmentJSON.schema)) != nil
        guard let node = try? JSONNode.read(Array(text.bytes)),
            case .object(let members) = node.kind
        else { throw isOurs ? .brokenJSON : .noReport }
        let schema = string("schema", of: members) ?? ""
        if schema.hasPrefix(family(of: EnquiryReader.schema)) { throw .answersFile }
        guard schema.hasPrefix(family(of: AssessmentJSON.schema)) else { throw .noReport }
        try requireKnown(schema, AssessmentJSON.schema)
        try text.checkObject()
        let kept = members.filter { ["business", "as-of", "answers"].contains($0.name) }
        let file = JSONNode(
            kind: .object([schemaMember(at: node.position)] + kept),
            position: node.position
        )
        return try report(
            .json,
            Words.english.language,
            verdict: string("verdict", of: members),
            policy: string("policy-digest", of: members),
            file
        )
    }

    private static func schemaMember(at position: JSONPosition) -> JSONMember {
        JSONMember(
            name: "schema",
            namePosition: position,
            value: JSONNode(kind: .string(EnquiryReader.schema), position: position)
        )
    }

    // MARK: Markdown, HTML and text

    private func document(_ text: SealedText) throws(ReportFault) -> WrittenReport {
        let family = Self.family(of: EnquiryReader.schema)
        let readable = text.isHTML ? HTMLText.plain(text.bytes) : text.bytes
        guard let place = readable.lastIndex(ofText: "\"schema\": \"\(family)") else {
            throw language(ofTitle: readable) == nil ? .noReport : .cutOff
        }
        let schema = readable[place...].dropFirst("\"schema\": \"".utf8.count)
            .prefix { $0 != UInt8(ascii: "\"") }
        try Self.requireKnown(String(decoding: schema, as: UTF8.self), EnquiryReader.schema)
        let (body, format) = try text.body()
        let (rest, words) = Self.lastParagraph(of: format == .html ? HTMLText.plain(body) : body)
        guard words.count == 5, words[0] == "Verdict", words[2] == "policy", words[3] == "digest"
        else { throw .unsound("it does not say its verdict") }
        guard let file = format == .markdown ? Self.fenced(rest) : Self.braced(rest),
            let node = try? JSONNode.read(Array(file))
        else { throw .unsound("no answers file can be read in it") }
        let language = language(ofTitle: readable) ?? Words.english.language
        return try Self.report(format, language, verdict: words[1], policy: words[4], node)
    }

    /// The language in which a line near the start is the title of a report, which gives the
    /// verdict; nil where none is.
    private func language(ofTitle text: ArraySlice<UInt8>) -> String? {
        let lines = text.prefix(Self.titleReach).split(separator: SealedText.lineFeed).map { line in
            line.starts(with: "# ".utf8) ? line.dropFirst(2) : line
        }
        let words = languages.first { words in
            let titles = Verdict.allCases.map { Array(Report.titleStart($0, in: words).utf8) }
            return lines.contains { line in titles.contains { line.starts(with: $0) } }
        }
        return words?.language
    }

    /// The bytes in which the title must stand: a web page has its styles before it.
    private static let titleReach = 1 << 16

    /// The words of the last paragraph without their marks, and what stands before it.
    private static func lastParagraph(
        of text: ArraySlice<UInt8>
    ) -> (rest: ArraySlice<UInt8>, words: [String]) {
        let text = text.trimmed
        let gap = text.lastIndex(ofText: "\n\n") ?? text.startIndex
        let words = text[gap...].split { [0x0A, 0x20, 0x2C, UInt8(ascii: "`")].contains($0) }
        return (text[..<gap], words.map { String(decoding: $0, as: UTF8.self) })
    }

    /// The text of the code block that ends a Markdown text.
    private static func fenced(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
        guard let last = text.lastIndex(of: SealedText.lineFeed) else { return nil }
        let fence = text[(last + 1)...]
        guard fence.count >= 3, fence.allSatisfy({ $0 == UInt8(ascii: "`") }) else { return nil }
        let opening = "\n\(String(decoding: fence, as: UTF8.self))json\n"
        return text[..<last].lastIndex(ofText: opening).map {
            text[($0 + opening.utf8.count)..<last]
        }
    }

    /// The last JSON object of a text whose braces stand at the start of their lines.
    private static func braced(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
        text.lastIndex(ofText: "\n{\n").map { text[($0 + 1)...] }
    }

    // MARK: Both

    private static func report(
        _ format: ReportFormat,
        _ language: String,
        verdict: String?,
        policy: String?,
        _ file: JSONNode
    ) throws(ReportFault) -> WrittenReport {
        guard let verdict = verdict.flatMap(Verdict.init(id:)), let policy else {
            throw .unsound("it does not say its verdict")
        }
        guard case .object(let members) = file.kind,
            let day = string("as-of", of: members).flatMap({ CalendarDay($0) })
        else { throw .unsound("it does not say its day") }
        return WrittenReport(
            format: format,
            language: language,
            verdict: verdict,
            day: day,
            policyDigest: policy,
            answersFile: file
        )
    }

    /// A schema without its number.
    private static func family(of schema: String) -> String {
        String(schema.utf8.prefix { !(UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }) ?? ""
    }

    /// Refuses a schema of another number; what is no number is left to the checksum.
    private static func requireKnown(_ schema: String, _ known: String) throws(ReportFault) {
        guard schema != known, Int(schema.dropFirst(family(of: known).count)) != nil else { return }
        throw .newerSchema(schema, known: known)
    }

    private static func string(_ name: String, of members: [JSONMember]) -> String? {
        for member in members where member.name == name {
            if case .string(let text) = member.value.kind { return text }
        }
        return nil
    }
}
