import Classifying
import PolicyModel

/// Reads the text of cells by the field that their column stands for.
struct CellReader: Sendable {
    let policy: Policy
    let classifier: Classifier
    private let places: [String: Key<Place>]
    private let uses: [String: [UsePhrase.Meaning]]

    init(policy: Policy, classifier: Classifier, tables: ScreeningTables) {
        self.policy = policy
        self.classifier = classifier
        var places: [String: Key<Place>] = [:]
        for key in policy.places.keys {
            let place = policy.places[key]
            // A code wins over a name of another place that is written alike.
            for name in [place.name] + place.otherNames where places[Self.folded(name)] == nil {
                places[Self.folded(name)] = key
            }
            places[Self.folded(place.id)] = key
        }
        self.places = places
        uses = Dictionary(
            tables.uses.map { (Self.folded($0.text), $0.meanings) },
            uniquingKeysWith: { first, _ in first }
        )
    }

    /// A name as it is compared: its words in lower case, without accents.
    static func folded(_ text: String) -> String { Classifier.comparable(text) }

    /// Reads a cell.
    func read(_ text: String, as field: Field) -> CellValue {
        let text = text.trimmed
        guard !text.isEmpty, text != "#N/A", text.lowercased() != "unknown" else { return .empty }
        return switch field {
        case .name, .reference: .empty
        case .sector, .description: sector(classifier.classify(text), text)
        case .code(let scheme):
            sector(classifier.classify(code: text, scheme: scheme), text, scheme: scheme)
        case .vertical: vertical(text)
        case .country: country(text)
        case .recipients: recipients(text)
        case .uses: uses(text)
        case .practice(let practice): practiceAnswer(text, practice)
        }
    }

    private func sector(
        _ found: Classification,
        _ text: String,
        scheme: String? = nil
    ) -> CellValue {
        var value = CellValue(content: .nothing)
        if !found.candidates.isEmpty { value.content = .sector(found.candidates) }
        value.isUnmatched = found.candidates.isEmpty
        let shown = text.shortened
        switch found.problem {
        case nil:
            if let repaired = found.repaired {
                value.notes.append("`\(shown)` read as \(repaired)")
            } else if found.candidates.isEmpty {
                value.notes.append("sector `\(shown)` not known")
            }
        case .bareNumber:
            let readings = found.readings.map(\.code).joined(separator: ", ")
            value.notes.append(
                "number `\(shown)` without a scheme"
                    + (readings.isEmpty ? "" : ": it may be \(readings)")
            )
        case .severalReadings:
            let readings = found.readings.map(\.code).joined(separator: ", ")
            value.notes.append("code `\(shown)` may be \(readings)")
        case .unknownScheme(let name, _):
            value.notes.append("scheme `\(name.shortened)` not known")
        case .unknownCode, .malformedCode:
            value.notes.append("code `\(shown)` not known\(scheme.map { " in \($0)" } ?? "")")
        }
        return value
    }

    private func vertical(_ text: String) -> CellValue {
        if let key = policy.verticals.key(text) { return CellValue(content: .vertical(key)) }
        return CellValue(
            content: .nothing,
            notes: ["vertical `\(text.shortened)` not known"],
            isUnmatched: true
        )
    }

    private func place(_ text: String) -> Key<Place>? { places[Self.folded(text)] }

    private func country(_ text: String) -> CellValue {
        if let key = place(text) { return CellValue(content: .country(key)) }
        return CellValue(content: .nothing, notes: ["country `\(text.shortened)` not known"])
    }

    private func recipients(_ text: String) -> CellValue {
        if let key = place(text) { return CellValue(content: .recipients([key])) }
        var keys: Set<Key<Place>> = []
        var notes: [String] = []
        for part in text.members {
            if let key = place(part) {
                keys.insert(key)
            } else {
                notes.append("place `\(part.shortened)` not known")
            }
        }
        // A place that was not understood may be the strictest of all, so the answer stays open.
        let isWhole = notes.isEmpty && !keys.isEmpty
        return CellValue(content: isWhole ? .recipients(keys.sorted()) : .nothing, notes: notes)
    }

    private func uses(_ text: String) -> CellValue {
        var meanings: [UsePhrase.Meaning] = []
        var notes: [String] = []
        for part in text.members {
            if let found = uses[Self.folded(part)] ?? use(part).map({ [$0] }) {
                meanings += found.filter { !meanings.contains($0) }
            } else {
                notes.append("use `\(part.shortened)` not understood")
            }
        }
        // A use that was not understood could change the verdict, so the answer stays open.
        let isWhole = notes.isEmpty && !meanings.isEmpty
        return CellValue(content: isWhole ? .uses(meanings) : .nothing, notes: notes)
    }

    private func use(_ text: String) -> UsePhrase.Meaning? {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 2, let activity = policy.activities.key(String(parts[0])),
            let offering = policy.offerings.key(String(parts[1]))
        else { return nil }
        return UsePhrase.Meaning(activity: activity, about: .offering(offering))
    }

    private func practiceAnswer(_ text: String, _ practice: Key<Practice>) -> CellValue {
        let options = policy.practices[practice].options.map(\.id)
        let plain = text.lowercased()
        let word = options.contains(plain) ? plain : Self.truths[plain] ?? plain
        guard let index = options.firstIndex(of: word) else {
            let id = policy.practices[practice].id
            return CellValue(
                content: .nothing,
                notes: ["\(id) `\(text.shortened)` not understood"]
            )
        }
        return CellValue(content: .practice(practice, Key(index)))
    }

    /// How spreadsheets and CRMs write yes and no, in English and Dutch.
    private static let truths = [
        "true": "yes", "1": "yes", "y": "yes", "ja": "yes", "j": "yes", "waar": "yes",
        "false": "no", "0": "no", "n": "no", "nee": "no", "onwaar": "no",
    ]
}

extension String {
    /// The members of a list, which semicolons, bars or line ends part.
    fileprivate var members: [String] {
        split(whereSeparator: { $0 == ";" || $0 == "|" || $0.isNewline })
            .map { String($0).trimmed }.filter { !$0.isEmpty }
    }

    /// The text without spaces around it.
    var trimmed: String {
        var text = self[...]
        while text.first?.isWhitespace == true { text.removeFirst() }
        while text.last?.isWhitespace == true { text.removeLast() }
        return String(text)
    }

    /// The beginning of a text that somebody else wrote, for a note: on one line.
    package var shortened: String {
        let scalars = unicodeScalars.map { $0.properties.generalCategory == .control ? " " : $0 }
        let short = String(String.UnicodeScalarView(scalars.prefix(60)))
        return scalars.count > 60 ? short + "…" : short
    }
}
