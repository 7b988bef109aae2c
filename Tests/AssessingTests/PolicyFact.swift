import Assessing
import PolicyModel
import Testing

/// One thing that `policy/facts.md` says about a use, with all conduct as good as it can be.
struct PolicyFact: CustomTestStringConvertible, Sendable {
    let day: String
    let vertical: String
    let use: String
    let places: [String]
    let country: String
    let ruling: Ruling
    /// Where in `facts.md`, and what it says.
    let fact: String

    init(
        _ day: String,
        _ vertical: String,
        _ use: String,
        to places: [String] = ["NL"],
        from country: String = "NL",
        _ ruling: Ruling,
        _ fact: String
    ) {
        self.day = day
        self.vertical = vertical
        self.use = use
        self.places = places
        self.country = country
        self.ruling = ruling
        self.fact = fact
    }

    var testDescription: String {
        "\(day) \(vertical) \(use) from \(country) to \(places.joined(separator: "|"))"
    }

    /// What the policy of `Data/` says of it, with the rules that stand.
    func found() throws -> (ruling: Ruling?, rules: [String]) {
        let assessor = try RealPolicy.assessor(on: day)
        let policy = assessor.snapshot.policy
        var texts = NaiveAnswers(
            vertical: vertical,
            country: country,
            recipients: places,
            uses: [use]
        )
        for practice in policy.practices.entries {
            texts.practices[practice.id] = practice.options[0].id
        }
        let assessment = try assessor.assess(#require(Answers(texts, for: policy)))
        return (assessment.uses[0].ruling, assessment.rules(0, policy))
    }
}
