/// Makes tiny policies by chance, in which much hangs on everything, and answers to them.
struct RandomTinyPolicy {
    private var random: SplitMix64

    private static let rulings = ["prohibited", "refer", "approval", "conditional", "allowed"]
    private static let options = ["a", "b", "c"]
    private static let uses = ["talk:bread", "talk:beer", "sell:bread", "sell:beer"]
    private static let places = ["NL", "BE", "KP"]
    private static let practices = ["p0", "p1", "p2", "p3"]

    init(seed: UInt64) {
        random = SplitMix64(seed: seed)
    }

    /// A policy in which every case has a ruling, and questions hang on earlier ones.
    mutating func policy() -> TinyPolicy {
        var tiny = TinyPolicy()
        for row in 0..<pick(3) {
            tiny.access.append("a\(row),,,\(vertical()),\(place()),\(ruling()),,")
        }
        for row in 0..<pick(5) {
            let exception = chance(in: 3) ? "u-everything" : ""
            tiny.use.append(
                "u\(row),,,\(vertical()),\(activity()),\(offering()),\(place()),\(ruling()),"
                    + "\(exception),"
            )
        }
        for (index, practice) in Self.practices.enumerated() {
            let whenOpen = Self.rulings[1 + pick(3)]
            tiny.practices.append(
                "\(practice),commitment,a|b|c,\(whenOpen),x,\(condition(index))"
            )
            for scope in 0...pick(2) {
                let cells = "\(vertical()),\(activity()),\(offering())"
                for option in Self.options {
                    tiny.conduct.append(
                        "\(practice)-\(scope)\(option),,,\(practice),\(option),\(cells),\(ruling()),,"
                    )
                }
            }
        }
        return tiny
    }

    /// Answers in which anything may be open.
    mutating func answers() -> NaiveAnswers {
        var answers = NaiveAnswers()
        answers.vertical = chance(in: 3) ? nil : vertical(orAny: false)
        answers.country = chance(in: 3) ? nil : place(orAny: false)
        answers.recipients = chance(in: 3) ? nil : some(of: Self.places)
        answers.uses = chance(in: 5) ? nil : some(of: Self.uses)
        for practice in Self.practices where chance(in: 3) {
            answers.practices[practice] = Self.options[pick(3)]
        }
        return answers
    }

    private mutating func condition(_ index: Int) -> String {
        let earlier = Self.practices[..<index]
        var terms: [String] = []
        if chance(in: 4) { terms.append("vertical=\(vertical(orAny: false))") }
        for practice in earlier where chance(in: 2) {
            terms.append("\(practice)=\(some(of: Self.options).joined(separator: "|"))")
        }
        return terms.isEmpty ? "-" : terms.joined(separator: ";")
    }

    private mutating func pick(_ count: Int) -> Int { Int.random(in: 0..<count, using: &random) }

    private mutating func chance(in count: Int) -> Bool { pick(count) == 0 }

    private mutating func ruling() -> String { Self.rulings[pick(5)] }

    private mutating func vertical(orAny: Bool = true) -> String {
        cell(["baker", "brewer"], orAny)
    }

    private mutating func activity() -> String { cell(["talk", "sell"], true) }

    private mutating func offering() -> String { cell(["bread", "beer"], true) }

    private mutating func place(orAny: Bool = true) -> String { cell(Self.places, orAny) }

    private mutating func cell(_ values: [String], _ orAny: Bool) -> String {
        orAny && chance(in: 2) ? "-" : values[pick(values.count)]
    }

    /// One or more of some texts, in their order.
    private mutating func some(of texts: [String]) -> [String] {
        let chosen = texts.filter { _ in chance(in: 2) }
        return chosen.isEmpty ? [texts[pick(texts.count)]] : chosen
    }
}
