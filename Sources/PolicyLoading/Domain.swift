import DelimitedText
import PolicyModel

/// A table that rules look at: its entries and the groups of them.
struct Domain<Element: Sendable> {
    let noun: Phrase
    let listing: Listing<Element>
    let ids: [String]
    var groups: [String: Subset<Element>] = [:]
    /// The groups of which not every member is known.
    var faultyGroups: Set<String> = []

    /// The noun for several entries.
    var plural: Phrase {
        let word = noun.key
        return Phrase(stringLiteral: word.hasSuffix("y") ? word.dropLast() + "ies" : word + "s")
    }

    init(noun: Phrase, listing: Listing<Element>, id: (Element) -> String) {
        self.noun = noun
        self.listing = listing
        ids = listing.entries.map(id)
    }
}

extension PolicyReader {
    /// Reads a cell: `-` any, `a|b` any of, `!a|b` none of, `@group` among the members.
    ///
    /// A cell with a fault is read as `-`, so that nothing else is found wrong because of it.
    mutating func cell<Element>(_ field: Field, of domain: Domain<Element>) -> Cell<Element> {
        if field.text == "-" { return .any }
        let isNegated = field.text.hasPrefix("!")
        let members = (isNegated ? field.dropping(1) : field).list()
        guard !members.isEmpty else {
            report(
                .badCell,
                at: field,
                "the cell for the \(domain.noun) is empty",
                help: "write `-` for any, an id, a list with `|`, `!` for none of, or an `@group`"
            )
            return .any
        }
        var subset = Subset<Element>()
        var isKnown = true
        for member in members {
            guard let entries = entries(ofMember: member, in: domain) else {
                isKnown = false
                continue
            }
            subset.formUnion(entries)
        }
        guard isKnown else { return .any }
        return Cell(isNegated ? subset.complement(of: domain.listing.count) : subset)
    }

    /// The entries that one member of a cell stands for, an id's or a group's; nil if unknown.
    private mutating func entries<Element>(
        ofMember member: Field,
        in domain: Domain<Element>
    ) -> Subset<Element>? {
        guard member.text.hasPrefix("@") else {
            if let key = domain.listing.key(member.text) { return Subset([key]) }
            reportUnknown(member, noun: domain.noun, ids: domain.ids)
            return nil
        }
        let name = String(member.text.dropFirst())
        if domain.faultyGroups.contains(name) { return nil }
        if let group = domain.groups[name] { return group }
        guard !unreadable.contains("groups.csv") else { return nil }
        let known = domain.groups.keys.sorted().map { "@" + $0 }
        report(
            .unknownGroup,
            at: member,
            "there is no group `@\(name)` of \(domain.plural)",
            help: known.isEmpty
                ? "name the \(domain.plural) one by one"
                : suggestion(for: member.text, among: known)
                    ?? "the groups are \(known.joined(separator: ", "))"
        )
        return nil
    }

    /// Reads the entries of a table whose first column is an id.
    mutating func listing<Element>(
        _ path: String,
        columns: [String],
        noun: Phrase,
        idColumn: String = "id",
        id: (Element) -> String,
        entry: (inout PolicyReader, Record) -> Element?
    ) -> Domain<Element> {
        let records = records(of: path, columns: columns)
        if unreadable.contains(path) { unreadableNouns.insert(noun.key) }
        var seen: [String: Field] = [:]
        var entries: [Element] = []
        for record in records {
            let field = record[idColumn]
            checkID(field, noun: noun, seen: &seen)
            if let element = entry(&self, record) { entries.append(element) }
        }
        if entries.count > Subset<Element>.capacity {
            let limit = Subset<Element>.capacity
            report(
                .tooManyRows,
                at: path,
                "the table holds \(entries.count) rows, the limit is \(limit)",
                help: "merge entries that no rule tells apart"
            )
        }
        return Domain(noun: noun, listing: Listing(entries, id: id), id: id)
    }

    /// Reports an id that is missing, malformed or taken.
    mutating func checkID(_ field: Field, noun: Phrase, seen: inout [String: Field]) {
        let isPlain = field.text.utf8.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"):
                true
            default: false
            }
        }
        if field.isEmpty || !isPlain || field.text.hasPrefix("-") {
            report(
                .badID,
                at: field,
                field.isEmpty ? "the id is missing" : "`\(field.text)` is no id",
                help: "an id is made of letters, digits and `-`"
            )
        } else if field.text == "unknown" {
            report(
                .badID,
                at: field,
                "the \(noun) may not be named `unknown`",
                help: "that is the answer of people who do not know"
            )
        } else if let first = seen[field.text] {
            report(
                .duplicateID,
                at: field,
                "the \(noun) `\(field.text)` stands twice",
                help: first.path == field.path
                    ? "it stands first on line \(first.position.line)"
                    : "it stands first on line \(first.position.line) of \(first.path)"
            )
        } else {
            seen[field.text] = field
        }
    }
}
