import Assessing
import PolicyModel

extension Report {
    /// Part 4: the reasons, for each use that is not simply allowed.
    var reasonBlocks: [Block] {
        let uses = explainedUses
        let shared = sharedFindings(uses)
        var blocks = accessBlocks
        var told: Set<Key<Rule>> = []
        if !shared.isEmpty {
            blocks.append(.heading(3, [.text(words("For everything that you intend"))]))
            blocks.append(.list(shared.map { reason($0, toldBefore: &told) }))
        }
        for use in uses {
            let own = telling(use).filter { !shared.contains($0) }
            let open = openSentence(use, isAlone: own.isEmpty && shared.isEmpty)
            guard !own.isEmpty || open != nil else { continue }
            blocks.append(.heading(3, [.text("\(words(for: use.use)) — "), .ruling(use.ruling)]))
            if !own.isEmpty { blocks.append(.list(own.map { reason($0, toldBefore: &told) })) }
            if let open { blocks.append(.paragraph([.text(open)])) }
        }
        return blocks.isEmpty ? [] : [.heading(2, [.text(words("Why"))])] + blocks
    }

    /// Every finding that the reasons tell, so that its sources are listed.
    var explainedFindings: [Assessment.Finding] {
        assessment.access.findings.filter(\.decides) + explainedUses.flatMap(telling)
    }

    private var explainedUses: [Assessment.Use] {
        assessment.uses.filter { $0.ruling != .allowed }
    }

    /// Why there may be an account at all, or not.
    private var accessBlocks: [Block] {
        let access = assessment.access
        let deciding = access.findings.filter(\.decides)
        guard !deciding.isEmpty else { return [] }
        var told: Set<Key<Rule>> = []
        return [
            .heading(3, [.text(words("Having an account — ")), .ruling(access.ruling)]),
            .list(deciding.map { reason($0, toldBefore: &told) }),
        ]
    }

    /// The findings that explain a use: what decides it, then what else is stricter than allowed.
    private func telling(_ use: Assessment.Use) -> [Assessment.Finding] {
        let strict = use.findings.filter { finding in
            let rule = policy.rules[finding.rule]
            return rule.table != .access && rule.ruling != .allowed
        }
        guard use.ruling == .prohibited else { return strict }
        return strict.filter(\.decides)
    }

    /// Findings that explain every one of several uses in the same way.
    private func sharedFindings(_ uses: [Assessment.Use]) -> [Assessment.Finding] {
        guard uses.count > 1, let first = uses.first else { return [] }
        return telling(first).filter { finding in
            uses.allSatisfy { telling($0).contains(finding) }
        }
    }

    /// A finding in words; where its rule was told before, its dates and sources are left out.
    private func reason(
        _ finding: Assessment.Finding,
        toldBefore told: inout Set<Key<Rule>>
    ) -> [Inline] {
        let rule = policy.rules[finding.rule]
        var line: [Inline] = [.text(rule.because)]
        let recipients = assessment.answers.recipients.value ?? []
        if !finding.places.isEmpty, finding.places.count < recipients.count {
            let places = words(for: finding.places)
            line.append(.text(" " + words("This concerns recipients in: \(places).")))
        }
        guard told.insert(finding.rule).inserted else {
            return line + [.text(" " + words("Sources as above.") + " "), .code(rule.id)]
        }
        var facts: [String] = []
        if let from = rule.span.from {
            facts.append(words("since \(Wording.words(for: from))"))
        }
        if let until = rule.span.until {
            facts.append(words("until \(Wording.words(for: until))"))
        }
        facts.append(words("known from: \(Wording.words(for: rule.basis))"))
        line.append(.text(" "))
        line.append(.emphasis(facts.joined(separator: ", ").capitalisedFirst + "."))
        return line + SourceWording.citations(rule.sources, of: policy) + [
            .text(" "), .code(rule.id),
        ]
    }

    /// What a use's ruling hangs on besides the findings: what is still open.
    private func openSentence(_ use: Assessment.Use, isAlone: Bool) -> String? {
        if use.ruling == nil {
            return words("This cannot be said before more is known.")
        }
        guard use.ruling != .prohibited, !use.openPractices.isEmpty else { return nil }
        let count = use.openPractices.count
        let points: Phrase =
            count == 1
            ? "one question that is not yet answered"
            : "\(count) questions that are not yet answered"
        return words(
            isAlone
                ? "This hangs on \(points); “What to do” lists them as points to confirm."
                : "It also hangs on \(points); “What to do” lists them as points to confirm."
        )
    }
}
