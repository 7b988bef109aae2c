import Classifying
import Foundation
import PolicyLoading
import PolicyModel
import SelfCheckPage
import Testing

@Suite("Self-check page")
struct SelfCheckPageTests {
    /// The page under the policy of `Data/`, which is written faster without the sector tables.
    private static func page(
        of policy: Policy? = nil,
        _ classifier: Classifier? = nil,
        brand: SelfCheckPage.Brand? = nil
    ) throws -> String {
        let day = try #require(CalendarDay("2026-07-01"))
        return SelfCheckPage(
            try policy ?? RealPolicy.policy(),
            classifier,
            day: day,
            brand: brand
        ).html
    }

    @Test("The page is small, and the same whenever it is written")
    func size() throws {
        let page = try Self.page(try RealPolicy.classifier())
        #expect(page.utf8.count < 400_000)
        #expect(page.utf8.count > 300_000)
        #expect(try Self.page() == Self.page())
    }

    @Test("The phrases are packed, each but once, with the labels and the spellings")
    func sectors() throws {
        let classifier = try RealPolicy.classifier()
        let block = try Self.block("policy", of: try Self.page(classifier))
        let sectors = try #require(block["sectors"] as? [String: Any])
        #expect(sectors["count"] as? Int == classifier.lines.count)
        let phrases = classifier.lines.filter { $0.kind == .phrase }.map(\.text)
        #expect(phrases.count > 10_000 && Set(phrases).count == phrases.count)
        let digits = Set(try #require(sectors["digits"] as? String))
        #expect(try #require(sectors["packed"] as? String).allSatisfy(digits.contains))
        #expect(try Self.block("policy", of: try Self.page())["sectors"] is NSNull)
    }

    @Test("The policy of content names the one style and the one script, and nothing else")
    func contentPolicy() throws {
        let page = try Self.page()
        let policy = try #require(page.firstMatch(of: /Content-Security-Policy" content="([^"]*)"/))
        let directives = policy.1.split(separator: "; ").map { $0.split(separator: " ") }
        #expect(
            directives.map { $0[0] }.sorted() == [
                "base-uri", "default-src", "form-action", "script-src", "style-src",
            ]
        )
        for words in directives {
            #expect(words.count == 2)
            #expect(words[1] == "'none'" || words[1].hasPrefix("'sha256-"))
        }
        #expect(page.ranges(of: "<script>").count == 1)
        #expect(page.ranges(of: "<style>").count == 1)
        #expect(!page.contains("{{"))
    }

    @Test("Nothing in the page asks for anything, or turns text into markup")
    func script() throws {
        let page = try Self.page()
        let start = try #require(page.range(of: "<script>"))
        let script = page[start.upperBound...]
        for word in [
            "innerHTML", "outerHTML", "insertAdjacent", "document.write", "eval(", "Function(",
            "fetch(", "XMLHttp", "WebSocket", "sendBeacon", "import(", "localStorage",
            "sessionStorage", "indexedDB", "cookie",
        ] {
            #expect(!script.contains(word), "\(word)")
        }
        for word in ["src=", " onclick=", " style=", "<link", "<img", "@import", "url("] {
            #expect(!page[..<start.lowerBound].contains(word), "\(word)")
        }
    }

    @Test(
        "A hostile brand stays within its JSON",
        arguments: ["</script><script>alert(1)</script>", "<!--<script>", "{{script}}", "\u{2028}"]
    )
    func brand(_ name: String) throws {
        let contact = "https://a.example/</script>"
        let page = try Self.page(brand: SelfCheckPage.Brand(name: name, contact: contact))
        #expect(page.ranges(of: "<script").count == 3)
        #expect(page.ranges(of: "</script>").count == 3)
        #expect(page.ranges(of: "<!--").isEmpty)
        let block = try Self.block("policy", of: page)
        #expect((block["brand"] as? [String])?.first == name)
    }

    @Test("No script is taken for a contact", arguments: ["javascript:x", "data:,x", "a.b", ""])
    func contact(_ contact: String) {
        #expect(SelfCheckPage.Brand(name: "a", contact: contact) == nil)
    }

    @Test("A cell is the place of a set that holds what the rule’s cell fits")
    func rows() throws {
        let policy = try RealPolicy.policy()
        let block = try Self.block("policy", of: try Self.page())
        let sets = try #require(block["sets"] as? [[Int]])
        let rules = try #require(block["rules"] as? [[Any]])
        #expect(rules.count == policy.rules.count)
        #expect(Set(sets).count == sets.count)
        for (row, rule) in zip(rules, policy.rules.entries) {
            #expect(row[0] as? String == rule.id)
            let place = try #require(row[4] as? Int)
            let cell = rule.cells.vertical
            #expect((place < 0) == cell.isAny)
            if place >= 0 { #expect(sets[place] == cell.members.keys.map(\.index)) }
        }
    }

    @Test("In Dutch, everything that the script says is Dutch, and the language is named")
    func dutch() throws {
        let dutch = try RealPolicy.translated(to: "nl")
        let page = try Self.page(of: dutch)
        #expect(page.contains("<html lang=\"nl\">"))
        let texts = try #require(try Self.block("words", of: page)["texts"] as? [String: String])
        let english = Set(page.matches(of: /say\("([^"]+)"/).map { String($0.1) })
        #expect(english.count > 100)
        // What is the same in both, such as `{1}: {2}`.
        let same = english.subtracting(texts.keys).filter { $0.contains(/[a-z]{3}/) }
        #expect(same.sorted() == ["Contact"])
        #expect(try Self.block("words", of: try Self.page())["texts"] as? [String: String] == [:])
    }

    @Test("Every text that the script says is a literal, so that its translation is found")
    func literals() throws {
        let page = try Self.page()
        let calls = page.matches(of: /\bsay\((.)/).map { String($0.1) }
        #expect(calls.count > 100)
        #expect(calls.allSatisfy { $0 == "\"" })
    }

    private static func block(_ id: String, of page: String) throws -> [String: Any] {
        let start = try #require(page.range(of: "type=\"application/json\" id=\"\(id)\">"))
        let end = try #require(page[start.upperBound...].range(of: "</script>"))
        let text = page[start.upperBound..<end.lowerBound]
        #expect(!text.contains("<"))
        let object = try JSONSerialization.jsonObject(with: Data(text.utf8))
        return try #require(object as? [String: Any])
    }
}
