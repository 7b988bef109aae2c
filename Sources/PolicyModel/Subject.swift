/// The inputs that rules look at; an input that is nil is open and fits every cell.
package struct Subject: Sendable, Hashable {
    /// The organisation's vertical.
    package var vertical: Key<Vertical>?
    /// The organisation's country.
    package var country: Key<Place>?
    /// What is done, and with what.
    package var use: IntendedUse?
    /// A recipient's place.
    package var recipient: Key<Place>?
    /// The answer to the practice that a conduct rule is about.
    package var option: Key<Practice.Option>?

    /// Makes a subject; whatever is left out is open.
    package init(
        vertical: Key<Vertical>? = nil,
        country: Key<Place>? = nil,
        use: IntendedUse? = nil,
        recipient: Key<Place>? = nil,
        option: Key<Practice.Option>? = nil
    ) {
        self.vertical = vertical
        self.country = country
        self.use = use
        self.recipient = recipient
        self.option = option
    }
}

extension Rule.Cells {
    /// Tells whether a rule applies to a subject, or could apply where the subject is open.
    ///
    /// Every decision runs through here, so it stands beside the cells, where it is specialised.
    package func fit(_ subject: Subject) -> Bool {
        vertical.fits(subject.vertical) && activity.fits(subject.use?.activity)
            && offering.fits(subject.use?.offering) && recipients.fits(subject.recipient)
            && country.fits(subject.country) && answer.fits(subject.option)
    }

    /// The answers that the rule looked at, and no others; keys of the answers file.
    package func causes(practiceID: String?) -> [String] {
        var causes: [String] = []
        if !vertical.isAny { causes.append(QuestionID.vertical.rawValue) }
        if !country.isAny { causes.append(QuestionID.country.rawValue) }
        if !recipients.isAny { causes.append(QuestionID.recipients.rawValue) }
        if !activity.isAny || !offering.isAny { causes.append(QuestionID.uses.rawValue) }
        if let practiceID { causes.append(practiceID) }
        return causes
    }
}
