package import PolicyModel

/// Leads from words, labels and codes to candidate verticals.
///
/// It abstains rather than clears: what no table knows has no candidate.
package struct Classifier: Sendable {
    private let tables: SectorCodes
    let codes: CodeTable
    let phrases: PhraseTable
    /// What the labels of all schemes lead to, by their folded names.
    let labels: [[UInt8]: (text: String, leads: [Lead])]

    /// Makes a classifier.
    package init(_ tables: SectorCodes, _ phrases: PhraseTable) {
        self.tables = tables
        self.phrases = phrases
        codes = CodeTable(tables)
        var labels: [[UInt8]: (text: String, leads: [Lead])] = [:]
        for entry in tables.codes where tables.schemes[entry.scheme].hasLabels {
            let names =
                tables.schemes[entry.scheme].kind == .label
                ? [entry.code, entry.title] : [entry.title]
            for name in Set(names) {
                let key = Self.folded(name)
                let known = labels[key]
                labels[key] = (
                    known?.text ?? entry.title, (known?.leads ?? []).merged(with: entry.leads)
                )
            }
        }
        self.labels = labels
    }

    /// The words of a name, folded, one after the other.
    static func folded(_ name: String) -> [UInt8] {
        Array(WordReader.words(of: name).map(\.bytes).joined(separator: [UInt8(ascii: " ")]))
    }

    /// A name as it is compared with others: its words, folded, with one space between them.
    package static func comparable(_ name: String) -> String {
        String(decoding: folded(name), as: UTF8.self)
    }

    /// Classifies what an organisation says of itself: a code with its scheme, a label, or words.
    package func classify(_ text: String) -> Classification {
        if let code = codes.split(text) { return classify(code: code.code, scheme: code.scheme) }
        if let number = CodeTable.bareNumber(text) { return codes.refusal(of: number) }
        return classify(words: text)
    }

    /// Classifies words, or a label of a CRM.
    package func classify(words text: String) -> Classification {
        let words = WordReader.words(of: text)
        let key = Array(words.map(\.bytes).joined(separator: [UInt8(ascii: " ")]))
        if let label = labels[key] {
            return Classification(label.leads.map { ($0, label.text) })
        }
        var found: [(Lead, String)] = []
        var takenAway: Set<Key<Vertical>> = []
        for match in phrases.matches(in: words) {
            let shown = match.phrase.text.filter { $0 != "=" }
            found += match.phrase.leads.map { ($0, shown) }
            takenAway.formUnion(match.phrase.takesAway)
        }
        let isSure = Set(found.filter { $0.0.evidence > .possible }.map(\.0.vertical))
        found.removeAll {
            takenAway.contains($0.0.vertical) && !isSure.contains($0.0.vertical)
        }
        return Classification(doubted(found))
    }

    /// Where a special vertical is possible, any other is no more than possible either: a hint at
    /// a restricted trade is enough to ask.
    private func doubted(_ found: [(Lead, String)]) -> [(Lead, String)] {
        guard found.contains(where: { tables.special.contains($0.0.vertical) }) else {
            return found
        }
        return found.map { lead, matched in
            let isSpecial = tables.special.contains(lead.vertical)
            let evidence = isSpecial ? lead.evidence : min(lead.evidence, .possible)
            return (Lead(vertical: lead.vertical, evidence: evidence), matched)
        }
    }

    /// The verticals of which a hint is enough for a doubt, in the policy's order.
    package var special: [Key<Vertical>] { tables.special.sorted() }

    /// Whether a scheme or a family of schemes has a name.
    package func isScheme(_ name: String) -> Bool { !codes.schemes(named: name).isEmpty }

    /// Classifies a code or label of a scheme, which may be named by its family or an alias.
    package func classify(code: String, scheme: String) -> Classification {
        codes.classify(code: code, scheme: scheme)
    }
}

extension Scheme {
    /// Whether people write the names of its entries rather than their numbers.
    fileprivate var hasLabels: Bool { kind == .label || (kind == .flat && shape.isEmpty) }
}

extension Classification {
    /// Makes candidates of leads, each with what led to it: the surest for each vertical.
    init(_ found: [(lead: Lead, matched: String)]) {
        var best: [Candidate] = []
        for (lead, matched) in found {
            let candidate = Candidate(
                vertical: lead.vertical,
                evidence: lead.evidence,
                matched: matched
            )
            guard let index = best.firstIndex(where: { $0.vertical == lead.vertical }) else {
                best.append(candidate)
                continue
            }
            if best[index].evidence < lead.evidence { best[index] = candidate }
        }
        candidates = best.sorted {
            $0.evidence == $1.evidence ? $0.vertical < $1.vertical : $0.evidence > $1.evidence
        }
    }
}
