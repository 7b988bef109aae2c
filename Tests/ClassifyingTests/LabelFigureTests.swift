import Classifying
import PolicyModel
import Testing

/// What the classifier makes of labels that were written apart from its phrases.
///
/// The labels are worded as public industry lists word them, by somebody who had not seen a table of
/// phrases. A label is taken for what its best candidate says, if that is more than a possibility.
@Suite struct LabelFigureTests {
    /// A label with the verticals that a careful person would accept, best first.
    private struct Label {
        let text: String
        let isSpecial: Bool
        let accepted: Set<Key<Vertical>>
        let found: Classification

        /// What it is taken for.
        var taken: Key<Vertical>? {
            found.candidates.first.flatMap { $0.evidence > .possible ? $0.vertical : nil }
        }
    }

    private static let special = RealSectors.codes.special

    private static func labels() throws -> [Label] {
        try RealSectors.rows("Labels.csv").map { row in
            let text = try #require(row["label"])
            let ids = try #require(row["verticals"]).split(separator: "|").map(String.init)
            return Label(
                text: text,
                isSpecial: row["kind"] == "special",
                accepted: Set(try ids.map { try #require(RealSectors.policy.verticals.key($0)) }),
                found: RealSectors.classifier.classify(text)
            )
        }
    }

    @Test func `The four figures hold on labels apart from the phrases`() throws {
        let labels = try Self.labels()
        let special = labels.filter(\.isSpecial)
        let ordinary = labels.filter { !$0.isSpecial }
        #expect(labels.count >= 400)

        let cleared = special.filter { $0.taken.map { !Self.special.contains($0) } ?? false }
        let right = labels.filter { label in
            label.found.candidates.contains { label.accepted.contains($0.vertical) }
        }
        let wrong = ordinary.filter { label in
            label.taken.map { Self.special.contains($0) && !label.accepted.contains($0) } ?? false
        }
        let recognised = ordinary.filter { $0.taken.map { !Self.special.contains($0) } ?? false }

        func share(_ part: [Label], of whole: [Label]) -> Double {
            100 * Double(part.count) / Double(whole.count)
        }
        print(
            "of \(special.count) special labels \(cleared.count) were taken for ordinary;",
            "of \(labels.count) labels \(right.count) had a right candidate;",
            "of \(ordinary.count) ordinary labels \(wrong.count) were taken for special,",
            "\(recognised.count) for ordinary"
        )
        #expect(share(cleared, of: special) <= 1, "\(cleared.map(\.text))")
        #expect(share(right, of: labels) >= 90)
        #expect(share(wrong, of: ordinary) <= 3, "\(wrong.map(\.text))")
        #expect(share(recognised, of: ordinary) >= 70)
    }

    @Test func `No label is a phrase of the tables by design`() throws {
        // Plain names of trades stand in both; most of a label set must not.
        let phrases = Set(RealSectors.words.phrases.map(\.text))
        let labels = try Self.labels().map { $0.text.lowercased() }
        let same = labels.filter(phrases.contains)
        #expect(same.count * 2 < labels.count)
    }
}
