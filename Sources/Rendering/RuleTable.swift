import PolicyModel

/// Rules of one decision table as a table that people read.
struct RuleTable {
    let policy: Policy
    let wording: SetWording
    /// Whether the names of the organisations are left out, since the page is about one of them.
    var isForOne = false

    /// The table; columns in which every row says the same `any` are left out.
    func block(_ rules: [Key<Rule>], of table: Rule.Table) -> Block {
        let columns = columns(of: table).filter { column in
            !rules.allSatisfy { column.isAny(policy.rules[$0].cells) }
        }
        let header = (columns.map(\.name) + ["Ruling", "Why"]).map { words($0) }
        let rows = rules.map { key -> [[Inline]] in
            let rule = policy.rules[key]
            return columns.map { [.text($0.words(rule).capitalisedFirst)] }
                + [[.text(words(Wording.sign(for: rule.ruling)))], why(rule)]
        }
        return .table(header: header.map { [.text($0)] }, rows: rows)
    }

    /// Why a rule is what it is, since when, how that is known and where it stands.
    private func why(_ rule: Rule) -> [Inline] {
        var facts: [String] = []
        if let from = rule.span.from {
            facts.append(words("since \(Wording.words(for: from))"))
        }
        if let until = rule.span.until {
            facts.append(words("until \(Wording.words(for: until))"))
        }
        facts.append(words("known from: \(Wording.words(for: rule.basis))"))
        var inlines: [Inline] = [
            .text(rule.because + " "),
            .emphasis(facts.joined(separator: ", ").capitalisedFirst + "."),
        ]
        inlines += SourceWording.citations(rule.sources, of: policy)
        inlines += [.text(" "), .code(rule.id)]
        for (index, other) in rule.exceptionTo.enumerated() {
            inlines.append(.text(index == 0 ? words(", an exception to ") : ", "))
            inlines.append(.code(policy.rules[other].id))
        }
        return inlines
    }

    private var words: Words { policy.words }

    private struct Column {
        let name: Phrase
        let isAny: (Rule.Cells) -> Bool
        let words: (Rule) -> String
    }

    private func columns(of table: Rule.Table) -> [Column] {
        let wording = wording
        let isForOne = isForOne
        let words = words
        let who = Column(name: "Who", isAny: { isForOne || $0.vertical.isAny }) {
            wording.words(for: $0.cells.vertical)
        }
        let activity = Column(name: "Does what", isAny: \.activity.isAny) {
            wording.words(for: $0.cells.activity)
        }
        let offering = Column(name: "With what", isAny: \.offering.isAny) {
            wording.words(for: $0.cells.offering)
        }
        switch table {
        case .access:
            let country = Column(name: "Where", isAny: \.country.isAny) {
                wording.words(for: $0.cells.country)
            }
            return [who, country]
        case .use:
            let recipients = Column(name: "To people in", isAny: \.recipients.isAny) {
                wording.words(for: $0.cells.recipients)
            }
            return [who, activity, offering, recipients]
        case .conduct:
            let practices = policy.practices
            let question = Column(name: "Question", isAny: { $0.practice == nil }) { rule in
                rule.cells.practice.map { practices[$0].question } ?? ""
            }
            let answer = Column(name: "Answer", isAny: \.answer.isAny) { rule in
                guard let key = rule.cells.practice else { return "" }
                guard !rule.cells.answer.isAny else { return words("any") }
                let options = practices[key].options
                return rule.cells.answer.members.keys.map { words("“\(options[$0.index].text)”") }
                    .joined(separator: words(" or "))
            }
            return [question, answer, who, activity, offering]
        }
    }
}

/// Sources in words.
enum SourceWording {
    /// Sources as links, or by publisher where there is no address; nothing where there are none.
    static func citations(_ sources: [Key<Source>], of policy: Policy) -> [Inline] {
        guard !sources.isEmpty else { return [] }
        var inlines: [Inline] = [
            .text(" " + policy.words(sources.count == 1 ? "Source:" : "Sources:") + " ")
        ]
        for (index, key) in sources.enumerated() {
            if index > 0 { inlines.append(.text(", ")) }
            let source = policy.sources[key]
            inlines.append(
                source.url.isEmpty
                    ? .text(source.publisher) : .citation(source.publisher, url: source.url)
            )
        }
        return inlines + [.text(".")]
    }

    /// The sources of rules in a table, with what they say of their own date.
    static func block(_ sources: [Key<Source>], of policy: Policy) -> Block {
        let columns: [Phrase] = ["Source", "Publisher", "States", "Kind"]
        let header = columns.map { [Inline.text(policy.words($0))] }
        let rows = sources.map { key -> [[Inline]] in
            let source = policy.sources[key]
            return [
                source.url.isEmpty ? [.text(source.title)] : [.link(source.title, url: source.url)],
                [.text(source.publisher)],
                [.text(source.statedDate.isEmpty ? "–" : source.statedDate)],
                [.text(policy.words(Wording.words(for: source.basis)))],
            ]
        }
        return .table(header: header, rows: rows)
    }
}
