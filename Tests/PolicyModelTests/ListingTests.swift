import PolicyModel
import Testing

@Suite("Listings")
struct ListingTests {
    static let fruits = Listing(["apple", "pear", "plum"]) { $0 }

    @Test("Entries keep their order and are found by key and by id")
    func finds() throws {
        #expect(Self.fruits.count == 3)
        #expect(Self.fruits.keys.map { Self.fruits[$0] } == ["apple", "pear", "plum"])
        for (index, id) in Self.fruits.entries.enumerated() {
            let key = try #require(Self.fruits.key(id))
            #expect(key.index == index)
            #expect(Self.fruits[key] == id)
        }
    }

    @Test("What is not listed has no key", arguments: ["", "Apple", "apples", "fig"])
    func findsNothing(id: String) {
        #expect(Self.fruits.key(id) == nil)
    }

    @Test("Of entries with the same id the first is found")
    func firstWins() {
        let listing = Listing(["a1", "b1", "a2"]) { String($0.prefix(1)) }
        #expect(listing.key("a")?.index == 0)
        #expect(listing.key("b")?.index == 1)
        #expect(listing.count == 3)
    }

    @Test("An empty listing has nothing")
    func empty() {
        let listing = Listing([String]()) { $0 }
        #expect(listing.keys == [])
        #expect(listing.key("") == nil)
    }
}
