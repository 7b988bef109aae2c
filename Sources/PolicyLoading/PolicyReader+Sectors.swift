import DelimitedText
package import PolicyModel

extension PolicyLoader {
    /// Reads the tables of codes and labels of a sound policy, and what is wrong with them.
    package static func sectorCodes(
        _ files: [PolicyFile],
        of policy: Policy
    ) -> (tables: SectorCodes, diagnostics: [Diagnostic]) {
        var reader = PolicyReader(files)
        let schemes = reader.schemes()
        var verticals = VerticalCells(policy)
        var codes: [SectorCode] = []
        for path in ["sectors/codes.csv", "sectors/labels.csv"] {
            codes += reader.sectorCodes(path, schemes, &verticals)
        }
        let read = SectorCodes(
            schemes: schemes.listing,
            codes: codes,
            special: reader.special(&verticals)
        )
        return (read, reader.sortedDiagnostics())
    }

    /// Reads the tables of words of a sound policy, and what is wrong with them.
    package static func sectorWords(
        _ files: [PolicyFile],
        of policy: Policy
    ) -> (tables: SectorWords, diagnostics: [Diagnostic]) {
        let paths = files.map(\.path).filter { $0.hasPrefix("sectors/words/") }.sorted()
        var reader = PolicyReader(files)
        var verticals = VerticalCells(policy)
        let read = SectorWords(
            phrases: reader.phrases(paths, &verticals),
            spellings: reader.spellings()
        )
        return (read, reader.sortedDiagnostics())
    }
}

extension PolicyReader {
    fileprivate mutating func schemes() -> Domain<Scheme> {
        let path = "sectors/schemes.csv"
        let columns = ["id", "name", "kind", "family", "shape", "aliases", "example"]
        var seen: [String: Field] = [:]
        var schemes: [Scheme] = []
        for record in records(of: path, columns: columns) {
            let id = record["id"]
            if id.isEmpty || seen.updateValue(id, forKey: id.text) != nil {
                report(.duplicateID, at: id, "the scheme `\(id.text)` stands twice or has no id")
            }
            schemes.append(
                Scheme(
                    id: id.text,
                    name: text(record["name"], noun: "name"),
                    kind: word(record["kind"], noun: "kind") ?? .label,
                    family: text(record["family"], noun: "family"),
                    shape: record["shape"].text,
                    aliases: record["aliases"].list().map(\.text),
                    example: record["example"].text
                )
            )
        }
        return Domain(noun: "scheme", listing: Listing(schemes, id: \.id), id: \.id)
    }

    fileprivate mutating func sectorCodes(
        _ path: String,
        _ schemes: Domain<Scheme>,
        _ cells: inout VerticalCells
    ) -> [SectorCode] {
        let columns = ["scheme", "code", "title", "certain", "likely", "possible", "note"]
        var seen: [String: Field] = [:]
        var codes: [SectorCode] = []
        for record in records(of: path, columns: columns) {
            guard let scheme = schemes.listing.key(record["scheme"].text) else {
                reportUnknown(record["scheme"], noun: "scheme", ids: schemes.ids)
                continue
            }
            let code = record["code"]
            let id = "\(record["scheme"].text):\(code.text)"
            reportTwice(code, as: "the code `\(id)`", key: id, &seen)
            let leads = leads(record, [.certain, .likely, .possible], &cells)
            if leads.count(where: { $0.evidence == .certain }) > 1 {
                report(
                    .badCell,
                    at: record["certain"],
                    "a code that is certain holds one vertical only",
                    help: "move the verticals to `likely` or `possible`"
                )
            }
            codes.append(
                SectorCode(
                    scheme: scheme,
                    code: text(code, noun: "code"),
                    title: record["title"].text,
                    leads: leads
                )
            )
        }
        return codes
    }

