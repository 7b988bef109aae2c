/// A column's header as some program writes it, and the field that it stands for.
package struct HeaderName: Sendable, Hashable {
    /// The words of the header; case, spaces and punctuation do not matter.
    package let header: String
    /// The field, such as `sector`, `country` or `code:sic1987`.
    package let field: String

    /// Makes a header.
    package init(header: String, field: String) {
        self.header = header
        self.field = field
    }
}

/// An intended use as people say it, and what it is.
package struct UsePhrase: Sendable, Hashable {
    /// What messages are about: an offering, or what the vertical typically has of a kind.
    package enum About: Sendable, Hashable {
        /// An offering of the policy.
        case offering(Key<Offering>)
        /// The vertical's typical offering of a kind, if it has only one.
        case typical(Offering.Kind)
    }

    /// What is done, and with what.
    package struct Meaning: Sendable, Hashable {
        /// What is done.
        package let activity: Key<Activity>
        /// What it is about.
        package let about: About

        /// Makes a meaning.
        package init(activity: Key<Activity>, about: About) {
            self.activity = activity
            self.about = about
        }
    }

    /// The words; case and punctuation do not matter.
    package let text: String
    /// What they mean: one use or several.
    package let meanings: [Meaning]

    /// Makes a phrase.
    package init(text: String, meanings: [Meaning]) {
        self.text = text
        self.meanings = meanings
    }
}

/// What a file of prospects is read by.
package struct ScreeningTables: Sendable {
    /// The headers that columns have in exports.
    package let headers: [HeaderName]
    /// The words for intended uses.
    package let uses: [UsePhrase]

    /// Makes the tables.
    package init(headers: [HeaderName], uses: [UsePhrase]) {
        self.headers = headers
        self.uses = uses
    }
}
