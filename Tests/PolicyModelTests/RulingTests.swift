import PolicyModel
import Testing

@Suite("Rulings")
struct RulingTests {
    @Test("The words are the contract, from the strictest to the mildest")
    func words() {
        let words = ["prohibited", "refer", "approval", "conditional", "allowed"]
        #expect(Ruling.allCases.map(\.id) == words)
        #expect(words.map(Ruling.init(id:)) == Ruling.allCases)
    }

    @Test("The stricter ruling is the smaller one")
    func order() {
        #expect(Ruling.allCases == Ruling.allCases.sorted())
        #expect(Ruling.allCases.min() == .prohibited)
        #expect(Ruling.allCases.max() == .allowed)
        for (index, left) in Ruling.allCases.enumerated() {
            for (other, right) in Ruling.allCases.enumerated() {
                #expect((left < right) == (index < other))
            }
        }
    }

    @Test(
        "Another word is no ruling",
        arguments: ["", "Prohibited", "allowed ", "permitted", "approved", "unknown", "-"]
    )
    func refuses(word: String) {
        #expect(Ruling(id: word) == nil)
    }
}
