import Assessing
import PolicyModel

extension Report {
    /// Part 4: the reasons, for each use that is not simply allowed.
    var reasonBlocks: [Block] {
        let uses = assessment.uses.filter { $0.ruling != .allowed }
        var blocks: [Block] = [.heading(2, [.text("Why")])] + accessBlocks
        let shared = sharedFindings(uses)
        if !shared.isEmpty {
            blocks.append(.heading(3, [.text("For everything that you intend")]))
            blocks.append(.list(shared.map(reason)))
        }
        for use in uses {
            let own = telling(use).filter { finding in
                !shared.contains { $0.rule == finding.rule }
            }
            let open = openSentence(use)
            guard !own.isEmpty || open != nil else { continue }
            let sign = Wording.sign(for: use.ruling)
            blocks.append(.heading(3, [.text("\(words(for: use.use)) — \(sign)")]))
            if !own.isEmpty { blocks.append(.list(own.map(reason))) }
            if let open { blocks.append(.paragraph([.text(open)])) }
        }
        return blocks.count > 1 ? blocks : []
    }

    /// Why there may be an account at all, or not.
    private var accessBlocks: [Block] {
        let access = assessment.access
        let deciding = access.findings.filter(\.decides)
        guard !deciding.isEmpty else { return [] }
        let sign = Wording.sign(for: access.ruling)
        return [
            .heading(3, [.text("Having an account — \(sign)")]),
            .list(deciding.map(reason)),
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

    /// Findings on conduct that explain every one of several uses.
    private func sharedFindings(_ uses: [Assessment.Use]) -> [Assessment.Finding] {
        guard uses.count > 1, let first = uses.first else { return [] }
        return telling(first).filter { finding in
            policy.rules[finding.rule].table == .conduct
                && uses.allSatisfy { use in telling(use).contains { $0.rule == finding.rule } }
        }
    }

    private func reason(_ finding: Assessment.Finding) -> [Inline] {
        let rule = policy.rules[finding.rule]
        var line: [Inline] = [.text(rule.because)]
        let recipients = assessment.answers.recipients.value ?? []
        if !finding.places.isEmpty, finding.places.count < recipients.count {
            line.append(.text(" This is about people in \(words(for: finding.places))."))
        }
        var facts: [String] = []
        if let from = rule.span.from { facts.append("Since \(Wording.words(for: from))") }
        if let until = rule.span.until { facts.append("until \(Wording.words(for: until))") }
        facts.append("known from: \(Wording.words(for: rule.basis))")
        line.append(.text(" "))
        line.append(.emphasis(facts.joined(separator: ", ") + "."))
        line.append(.text(" "))
        line += citations(rule.sources)
        line.append(.text(" "))
        line.append(.code(rule.id))
        return line
    }

    /// Sources as links, or by title where there is no address.
    func citations(_ sources: [Key<Source>]) -> [Inline] {
        var inlines: [Inline] = [.text("[")]
        for (index, key) in sources.enumerated() {
            if index > 0 { inlines.append(.text(", ")) }
            let source = policy.sources[key]
            inlines.append(
                source.url.isEmpty
                    ? .text(source.publisher) : .link(source.publisher, url: source.url)
            )
        }
        return inlines + [.text("]")]
    }

    /// The points that a use's ruling takes for granted until they are confirmed.
    private func openSentence(_ use: Assessment.Use) -> String? {
        guard use.ruling != .prohibited, !use.openPractices.isEmpty else { return nil }
        let count = use.openPractices.count
        let points = count == 1 ? "one question" : "\(count) questions"
        return "This ruling also hangs on \(points) not yet answered, which stand under “What to do” "
            + "as points to confirm."
    }
}
