import DelimitedText
import PolicyModel
import SafeText

/// Reads the tables of a policy and collects every fault on the way.
struct PolicyReader {
    let files: [String: [UInt8]]
    private(set) var diagnostics: [Diagnostic] = []
    /// The tables of which no row can be read; what others say about their rows is no fault.
    var unreadable: Set<String> = []
    /// What such tables list: the nouns of their entries.
    var unreadableNouns: Set<String> = []

    init(_ files: [PolicyFile]) {
        self.files = Dictionary(
            files.map { ($0.path, $0.bytes) },
            uniquingKeysWith: { first, _ in first }
        )
    }

    mutating func report(_ code: Diagnostic.Code, at path: String, _ message: Phrase, help: Phrase?)
    {
        diagnostics.append(
            Diagnostic(path: path, line: 1, column: 1, code: code, message: message, help: help)
        )
    }

    mutating func report(
        _ code: Diagnostic.Code,
        at field: Field,
        _ message: Phrase,
        help: Phrase? = nil
    ) {
        diagnostics.append(
            Diagnostic(
                path: field.path,
                line: field.position.line,
                column: field.position.column,
                code: code,
                message: message,
                help: help
            )
        )
    }

    /// The diagnostics in the order of files and places, each with its line.
    func sortedDiagnostics() -> [Diagnostic] {
        var lines: [String: [ArraySlice<UInt8>]] = [:]
        // Thousands of faults may stand in one line, which is kept once.
        var texts: [String: [Int: String]] = [:]
        var shown = diagnostics
        for (index, diagnostic) in diagnostics.enumerated() {
            guard let bytes = files[diagnostic.path] else { continue }
            let known = lines[diagnostic.path] ?? Pointer.lines(of: bytes)
            lines[diagnostic.path] = known
            guard diagnostic.line <= known.count else { continue }
            let text =
                texts[diagnostic.path]?[diagnostic.line]
                ?? String(decoding: known[diagnostic.line - 1], as: UTF8.self)
            texts[diagnostic.path, default: [:]][diagnostic.line] = text
            shown[index].excerpt = text
        }
        return shown.sorted {
            ($0.path, $0.line, $0.column, Words.english($0.message))
                < ($1.path, $1.line, $1.column, Words.english($1.message))
        }
    }

    /// What was probably meant; nil where nothing is near, or after so many faults that nobody reads
    /// more of them.
    func suggestion(for text: String, among known: [String]) -> Phrase? {
        guard diagnostics.count < 1000 else { return nil }
        return Phrase.didYouMean(Suggestion.candidates(for: text, among: known))
    }
}

extension PolicyReader {
    /// Reads one word of a closed list.
    mutating func word<Word>(_ field: Field, noun: Phrase) -> Word?
    where Word: RawRepresentable<String> & CaseIterable {
        if let word = Word(rawValue: field.text) { return word }
        let known = Word.allCases.map(\.rawValue)
        report(
            .unknownWord,
            at: field,
            "unknown \(noun) `\(field.text)`",
            help: suggestion(for: field.text, among: known)
                ?? "it is one of \(known.joined(separator: ", "))"
        )
        return nil
    }

    /// Reads a ruling.
    mutating func ruling(_ field: Field) -> Ruling? {
        if let ruling = Ruling(id: field.text) { return ruling }
        let known = Ruling.allCases.map(\.id)
        report(
            .unknownWord,
            at: field,
            "unknown ruling `\(field.text)`",
            help: suggestion(for: field.text, among: known)
                ?? "it is one of \(known.joined(separator: ", "))"
        )
        return nil
    }

    /// Reads a text that may not be missing.
    mutating func text(
        _ field: Field,
        noun: Phrase,
        code: Diagnostic.Code = .missingText
    ) -> String {
        // A plain letter settles it without a look at what Unicode takes for a space.
        let isPlain = field.text.utf8.first.map { (0x21...0x7E).contains($0) } ?? false
        if !isPlain, field.text.allSatisfy(\.isWhitespace) {
            report(code, at: field, "the \(noun) is missing")
        }
        return field.text
    }

    /// Reads an optional day.
    mutating func day(_ field: Field) -> CalendarDay? {
        guard !field.isEmpty else { return nil }
        guard let day = CalendarDay(field.text) else {
            report(
                .badDay,
                at: field,
                "`\(field.text)` is no day",
                help: "write a real day as YYYY-MM-DD, from 1900 to 2100"
            )
            return nil
        }
        return day
    }

    /// Finds the keys of a list of ids.
    mutating func keys<Element>(
        _ field: Field,
        of listing: Listing<Element>,
        noun: Phrase,
        ids: [String]
    ) -> [Key<Element>] {
        var keys: [Key<Element>] = []
        for member in field.list() {
            if let key = listing.key(member.text) {
                keys.append(key)
            } else {
                reportUnknown(member, noun: noun, ids: ids)
            }
        }
        return keys
    }

    /// Reports an id that names nothing, unless the table that may have it cannot be read.
    mutating func reportUnknown(_ field: Field, noun: Phrase, ids: [String]) {
        guard !unreadableNouns.contains(noun.key) else { return }
        report(
            .unknownID,
            at: field,
            "unknown \(noun) `\(field.text)`",
            help: suggestion(for: field.text, among: ids)
        )
    }
}