    fileprivate mutating func phrases(
        _ paths: [String],
        _ cells: inout VerticalCells
    ) -> [SectorPhrase] {
        let columns = ["language", "phrase", "likely", "possible", "not"]
        var seen: [PhraseName: Field] = [:]
        var phrases: [SectorPhrase] = []
        for path in paths {
            let records = records(of: path, columns: columns)
            seen.reserveCapacity(seen.count + records.count)
            for record in records {
                let phrase = record["phrase"]
                let key = PhraseName(language: record["language"].text, phrase: phrase.text)
                reportTwice(phrase, as: "the phrase `\(phrase.text)`", key: key, &seen)
                let not = record["not"]
                let ends = not.text == "@rest"
                let taken = ends ? [] : verticals(not, &cells)
                let leads = leads(record, [.likely, .possible], &cells)
                if leads.isEmpty, taken.isEmpty, !ends {
                    report(.missingText, at: phrase, "the phrase `\(phrase.text)` leads nowhere")
                }
                phrases.append(
                    SectorPhrase(
                        text: text(phrase, noun: "phrase"),
                        leads: leads,
                        takesAway: taken,
                        endsReading: ends
                    )
                )
            }
        }
        return phrases
    }

    fileprivate mutating func spellings() -> [Spelling] {
        var seen: [String: Field] = [:]
        return records(of: "sectors/spellings.csv", columns: ["written", "read"]).map { record in
            let written = record["written"]
            reportTwice(written, as: "the word `\(written.text)`", key: written.text, &seen)
            return Spelling(
                written: text(written, noun: "word"),
                read: text(record["read"], noun: "word")
            )
        }
    }

    fileprivate mutating func special(_ cells: inout VerticalCells) -> Set<Key<Vertical>> {
        var special: Set<Key<Vertical>> = []
        for record in records(of: "sectors/special.csv", columns: ["vertical"]) {
            special.formUnion(verticals(record["vertical"], &cells))
        }
        return special
    }

    private mutating func reportTwice<Name: Hashable>(
        _ field: Field,
        as what: @autoclosure () -> Phrase,
        key: Name,
        _ seen: inout [Name: Field]
    ) {
        guard let first = seen[key] else {
            seen[key] = field
            return
        }
        report(
            .duplicateID,
            at: field,
            "\(what()) stands twice",
            help: first.path == field.path
                ? "it stands first on line \(first.position.line)"
                : "it stands first on line \(first.position.line) of \(first.path)"
        )
    }

    private mutating func verticals(
        _ field: Field,
        _ cells: inout VerticalCells
    ) -> [Key<Vertical>] {
        if field.isEmpty { return [] }
        if let known = cells.known[field.text] { return known }
        let faults = diagnostics.count
        let domain = cells.domain
        let keys = keys(field, of: domain.listing, noun: domain.noun, ids: domain.ids)
        // What is wrong with a cell is reported wherever it stands.
        if diagnostics.count == faults { cells.known[field.text] = keys }
        return keys
    }

    /// The leads of the columns named as kinds of evidence; a vertical's best evidence counts.
    private mutating func leads(
        _ record: Record,
        _ kinds: [Evidence],
        _ cells: inout VerticalCells
    ) -> [Lead] {
        var leads: [Lead] = []
        for evidence in kinds {
            for vertical in verticals(record[evidence.rawValue], &cells)
            where !leads.contains(where: { $0.vertical == vertical }) {
                leads.append(Lead(vertical: vertical, evidence: evidence))
            }
        }
        return leads
    }
}

/// The verticals, and what the sound cells that name some of them hold; most stand many times.
private struct VerticalCells {
    let domain: Domain<Vertical>
    var known: [String: [Key<Vertical>]] = [:]

    init(_ policy: Policy) {
        domain = Domain(noun: "vertical", listing: policy.verticals, id: \.id)
    }
}

/// What tells a phrase from all others.
private struct PhraseName: Hashable {
    let language: String
    let phrase: String
}
