/// A date from which the policy, as a whole, reads differently.
package struct Edition: Sendable, Hashable {
    /// How well the text of an edition is known.
    package enum Status: String, Sendable, Hashable, CaseIterable {
        /// The official text was read.
        case officialText = "official-text"
        /// A summary by others was read.
        case summary
        /// The edition was pieced together from several sources.
        case reconstructed
        /// The edition was announced; its text was not seen.
        case announced
    }

    /// The first day of the edition.
    package let day: CalendarDay
    /// What happened, in a few words.
    package let title: String
    /// How well its text is known.
    package let status: Status
    /// What a reader should know about it.
    package let note: String
    /// Where it is documented.
    package let sources: [Key<Source>]
    /// The day by which somebody should look at it again; nil when none is set.
    package let reviewBy: CalendarDay?

    /// Makes an edition.
    package init(
        day: CalendarDay,
        title: String,
        status: Status,
        note: String,
        sources: [Key<Source>],
        reviewBy: CalendarDay? = nil
    ) {
        self.day = day
        self.title = title
        self.status = status
        self.note = note
        self.sources = sources
        self.reviewBy = reviewBy
    }
}

/// A page or document that a rule rests on.
package struct Source: Sendable, Hashable {
    /// The id in `sources.csv`.
    package let id: String
    /// What it is, in our own words.
    package let title: String
    /// Who published it.
    package let publisher: String
    /// An `https` or `http` address; empty when there is none to give.
    package let url: String
    /// The date that the source states of itself, in words.
    package let statedDate: String
    /// How close to Meta it is.
    package let basis: Basis
    /// What a reader should know about it.
    package let note: String
    /// The day by which somebody should read it again; nil when none is set.
    package let reviewBy: CalendarDay?

    /// Makes a source.
    package init(
        id: String,
        title: String,
        publisher: String,
        url: String,
        statedDate: String,
        basis: Basis,
        note: String,
        reviewBy: CalendarDay? = nil
    ) {
        self.id = id
        self.title = title
        self.publisher = publisher
        self.url = url
        self.statedDate = statedDate
        self.basis = basis
        self.note = note
        self.reviewBy = reviewBy
    }
}

/// A category of the policy that an organisation falls into.
package struct Vertical: Sendable, Hashable {
    /// The id in data and JSON; a contract.
    package let id: String
    /// The family of verticals, for lists.
    package let group: String
    /// What people call it.
    package let name: String
    /// Words that describe it, for people and for the search.
    package let hint: String
    /// What it mostly writes about; proposed first.
    package let typicalOfferings: [Key<Offering>]

    /// Makes a vertical.
    package init(
        id: String,
        group: String,
        name: String,
        hint: String,
        typicalOfferings: [Key<Offering>]
    ) {
        self.id = id
        self.group = group
        self.name = name
        self.hint = hint
        self.typicalOfferings = typicalOfferings
    }
}

/// What messages are about: a kind of goods, services or information.
package struct Offering: Sendable, Hashable {
    /// The three kinds of offering.
    package enum Kind: String, Sendable, Hashable, CaseIterable {
        /// Things that are handed over.
        case goods
        /// Work that is done for somebody.
        case service
        /// Facts that are told.
        case information
    }

    /// The id in data and JSON; a contract.
    package let id: String
    /// Goods, service or information.
    package let kind: Kind
    /// What people call it.
    package let name: String
    /// What belongs to it.
    package let hint: String

    /// Makes an offering.
    package init(id: String, kind: Kind, name: String, hint: String) {
        self.id = id
        self.kind = kind
        self.name = name
        self.hint = hint
    }
}

/// What is done on WhatsApp with an offering.
package struct Activity: Sendable, Hashable {
    /// The id in data and JSON; a contract.
    package let id: String
    /// What people call it.
    package let name: String
    /// What belongs to it.
    package let hint: String
    /// Whether the organisation writes first.
    package let isBusinessInitiated: Bool
    /// The kinds of offering for which it is proposed; the rules cover every other pair too.
    package let kinds: [Offering.Kind]

    /// Makes an activity.
    package init(
        id: String,
        name: String,
        hint: String,
        isBusinessInitiated: Bool,
        kinds: [Offering.Kind]
    ) {
        self.id = id
        self.name = name
        self.hint = hint
        self.isBusinessInitiated = isBusinessInitiated
        self.kinds = kinds
    }
}

/// A country, territory or region where an organisation or a recipient is.
package struct Place: Sendable, Hashable {
    /// The ISO 3166-1 alpha-2 code, or an id for a region that has none; a contract.
    package let id: String
    /// The English short name.
    package let name: String
    /// Other names that people use.
    package let otherNames: [String]

    /// Makes a place.
    package init(id: String, name: String, otherNames: [String]) {
        self.id = id
        self.name = name
        self.otherNames = otherNames
    }
}
