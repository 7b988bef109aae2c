import Classifying
import PolicyModel
import Testing

/// Words: whole, the longest phrase first, in English and Dutch, and the traps of both.
@Suite struct WordTests {
    private static func best(_ text: String) -> String? { RealSectors.candidates(text).first }

    @Test(
        arguments: [
            ("drug store", "pharmacy likely"), ("Drug-Stores", "pharmacy likely"),
            ("Apotheek", "pharmacy likely"), ("apotheken", "pharmacy likely"),
            ("Bakery", "food-and-restaurants likely"), ("bakeries", "food-and-restaurants likely"),
            ("BAKKERIJ", "food-and-restaurants likely"),
            ("plumber", "professional-services likely"),
            ("loodgieters", "professional-services likely"),
            ("insurance broker", "bank-or-insurer likely"), ("Gemeente", "government-local likely"),
            ("gun shop", "weapons-business likely"), ("liquor store", "alcohol-business likely"),
            ("slijterij", "alcohol-business likely"),
            ("Coiffeur & barber", "beauty-and-wellness likely"),
        ]
    )
    func `An everyday description is found`(text: String, expected: String) {
        #expect(Self.best(text) == expected, "\(RealSectors.candidates(text))")
    }

    @Test(
        arguments: [
            ("maker of wine glasses", "alcohol-business"), ("water pistol", "weapons-business"),
            ("dog hairdresser", "pet-seller"), ("farms", "weapons-business"),
            ("carpets", "pet-seller"), ("nail gun rental", "weapons-business"),
            ("adult education centre", "adult-business"), ("food bank", "bank-or-insurer"),
            ("root beer stand", "alcohol-business"),
        ]
    )
    func `A trap is no restricted trade`(text: String, trap: String) {
        #expect(
            !RealSectors.candidates(text).contains { $0.hasPrefix(trap + " ") },
            "\(RealSectors.candidates(text))"
        )
    }

    @Test(arguments: ["", "   ", "qwertz zorblax", "!!!", "—", "🙂", "x"])
    func `What no table knows has no candidate`(text: String) {
        #expect(RealSectors.candidates(text).isEmpty)
    }

    @Test func `A hint at a special vertical is enough to leave an ordinary one open`() {
        let found = RealSectors.classifier.classify("Hospitality / casino resort")
        #expect(found.settled == nil)
        #expect(found.candidates.contains { $0.evidence == .possible })
    }

    @Test func `Accents, case and marks make no difference`() {
        let plain = RealSectors.candidates("cafe restaurant")
        #expect(!plain.isEmpty)
        for text in ["Café Restaurant", "CAFE\u{301} RESTAURANT", "cafe\u{301}, restaurant!"] {
            #expect(RealSectors.candidates(text) == plain, "\(text)")
        }
    }

    @Test func `Every vertical is found by words of its own`() {
        let policy = RealSectors.policy
        var led: Set<Key<Vertical>> = []
        for phrase in RealSectors.words.phrases {
            for lead in phrase.leads where lead.evidence == .likely { led.insert(lead.vertical) }
        }
        let missing = policy.verticals.keys.filter { !led.contains($0) }
        #expect(missing.map { policy.verticals[$0].id } == [])
        #expect(RealSectors.words.phrases.count >= 1500)
    }

    @Test func `Long and hostile texts end`() {
        let long = String(repeating: "wine glasses and guns ", count: 5000)
        #expect(!RealSectors.candidates(long).isEmpty)
        let odd = String(repeating: "\u{202E}\u{0}\u{FEFF}a\u{301}", count: 5000)
        #expect(RealSectors.candidates(odd).isEmpty)
    }
}
