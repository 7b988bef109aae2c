import Answering
import PolicyModel
import Testing

@Suite("Searching by words")
struct WordSearchTests {
    /// A few verticals by id, name and hint.
    private static let policy = tinyPolicy([
        ("farm", "Farm", "farms, crops, fields"),
        ("carpets", "Carpets and rugs", "flooring, shop"),
        ("weapons", "Arms dealer", "arms, guns"),
        ("pet-care", "Pet care", "groomer, pet shop"),
        ("cafe", "Café", "crème brûlée, Straßencafé, Æble, naïve"),
        ("bakery", "Bakery", "bread; cakes/pies, glasses, churches"),
        ("bank", "Bank", "savings bank of the city, business"),
    ])

    /// What is typed, and what is found, best first.
    static let rows: [(text: String, found: [String])] = [
        ("arms", ["weapons"]), ("arm", ["weapons"]), ("farms", ["farm"]), ("farm", ["farm"]),
        ("pet", ["pet-care"]), ("pets", ["pet-care"]), ("carpet", ["carpets"]), ("car", []),
        ("rug", ["carpets"]), ("gun", ["weapons"]), ("far", []), ("ban", []), ("banks", ["bank"]),
        ("CAFÉ", ["cafe"]), ("cafe", ["cafe"]), ("cafe\u{301}s", ["cafe"]), ("creme", ["cafe"]),
        ("brulee", ["cafe"]), ("strassencafe", ["cafe"]), ("STRASSENCAFÉ", ["cafe"]),
        ("aeble", ["cafe"]), ("naive", ["cafe"]), ("pie", ["bakery"]), ("cake", ["bakery"]),
        ("bakeries", ["bakery"]), ("glass", ["bakery"]), ("church", ["bakery"]),
        ("businesses", ["bank"]), ("saving", ["bank"]), ("shop", ["carpets", "pet-care"]),
        ("pet shop", ["pet-care", "carpets"]), ("a shop for pets", ["pet-care", "carpets"]),
        ("pet shop carpets", ["carpets", "pet-care"]), ("guns, farm!", ["farm", "weapons"]),
        ("rugs carpets", ["carpets"]), ("the", []), ("of the and a", []), ("", []), ("  ", []),
        ("!?*", []), ("\u{1B}[31m", []), ("日本", []), ("bread\u{0}", ["bakery"]),
    ]

    @Test("Whole words are found, whatever their accents and number", arguments: rows)
    func finds(text: String, found: [String]) {
        let keys = WordSearch.verticals(text, in: Self.policy)
        #expect(keys.map { Self.policy.verticals[$0].id } == found)
    }

    @Test("A text that is a whole name comes before others with as many words")
    func exact() {
        let policy = Self.tinyPolicy([
            ("a-1", "Wine and spirits", ""), ("b-1", "Spirits", ""), ("c-1", "Old spirits", ""),
        ])
        let found = WordSearch.verticals("spirits", in: policy)
        #expect(found.map { policy.verticals[$0].id } == ["b-1", "a-1", "c-1"])
    }

    @Test("No part of a word finds anything, and every whole word does")
    func wholeWordsOnly() {
        let policy = RealPolicy.policy
        for key in policy.verticals.keys {
            let words = policy.verticals[key].hint.split { !$0.isLetter && !$0.isNumber }
            let all = words.joined(separator: " ")
            let longer = words.map { "\($0)x" }.joined(separator: " ")
            let preceded = words.map { "q\($0)" }.joined(separator: " ")
            #expect(WordSearch.verticals(all, in: policy).first == key)
            #expect(!WordSearch.verticals(longer, in: policy).contains(key), "\(longer)")
            #expect(!WordSearch.verticals(preceded, in: policy).contains(key), "\(preceded)")
        }
    }

    static let places: [(String, String)] = [
        ("netherlands", "NL"), ("Holland", "NL"), ("dubai", "AE"), ("Côte d'Ivoire", "CI"),
        ("united kingdom", "GB"), ("england", "GB"), ("usa", "US"), ("america", "US"),
        ("turkey", "TR"), ("türkiye", "TR"), ("south korea", "KR"), ("north korea", "KP"),
        ("russia", "RU"), ("czech republic", "CZ"), ("crimea", "crimea"), ("nl", "NL"),
    ]

    @Test("A place is found first by the name that people use", arguments: places)
    func findsPlaces(text: String, code: String) {
        let policy = RealPolicy.policy
        let found = WordSearch.places(text, in: policy).first
        #expect(found.map { policy.places[$0].id } == code)
    }

    static let offerings: [(String, String)] = [
        ("prescription medicine", "prescription-medicines"), ("painkillers", "otc-medicines"),
        ("hearing aid", "medical-devices"), ("clothes", "ordinary-goods"), ("wine", "alcohol"),
        ("cigarettes", "tobacco"), ("puppies", "live-pets"), ("news", "news"),
    ]

    @Test("An offering is found first by an everyday word", arguments: offerings)
    func findsOfferings(text: String, id: String) {
        let policy = RealPolicy.policy
        let found = WordSearch.offerings(text, in: policy).first
        #expect(found.map { policy.offerings[$0].id } == id)
    }

    private static func tinyPolicy(
        _ verticals: [(id: String, name: String, hint: String)]
    ) -> Policy {
        Policy(
            editions: [],
            sources: Listing([], id: \.id),
            verticals: Listing(
                verticals.map { vertical in
                    Vertical(
                        id: vertical.id,
                        group: "some",
                        name: vertical.name,
                        hint: vertical.hint,
                        typicalOfferings: []
                    )
                },
                id: \.id
            ),
            offerings: Listing([], id: \.id),
            activities: Listing([], id: \.id),
            practices: Listing([], id: \.id),
            places: Listing([], id: \.id),
            duties: Listing([], id: \.id),
            questions: [],
            rules: Listing([], id: \.id),
            digest: ""
        )
    }
}
