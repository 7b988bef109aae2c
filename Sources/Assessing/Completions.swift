import PolicyModel

/// The ways in which open facts may fall, as few as tell every ruling apart.
///
/// Places are tried as atoms. Of open recipients each atom alone is the mildest that can be, and
/// all together are the strictest, since a place more can only make a use stricter.
struct Completions {
    let verticals: [Key<Vertical>]
    let countries: [Key<Place>]
    let recipients: [[Key<Place>]]
    let uses: [[IntendedUse]]
    let practices: [Key<Practice.Option>?]
    /// What may be taken over from other answers.
    let memory: ScreeningMemory

    init(
        _ answers: Answers,
        in snapshot: Snapshot,
        remembering memory: ScreeningMemory = ScreeningMemory()
    ) {
        self.memory = memory
        let policy = snapshot.policy
        verticals = answers.vertical.value.map { [$0] } ?? memory.verticals(in: policy)
        countries =
            answers.country.value.map { [$0] }
            ?? memory.countries(in: snapshot)
        if let given = answers.recipients.value {
            recipients = [given]
        } else {
            let atoms = memory.recipients(in: snapshot)
            recipients = atoms.map { [$0] } + [atoms]
        }
        uses = answers.uses.value.map { [$0] } ?? memory.everyUse(of: policy)
        practices = policy.practices.entries.indices.map { answers[Key($0)].value }
    }

    /// Calls a closure with every vertical and uses that differ in any ruling, until it has enough.
    func forEach(
        in snapshot: Snapshot,
        _ body: (Key<Vertical>, [IntendedUse]) throws(AssessmentFault) -> Bool
    ) throws(AssessmentFault) {
        guard verticals.count > 1 || uses.count > 1 else {
            _ = try body(verticals[0], uses[0])
            return
        }
        let cases = memory.different(verticals, uses)
        var index = 0
        while let (vertical, uses) = cases.entry(index, in: snapshot) {
            index += 1
            if try body(vertical, uses) { break }
        }
    }
}
