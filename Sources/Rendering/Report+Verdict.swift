import Answering
import Assessing
package import PolicyModel

extension Report {
    /// The words with which the title of a report of a verdict begins.
    package static func titleStart(_ verdict: Verdict, in words: Words) -> String {
        words(Wording.words(for: verdict)).capitalisedFirst + ": "
    }

    /// The verdict stands in the first line.
    var titleBlocks: [Block] {
        [
            .heading(
                1,
                [
                    .text(
                        Self.titleStart(assessment.verdict, in: words)
                            + words("\(shortSubject) on WhatsApp")
                    )
                ]
            ),
            .paragraph([.strong(verdictSentence)]),
        ]
    }

    /// How the organisation is called in the title: a long name is cut, since the table has it whole.
    private var shortSubject: String {
        let name = words(innerSubject)
        return name.count > 60 ? name.prefix(59) + "…" : name
    }

    /// Part 1: what was checked.
    var checkedBlocks: [Block] {
        var rows: [[[Inline]]] = []
        func add(_ name: Phrase, _ value: [Inline]) {
            rows.append([[.text(words(name))], value])
        }
        if let name = enquiry.business.name { add("Organisation", [.text(name)]) }
        if let reference = enquiry.business.reference { add("Reference", [.text(reference)]) }
        let answers = assessment.answers
        add(
            "Kind of organisation",
            answers.vertical.value.map { [.text(policy.verticals[$0].name)] } ?? open
        )
        add("Country", answers.country.value.map { [.text(policy.places[$0].name)] } ?? open)
        add("Recipients in", answers.recipients.value.map { [.text(words(for: $0))] } ?? open)
        add("Policy as of", [.text(words(Wording.words(for: assessment.day)))])
        let edition = assessment.edition
        let status = Wording.words(for: edition.status)
        let since = Wording.words(for: edition.day)
        add("Edition", [.text(words("\(edition.title), since \(since); \(status)"))])
        if !edition.note.isEmpty { add("About this edition", [.text(edition.note)]) }
        return [
            .heading(2, [.text(words("What was checked"))]),
            .table(header: [[.text(words("Point"))], [.text(words("Answer"))]], rows: rows),
        ]
    }

    private var open: [Inline] { [.emphasis(words("not answered"))] }

    /// Part 2: the verdict, and what may start.
    var verdictBlocks: [Block] {
        var blocks: [Block] = [.heading(2, [.text(words("Verdict"))])]
        if !assessment.uses.isEmpty {
            blocks.append(.list(assessment.uses.map(useLine)))
        }
        if assessment.best != assessment.worst {
            let best = Wording.words(for: assessment.best)
            let worst = Wording.words(for: assessment.worst)
            blocks.append(
                .paragraph([
                    .text(
                        words(
                            "Questions are still open. Once they are answered, the verdict can be "
                                + "at best “\(best)” and at worst “\(worst)”."
                        )
                    )
                ])
            )
        }
        if assessment.verdict == .undetermined, let next = assessment.nextQuestion {
            blocks.append(.paragraph([.strong(words("Ask next:")), .text(" " + prompt(of: next))]))
        }
        let start = startSentence
        if !start.isEmpty { blocks.append(.paragraph([.text(start)])) }
        return blocks
    }

    private func useLine(_ use: Assessment.Use) -> [Inline] {
        var line: [Inline] = [
            .ruling(use.ruling, isStrong: true), .text(" — \(words(for: use.use)) "),
            .code(policy.name(of: use.use)),
        ]
        let parts = use.byPlace.map { part in
            "\(words(for: part.places)): \(words(Wording.sign(for: part.ruling)))"
        }
        if !parts.isEmpty { line.append(.text(" (\(parts.joined(separator: "; ")))")) }
        return line
    }

    /// The verdict in one sentence.
    var verdictSentence: String {
        let day = Wording.words(for: assessment.day)
        let sentence: Phrase =
            switch assessment.verdict {
            case .notEligible:
                "\(subject) may not use the WhatsApp Business Platform for this under the policy of \(day)."
            case .partlyEligible:
                "\(subject) may do part of this under the policy of \(day), and must leave out the rest."
            case .askFirst:
                "Nothing of this is prohibited on \(day), but the sources leave a point open: "
                    + "\(innerSubject) should ask Meta or a solution provider before it starts."
            case .needsApproval:
                "\(subject) may do this under the policy of \(day) once Meta has approved it."
            case .conditional:
                "\(subject) may do this under the policy of \(day), provided that the points below are met."
            case .eligible:
                "\(subject) may do all of this under the policy of \(day)."
            case .undetermined:
                "The answers do not yet settle whether \(innerSubject) may do this on \(day)."
            }
        return words(sentence)
    }

    /// What may start now, and what must wait.
    private var startSentence: String {
        func named(_ rulings: [Ruling]) -> [String] {
            assessment.uses.filter { use in use.ruling.map(rulings.contains) ?? false }
                .map { words(for: $0.use).lowercasedFirst }
        }
        let now = named([.allowed])
        let then = named([.conditional])
        let later = named([.approval, .refer])
        var sentences: [String] = []
        if !now.isEmpty {
            sentences.append(words("May start now: \(now.joined(separator: "; "))."))
        }
        if !then.isEmpty {
            let uses = then.joined(separator: "; ")
            sentences.append(
                words("May start once the points under “What to do” are met: \(uses).")
            )
        }
        if !later.isEmpty {
            let uses = later.joined(separator: "; ")
            sentences.append(words("Must wait for an answer from Meta: \(uses)."))
        }
        return sentences.joined(separator: " ")
    }
}
