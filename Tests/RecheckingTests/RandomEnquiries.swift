import Answering
import Assessing
import PolicyModel

/// Enquiries by chance, with names that try to look like the end of a report.
struct RandomEnquiries {
    private let policy: Policy
    private var generator: SplitMix64

    init(_ policy: Policy, seed: UInt64) {
        self.policy = policy
        generator = SplitMix64(seed: seed)
    }

    private static let names = [
        "Example", "", "```", "````json\n{}\n````", "\n{\n", "a\r\nb", "Report digest abc",
        "\nReport digest `00`\n", "\n\nVerdict eligible, policy digest 0\n\n", "\u{202E}x",
        "\"schema\": \"vertical-check/answers/2\"", "\",\n  \"report-digest\": \"0\"\n}",
        "| a | `b` |", "\u{1B}[31m", "\u{0}", "日本語", "}", "{", "\\", "\u{FEFF}", "\u{2028}",
        "```json", "\u{1F469}\u{200D}\u{1F4BB}", "\"\u{301}",
    ]

    /// Answers, and the day for which they are checked.
    mutating func next() -> (enquiry: Enquiry, day: String) {
        let days = ["2019-10-01", "2020-12-01", "2021-01-15", "2024-02-29", "2026-07-01"]
        var enquiry = Enquiry(for: policy)
        let day = pick(days)
        enquiry.day = CalendarDay(day)
        enquiry.business.name = chance(in: 3) ? nil : pick(Self.names)
        enquiry.business.reference = chance(in: 2) ? nil : pick(Self.names)
        if !chance(in: 8) {
            enquiry.answers.vertical = .given(pick(policy.verticals.keys))
        }
        enquiry.answers.country = chance(in: 8) ? .unknown : .given(pick(policy.places.keys))
        let places = (0...number(3)).map { _ in pick(policy.places.keys) }
        enquiry.answers.recipients = chance(in: 8) ? .absent : .given(Set(places).sorted())
        let uses = (0...number(3)).map { _ in
            IntendedUse(
                activity: pick(policy.activities.keys),
                offering: pick(policy.offerings.keys)
            )
        }
        enquiry.answers.uses = .given(Set(uses).sorted())
        for practice in policy.practices.keys where !chance(in: 3) {
            let options = policy.practices[practice].options.indices.map {
                Key<Practice.Option>($0)
            }
            enquiry.answers[practice] = chance(in: 6) ? .unknown : .given(pick(options))
        }
        return (enquiry, day)
    }

    private mutating func number(_ limit: Int) -> Int {
        Int.random(in: 0..<limit, using: &generator)
    }

    private mutating func chance(in count: Int) -> Bool { number(count) == 0 }

    private mutating func pick<Element>(_ elements: [Element]) -> Element {
        elements[number(elements.count)]
    }
}
