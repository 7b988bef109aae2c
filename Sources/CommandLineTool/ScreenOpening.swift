import Classifying
import PolicyModel
import SafeText
import Screening

/// The beginning of a prospects file: how it is laid out, and the rows read along with it.
struct ScreenOpening {
    let layout: Layout
    /// What the file's first bytes tell.
    let file: FileOpening
    /// The header's row as it is written, with the columns added; empty where none is.
    let header: [UInt8]
    /// The first bytes after the header.
    let rest: [UInt8]
    /// The lines before them.
    let lines: Int

    init(
        _ input: ProspectInput,
        _ arguments: Arguments,
        _ classifier: Classifier,
        _ tables: ScreeningTables,
        _ policy: Policy
    ) throws(Failure) {
        let (own, text) = try Self.beginning(of: input)
        var names = own
        var (headerInput, headerText) = (input, text)
        if let path = arguments.value("header-from") {
            headerInput = try Self.input(path)
            (names, headerText) = try Self.beginning(of: headerInput)
        }
        let isGiven = arguments.has("header-from") || arguments.has("no-header")
        let row = try Self.firstRow(of: headerText, names, headerInput)
        var headers = row.headers
        if arguments.has("no-header"), !arguments.has("header-from") {
            headers = headers.indices.map { "\($0 + 1)" }
        }
        let mapping: HeaderMapping
        do {
            mapping = try HeaderMapping(
                headers,
                overrides: arguments.all("map"),
                tables: tables,
                classifier: classifier,
                policy: policy
            )
        } catch {
            throw Self.failure(error, input.path, policy)
        }
        var layout = Layout(
            separator: names.separator,
            lineEnd: row.lineEnd,
            headers: headers,
            fields: mapping.fields
        )
        layout.guardsFormulas = !arguments.has("raw-cells")
        self.layout = layout
        file = own
        rest = isGiven ? Self.withoutSaidSeparator(text, own) : Array(text[row.end...])
        let before = text.prefix(text.count - rest.count)
        let feeds = before.count { $0 == 0x0A }
        lines = feeds > 0 ? feeds : before.count { $0 == 0x0D }
        header = isGiven ? [] : Self.written(row, names, layout)
    }

    private static func input(_ path: String) throws(Failure) -> ProspectInput {
        do {
            return try ProspectInput(path)
        } catch {
            throw .file(error)
        }
    }

    private static func beginning(
        of input: ProspectInput
    ) throws(Failure) -> (FileOpening, [UInt8]) {
        if let kind = FileOpening.foreignKind(input.firstBytes) {
            throw .badProspects(
                "`\(Escaped.terminal(input.path))` is \(Phrase(stringLiteral: kind)), not a CSV file",
                help: "export it as CSV (UTF-8), or unpack it first"
            )
        }
        let (encoding, markLength) = FileOpening.encoding(input.firstBytes)
        let text = input.beginning(in: encoding, markLength: markLength)
        let opening = FileOpening(text, encoding: encoding, hasMark: markLength > 0)
        return (opening, text)
    }

    /// The first row that names columns.
    private struct HeaderRow {
        let headers: [String]
        let bytes: [UInt8]
        let lineEnd: [UInt8]
        let end: Int
    }

    private static func firstRow(
        of text: [UInt8],
        _ opening: FileOpening,
        _ input: ProspectInput
    ) throws(Failure) -> HeaderRow {
        let path = input.path
        let start = text.count - withoutSaidSeparator(text, opening).count
        guard
            let row = ProspectHeader.read(text, from: start, separator: opening.separator)
        else {
            throw .badProspects(
                "`\(Escaped.terminal(path))` has no row of headers",
                help: "the first row names the columns; for a file without one see --header-from"
            )
        }
        guard input.isWhole || row.next < text.count else {
            throw .badProspects(
                "the first row of `\(Escaped.terminal(path))` is longer than \(FileOpening.size / 512) KiB",
                help: "the first row names the columns; for a file without one see --header-from"
            )
        }
        return HeaderRow(
            headers: row.names,
            bytes: Array(text[start..<row.contentEnd]),
            lineEnd: row.endsInCarriageReturn ? [0x0D, 0x0A] : [0x0A],
            end: row.next
        )
    }

    private static func withoutSaidSeparator(_ text: [UInt8], _ opening: FileOpening) -> [UInt8] {
        guard opening.isSaid else { return text }
        var start = 5
        while start < text.count, text[start] == 0x0D || text[start] == 0x0A {
            start += 1
            if text[start - 1] == 0x0A { break }
        }
        return Array(text[start...])
    }

    private static func written(
        _ row: HeaderRow,
        _ opening: FileOpening,
        _ layout: Layout
    ) -> [UInt8] {
        var bytes: [UInt8] = []
        if opening.hasMark, opening.encoding == .utf8 { bytes += [0xEF, 0xBB, 0xBF] }
        if opening.isSaid {
            bytes += Array("sep=".utf8) + [opening.separator] + row.lineEnd
        }
        return bytes + ProspectHeader.written(row.headers, row.bytes, layout) + row.lineEnd
    }

    private static func failure(
        _ fault: HeaderMapping.Fault,
        _ path: String,
        _ policy: Policy
    ) -> Failure {
        func list(_ headers: [String]) -> String {
            let shown = headers.prefix(40).map { "`\(Escaped.terminal($0.shortened))`" }
            return shown.joined(separator: ", ") + (headers.count > 40 ? ", …" : "")
        }
        switch fault {
        case .noSectorColumn(let headers):
            return .badProspects(
                "no column of `\(Escaped.terminal(path))` says what the organisations are: "
                    + "\(list(headers))",
                help: "say which does, such as --map \"COLUMN=sector\" or --map "
                    + "\"COLUMN=code:nace2.1\""
            )
        case .unknownColumn(let column, let suggestion, let headers):
            return .usage(
                "--map: there is no column `\(Escaped.terminal(column))`",
                help: .didYouMean(suggestion.map { Escaped.terminal($0) })
                    ?? "the columns are \(list(headers))"
            )
        case .unknownField(let field, let suggestion):
            return .usage(
                "--map: unknown field `\(Escaped.terminal(field))`",
                help: .didYouMean(suggestion) ?? .oneOf(HeaderMapping.fieldNames(policy))
            )
        case .malformed(let text):
            return .usage(
                "--map: `\(Escaped.terminal(text))` maps nothing",
                help: "write it as --map \"COLUMN=FIELD\", such as --map \"Branche=sector\""
            )
        }
    }
}
