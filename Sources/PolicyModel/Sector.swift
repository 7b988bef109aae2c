/// How surely a sector leads to a vertical, weakest first.
package enum Evidence: String, Sendable, Hashable, Comparable, CaseIterable {
    /// Other kinds of organisation say the same of themselves.
    case possible
    /// By this alone a person would say it is that vertical.
    case likely
    /// A code that holds nothing else.
    case certain

    /// Orders by how much it settles.
    package static func < (left: Self, right: Self) -> Bool { left.rank < right.rank }

    private var rank: Int {
        switch self {
        case .possible: 0
        case .likely: 1
        case .certain: 2
        }
    }
}

/// A vertical to which a code, a label or a phrase leads.
package struct Lead: Sendable, Hashable {
    /// The vertical.
    package let vertical: Key<Vertical>
    /// How surely.
    package let evidence: Evidence

    /// Makes a lead.
    package init(vertical: Key<Vertical>, evidence: Evidence) {
        self.vertical = vertical
        self.evidence = evidence
    }
}

/// A list of industry codes or labels, in one edition.
package struct Scheme: Sendable, Hashable {
    /// How the entries of a scheme hang together.
    package enum Kind: String, Sendable, Hashable, CaseIterable {
        /// Codes whose first digits name the group that they belong to.
        case code
        /// Numbers that stand for themselves.
        case flat
        /// Names, as a picklist of a CRM has them.
        case label
    }

    /// The id, as in `naics2022:456110`; a contract.
    package let id: String
    /// The full name.
    package let name: String
    /// How its entries hang together.
    package let kind: Kind
    /// The name that several editions share, `naics`.
    package let family: String
    /// How a whole code looks: `#` for a digit, `##.##`; empty where any number may be.
    package let shape: String
    /// Other ways to write the scheme, lower case.
    package let aliases: [String]
    /// A code of the scheme.
    package let example: String

    /// Makes a scheme.
    package init(
        id: String,
        name: String,
        kind: Kind,
        family: String,
        shape: String,
        aliases: [String],
        example: String
    ) {
        self.id = id
        self.name = name
        self.kind = kind
        self.family = family
        self.shape = shape
        self.aliases = aliases
        self.example = example
    }
}

/// A code or label of a scheme, and where it leads.
package struct SectorCode: Sendable, Hashable {
    /// The scheme.
    package let scheme: Key<Scheme>
    /// The code as the scheme writes it; of a code scheme, a shorter one stands for all below it.
    package let code: String
    /// What it is called.
    package let title: String
    /// The verticals that it may be; none says nothing.
    package let leads: [Lead]

    /// Makes a code.
    package init(scheme: Key<Scheme>, code: String, title: String, leads: [Lead]) {
        self.scheme = scheme
        self.code = code
        self.title = title
        self.leads = leads
    }
}

/// A phrase of words, and where it leads.
package struct SectorPhrase: Sendable, Hashable {
    /// The words as the table has them; one with `=` before it counts only as written.
    package let text: String
    /// The verticals that it may be.
    package let leads: [Lead]
    /// The verticals that it rules out where nothing but a possibility spoke for them.
    package let takesAway: [Key<Vertical>]
    /// Whether what follows it in its clause is not read, as after `except`.
    package let endsReading: Bool

    /// Makes a phrase.
    package init(text: String, leads: [Lead], takesAway: [Key<Vertical>], endsReading: Bool) {
        self.text = text
        self.leads = leads
        self.takesAway = takesAway
        self.endsReading = endsReading
    }
}

/// A word as some write it, and as the phrases have it.
package struct Spelling: Sendable, Hashable {
    /// As some write it, lower case.
    package let written: String
    /// As the phrases have it.
    package let read: String

    /// Makes a spelling.
    package init(written: String, read: String) {
        self.written = written
        self.read = read
    }
}

/// The words that lead from what an organisation says it is to its vertical.
package struct SectorWords: Sendable {
    /// The phrases of all languages.
    package let phrases: [SectorPhrase]
    /// Words that are written in several ways.
    package let spellings: [Spelling]

    /// Makes the tables of words.
    package init(phrases: [SectorPhrase], spellings: [Spelling]) {
        self.phrases = phrases
        self.spellings = spellings
    }
}

/// The codes and labels that lead from what an organisation says it is to its vertical.
package struct SectorCodes: Sendable {
    /// The schemes of codes and labels.
    package let schemes: Listing<Scheme>
    /// Their codes and labels.
    package let codes: [SectorCode]
    /// The verticals of which a hint is enough for a doubt: beside one, nothing else is likely.
    package let special: Set<Key<Vertical>>

    /// Makes the tables of codes.
    package init(schemes: Listing<Scheme>, codes: [SectorCode], special: Set<Key<Vertical>>) {
        self.schemes = schemes
        self.codes = codes
        self.special = special
    }
}
