import Assessing
package import PolicyModel
package import Rendering

/// What a screening came to, as a page for the people who go on with it.
package struct ScreeningSummary {
    private let tally: Tally
    private let plan: ScreeningPlan
    private let name: String
    private let policy: Policy

    /// Makes the summary of a screening.
    ///
    /// - Parameters:
    ///   - tally: What was counted.
    ///   - plan: How it was screened.
    ///   - name: What the file is called; not to be trusted in any sink.
    ///   - policy: The policy of the plan, in the language of the page.
    package init(_ tally: Tally, _ plan: ScreeningPlan, name: String, policy: Policy) {
        self.tally = tally
        self.plan = plan
        self.name = name
        self.policy = policy
    }

    private var words: Words { policy.words }

    /// The page.
    package var document: Document {
        Document(
            [.heading(1, [.text(words("Prospects screened:") + " "), .text(name)])] + basis
                + verdicts + verticals + calls + unmatched + rows + provenance,
            in: words
        )
    }

    private var basis: [Block] {
        let day = plan.assessor.snapshot.day
        let edition = policy.edition(on: day) ?? plan.assessor.snapshot.edition
        return [
            .paragraph([
                .text(
                    words(
                        "\(tally.rows) rows, under the policy of \(Wording.words(for: day)): "
                            + "edition of \(Wording.words(for: edition.day)), “\(edition.title)” "
                            + "(\(Wording.words(for: edition.status)))."
                    )
                )
            ])
        ]
    }

    /// The counts of one part of the outcomes, most first; of equals, in the order of the sort.
    private func counts<Part: Hashable>(
        of part: (Tally.Outcome) -> Part,
        by isBefore: (Part, Part) -> Bool
    ) -> [(part: Part, count: Int)] {
        var counts: [Part: Int] = [:]
        for (outcome, count) in tally.outcomes { counts[part(outcome), default: 0] += count }
        return counts.map { ($0.key, $0.value) }.sorted {
            $0.1 == $1.1 ? isBefore($0.0, $1.0) : $0.1 > $1.1
        }
    }

    private var verdicts: [Block] {
        let counted = counts(of: \.verdict) { $0.rank > $1.rank }
        var bars = counted.map { Bar([.text(words(Wording.words(for: $0.part)))], count: $0.count) }
        if tally.unread > 0 { bars.append(Bar([.text(words("not read"))], count: tally.unread)) }
        return [
            .heading(2, [.text(words("Verdicts"))]),
            .barChart(bars, total: tally.rows),
        ]
    }

    private var verticals: [Block] {
        let counted = counts(of: \.vertical) { left, right in
            (left?.index ?? .max) < (right?.index ?? .max)
        }
        let bars = counted.map { vertical, count in
            let name = vertical.map { policy.verticals[$0].name } ?? words("not settled")
            return Bar([.text(name)], count: count)
        }
        guard !bars.isEmpty else { return [] }
        return [.heading(2, [.text(words("Verticals"))]), .barChart(bars, total: tally.rows)]
    }

    private var calls: [Block] {
        let counted = counts(of: \.question) { ($0 ?? "~") < ($1 ?? "~") }
            .compactMap { question, count in question.map { ($0, count) } }
        guard !counted.isEmpty else { return [] }
        var blocks: [Block] = [
            .heading(2, [.text(words("Whom to call, and what to ask"))]),
            .paragraph([
                .text(words("For each prospect, the one question whose answer settles most:"))
            ]),
            .table(
                header: header("ask", "question", "prospects"),
                rows: counted.map { question, count in
                    [[.code(question)], [.text(words(for: question))], [.text("\(count)")]]
                }
            ),
        ]
        guard !tally.calls.isEmpty else { return blocks }
        blocks.append(
            .paragraph([.text(words("The first \(tally.calls.count) that are not ruled out:"))])
        )
        blocks.append(
            .table(
                header: header("row", "name", "reference", "ask", "can become"),
                rows: tally.calls.map { call in
                    [
                        [.text("\(call.row)")], [.text(call.name)], [.text(call.reference)],
                        [.code(call.question)], [.text(words(Wording.words(for: call.best)))],
                    ]
                }
            )
        )
        return blocks
    }

    private func header(_ columns: Phrase...) -> [[Inline]] {
        columns.map { [.text(words($0))] }
    }

    private func words(for question: String) -> String {
        policy.questions.first { $0.id == question }?.prompt
            ?? policy.practices.key(question).map { policy.practices[$0].question } ?? ""
    }

    private var unmatched: [Block] {
        guard !tally.unmatched.isEmpty else { return [] }
        let values = tally.unmatched.sorted {
            $0.value == $1.value ? $0.key < $1.key : $0.value > $1.value
        }
        let rest = values.dropFirst(50).count
        var blocks: [Block] = [
            .heading(2, [.text(words("Sector values that led nowhere"))]),
            .table(
                header: header("value", "rows"),
                rows: values.prefix(50).map { [[.text($0.key)], [.text("\($0.value)")]] }
            ),
        ]
        if rest > 0 || tally.furtherUnmatched > 0 {
            let more: Phrase =
                tally.furtherUnmatched > 0
                ? "\(rest) or more further values." : "\(rest) further values."
            blocks.append(.paragraph([.text(words(more))]))
        }
        return blocks
    }

    private var rows: [Block] {
        var points: [[Inline]] = tally.events.prefix(100).map { event in
            [.text(words("row \(event.row), line \(event.line): \(event.what)"))]
        }
        if tally.eventCount > points.count {
            points.append([.text(words("\(tally.eventCount - points.count) rows more"))])
        }
        if let first = tally.firstWindows1252 {
            points.append([
                .text(
                    words(
                        "\(tally.windows1252) rows are not UTF-8 and were read as Windows-1252, "
                            + "the first is row \(first.row), line \(first.line)"
                    )
                )
            ])
        }
        if tally.guarded > 0 {
            points.append([
                .text(
                    words("\(tally.guarded) cells could be formulas and got a leading apostrophe")
                )
            ])
        }
        guard !points.isEmpty else { return [] }
        return [.heading(2, [.text(words("Rows to look at"))]), .list(points)]
    }

    private var provenance: [Block] {
        [
            .heading(2, [.text(words("Provenance"))]),
            .paragraph([
                .text(words("Made by vertical-check \(Report.toolVersion), policy digest ")),
                .code(policy.digest),
                .text(
                    ". "
                        + words(
                            "The decision is Meta’s. A vertical that was likely or possible is to "
                                + "be confirmed with the organisation before anybody relies on it."
                        )
                ),
            ]),
        ]
    }
}
