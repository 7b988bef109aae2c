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
        admits(vertical.isAny, vertical.members.bits, subject.vertical?.index)
            && admits(activity.isAny, activity.members.bits, subject.use?.activity.index)
            && admits(offering.isAny, offering.members.bits, subject.use?.offering.index)
            && admits(recipients.isAny, recipients.members.bits, subject.recipient?.index)
            && admits(country.isAny, country.members.bits, subject.country?.index)
            && admits(answer.isAny, answer.members.bits, subject.option?.index)
    }

    /// What `Cell.fits` says, without its type, which costs as much as the rest when it is not known
    /// at compile time.
    private func admits(_ isAny: Bool, _ members: Bits, _ index: Int?) -> Bool {
        if isAny { return true }
        guard let index else { return !members.isEmpty }
        return members.contains(index)
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
