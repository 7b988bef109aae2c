/// Makes answers by chance: mostly ordinary ones, and often the ones that rules single out.
struct RandomAnswers {
    /// What may be left open; the practices too, but for `nothing`.
    enum Openness: CaseIterable {
        case nothing
        case practices
        case country
        case recipients
        case countryAndRecipients
        case vertical
        case uses
    }

    let policy: NaivePolicy
    var random: SplitMix64

    private var verticals: [String]
    private var offerings: [String]

    /// Makes answers about some verticals and offerings, or about all of them.
    ///
    /// A few at a time let the naive evaluator meet the same use again and again.
    init(_ policy: NaivePolicy, seed: UInt64, verticals: Int? = nil, offerings: Int? = nil) {
        self.policy = policy
        random = SplitMix64(seed: seed)
        self.verticals = policy.verticals
        self.offerings = policy.offerings
        if let verticals {
            self.verticals = Array(policy.verticals.shuffled(using: &random).prefix(verticals))
        }
        if let offerings {
            self.offerings = Array(policy.offerings.shuffled(using: &random).prefix(offerings))
        }
    }

    /// Places that some rule tells apart from its neighbours, and some ordinary ones.
    private static let specialPlaces = [
        "US", "IN", "IT", "BR", "FR", "KP", "CU", "crimea", "donetsk", "TR", "AU", "JP", "MX",
        "NL", "DE", "GF", "MQ", "TH", "BD", "PR", "GB", "ZA", "CN", "TW",
    ]

    /// Answers with the facts that are left open.
    mutating func next(_ openness: Openness = .nothing) -> NaiveAnswers {
        var answers = NaiveAnswers()
        let vertical = pick(verticals)
        answers.vertical = vertical
        answers.country = place()
        let recipients = several(upTo: 3) { $0.place() }
        answers.recipients = policy.places.filter { recipients.contains($0) }
        answers.uses = several(upTo: 3) { $0.use(of: vertical) }
        answers.practices = practices(isComplete: openness == .nothing)
        switch openness {
        case .nothing, .practices: break
        case .country: answers.country = nil
        case .recipients: answers.recipients = nil
        case .countryAndRecipients: (answers.country, answers.recipients) = (nil, nil)
        case .vertical: answers.vertical = nil
        case .uses: answers.uses = nil
        }
        return answers
    }

    mutating func pick<Element>(_ elements: [Element]) -> Element {
        elements[Int.random(in: 0..<elements.count, using: &random)]
    }

    /// One chance in so many.
    mutating func chance(in count: Int) -> Bool {
        Int.random(in: 0..<count, using: &random) == 0
    }

    mutating func place() -> String {
        chance(in: 2) ? pick(Self.specialPlaces) : pick(policy.places)
    }

    /// A use, as often as not with something that the vertical typically writes about.
    mutating func use(of vertical: String) -> String {
        let typical = policy.typicalOfferings[vertical] ?? []
        let offering = chance(in: 2) || typical.isEmpty ? pick(offerings) : pick(typical)
        return "\(pick(policy.activities)):\(offering)"
    }

    mutating func several(
        upTo limit: Int,
        _ make: (inout Self) -> String
    ) -> [String] {
        var values: [String] = []
        for _ in 0...Int.random(in: 0..<limit, using: &random) {
            let value = make(&self)
            if !values.contains(value) { values.append(value) }
        }
        return values
    }

    /// Conduct between spotless and careless; complete, or between silent and talkative.
    mutating func practices(isComplete: Bool) -> [String: String] {
        var answers: [String: String] = [:]
        let care = pick([1, 4, 16, 64])
        let silence = pick([1, 2, 6])
        for practice in policy.practices where isComplete || !chance(in: silence) {
            let isUnknown = !isComplete && chance(in: 8)
            let option = chance(in: care) ? pick(practice.options) : practice.options[0]
            answers[practice.id] = isUnknown ? "unknown" : option
        }
        return answers
    }

    /// The same answers with one thing more said.
    mutating func sayingMore(than answers: NaiveAnswers) -> NaiveAnswers {
        var more = answers
        let silent = policy.practices.filter { answers.known($0.id) == nil }
        let isFact = silent.isEmpty || chance(in: 3)
        if isFact, answers.vertical == nil {
            more.vertical = pick(verticals)
        } else if isFact, answers.uses == nil {
            more.uses = several(upTo: 3) { $0.use(of: answers.vertical ?? "retail") }
        } else if isFact, answers.country == nil {
            more.country = place()
        } else if isFact, answers.recipients == nil {
            let recipients = several(upTo: 3) { $0.place() }
            more.recipients = policy.places.filter { recipients.contains($0) }
        } else if !silent.isEmpty {
            let practice = pick(silent)
            more.practices[practice.id] = pick(practice.options)
        }
        return more
    }
}
