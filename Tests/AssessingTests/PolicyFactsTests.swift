import PolicyModel
import Testing

/// The policy of `Data/` says what `policy/facts.md` says.
@Suite("Facts of the policy")
struct PolicyFactsTests {
    @Test("The reference case of 15 January 2021", arguments: PolicyFact.reference)
    func reference(_ fact: PolicyFact) throws { try check(fact) }

    @Test("Medical trades and goods", arguments: PolicyFact.health)
    func health(_ fact: PolicyFact) throws { try check(fact) }

    @Test("Public bodies and politics", arguments: PolicyFact.government)
    func government(_ fact: PolicyFact) throws { try check(fact) }

    @Test("Marketing and ordinary trades", arguments: PolicyFact.ordinary)
    func ordinary(_ fact: PolicyFact) throws { try check(fact) }

    @Test("Restricted goods and the lists of places", arguments: PolicyFact.restricted)
    func restricted(_ fact: PolicyFact) throws { try check(fact) }

    @Test("AI assistants", arguments: PolicyFact.assistants)
    func assistants(_ fact: PolicyFact) throws { try check(fact) }

    @Test("Sanctioned places", arguments: PolicyFact.sanctions)
    func sanctions(_ fact: PolicyFact) throws { try check(fact) }

    private func check(_ fact: PolicyFact) throws {
        let found = try fact.found()
        #expect(found.ruling == fact.ruling, "\(fact.fact); the data has \(found.rules)")
    }
}
