import DelimitedText
package import PolicyModel

extension PolicyLoader {
    /// Reads the sector tables of a sound policy, and what is wrong with them.
    package static func sectors(
        _ files: [PolicyFile],
        of policy: Policy
    ) -> (tables: SectorTables, diagnostics: [Diagnostic]) {
        let tables = files.filter { $0.path.hasPrefix("sectors/") }.sorted { $0.path < $1.path }
        var reader = PolicyReader(tables)
        let schemes = reader.schemes()
        let verticals = Domain(noun: "vertical", listing: policy.verticals, id: \.id)
        var codes: [SectorCode] = []
        for path in ["sectors/codes.csv", "sectors/labels.csv"] {
            codes += reader.sectorCodes(path, schemes, verticals)
        }
        let words = tables.map(\.path).filter { $0.hasPrefix("sectors/words/") }
        let read = SectorTables(
            schemes: schemes.listing,
            codes: codes,
            phrases: reader.phrases(words, verticals),
            spellings: reader.spellings(),
            special: reader.special(verticals)
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
        _ domain: Domain<Vertical>
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
            let leads = leads(record, [.certain, .likely, .possible], domain)
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
        _ domain: Domain<Vertical>
    ) -> [SectorPhrase] {
        let columns = ["language", "phrase", "likely", "possible", "not"]
        var seen: [String: Field] = [:]
        var phrases: [SectorPhrase] = []
        for path in paths {
            for record in records(of: path, columns: columns) {
                let phrase = record["phrase"]
                let key = "\(record["language"].text) \(phrase.text)"
                reportTwice(phrase, as: "the phrase `\(phrase.text)`", key: key, &seen)
                let ends = record["not"].text == "@rest"
                let taken = ends ? [] : verticals(record["not"], domain)
                let leads = leads(record, [.likely, .possible], domain)
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

    fileprivate mutating func special(_ domain: Domain<Vertical>) -> Set<Key<Vertical>> {
        var special: Set<Key<Vertical>> = []
        for record in records(of: "sectors/special.csv", columns: ["vertical"]) {
            special.formUnion(verticals(record["vertical"], domain))
        }
        return special
    }

    private mutating func reportTwice(
        _ field: Field,
        as what: @autoclosure () -> Phrase,
        key: String,
        _ seen: inout [String: Field]
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
        _ domain: Domain<Vertical>
    ) -> [Key<Vertical>] {
        keys(field, of: domain.listing, noun: domain.noun, ids: domain.ids)
    }

    /// The leads of the columns named as kinds of evidence; a vertical's best evidence counts.
    private mutating func leads(
        _ record: Record,
        _ kinds: [Evidence],
        _ domain: Domain<Vertical>
    ) -> [Lead] {
        var leads: [Lead] = []
        for evidence in kinds where !record[evidence.rawValue].isEmpty {
            for vertical in verticals(record[evidence.rawValue], domain)
            where !leads.contains(where: { $0.vertical == vertical }) {
                leads.append(Lead(vertical: vertical, evidence: evidence))
            }
        }
        return leads
    }
}
