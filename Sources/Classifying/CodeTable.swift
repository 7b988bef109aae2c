import PolicyModel
import SafeText

/// The codes and labels of every scheme, found as people and spreadsheets write them.
struct CodeTable: Sendable {
    /// A code as it was found: the entry that covers it and how much of the code that entry names.
    struct Found {
        let scheme: Key<Scheme>
        let code: String
        let title: String
        let leads: [Lead]
        let depth: Int
        let repaired: Bool
    }

    let schemes: Listing<Scheme>
    private var entries: [[String: SectorCode]]
    private var labels: [[[UInt8]: SectorCode]]
    /// The codes of each scheme in order, so that those below a group stand together.
    private var sorted: [[String]]
    private var names: [String: [Key<Scheme>]] = [:]

    init(_ tables: SectorCodes) {
        schemes = tables.schemes
        entries = Array(repeating: [:], count: schemes.count)
        labels = Array(repeating: [:], count: schemes.count)
        for entry in tables.codes {
            let index = entry.scheme.index
            if schemes[entry.scheme].kind != .label {
                entries[index][entry.code.digits] = entry
            } else {
                labels[index][Classifier.folded(entry.code)] = entry
            }
            if !entry.title.isEmpty, schemes[entry.scheme].shape.isEmpty {
                labels[index][Classifier.folded(entry.title)] = entry
            }
        }
        sorted = entries.map { $0.keys.sorted() }
        for key in schemes.keys {
            let scheme = schemes[key]
            for name in Set([scheme.id, scheme.family] + scheme.aliases) {
                names[Self.plain(name), default: []].append(key)
            }
        }
    }

    /// A scheme's name without case, spaces, dots and dashes.
    private static func plain(_ name: String) -> String {
        name.lowercased().filter { $0.isLetter || $0.isNumber }
    }

    /// The schemes that a name may mean: one, or the editions of a family.
    func schemes(named name: String) -> [Key<Scheme>] { names[Self.plain(name)] ?? [] }

    /// Parts `naics2022:456110`; nil when what stands before the colon is no scheme's name.
    func split(_ text: String) -> (scheme: String, code: String)? {
        guard let colon = text.firstIndex(of: ":") else { return nil }
        let scheme = text[..<colon].trimmed
        let code = text[text.index(after: colon)...].trimmed
        let looksLikeCode = !code.isEmpty && code.allSatisfy { $0.isNumber || $0 == "." }
        let isName = !scheme.isEmpty && !scheme.contains(" ")
        guard !schemes(named: scheme).isEmpty || (looksLikeCode && isName) else { return nil }
        return (scheme, code)
    }

    /// The text as a number without a scheme: digits, at most with a dot between them.
    static func bareNumber(_ text: String) -> String? {
        let text = text[...].trimmed
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        let isNumber = parts.allSatisfy { part in
            !part.isEmpty && part.utf8.allSatisfy { (0x30...0x39).contains($0) }
        }
        return isNumber && parts.count <= 3 ? text : nil
    }

    /// Refuses a number without a scheme, with the readings that it could have.
    func refusal(of number: String) -> Classification {
        var refusal = Classification()
        refusal.problem = .bareNumber
        refusal.readings = schemes.keys.flatMap { find(number, in: $0) }.map(reading)
        return refusal
    }

    func classify(code: String, scheme name: String) -> Classification {
        var result = Classification()
        let candidates = schemes(named: name)
        guard !candidates.isEmpty else {
            let known = schemes.entries.map(\.id)
            let closest = Suggestion.closest(to: name.lowercased(), among: known)
            result.problem = .unknownScheme(name, suggestion: closest)
            return result
        }
        let found = best(of: candidates.flatMap { find(code, in: $0) })
        guard let first = found.first else {
            let shape = schemes[candidates[0]].shape
            let isMalformed = !shape.isEmpty && Self.bareNumber(code) == nil
            result.problem = isMalformed ? .malformedCode(shape: shape) : .unknownCode
            return result
        }
        let isOne = found.allSatisfy { Set($0.leads) == Set(first.leads) }
        result = Classification(
            found.flatMap { one in
                (isOne ? one.leads : one.leads.asPossible).map { ($0, fullName(of: one)) }
            }
        )
        if !isOne {
            result.problem = .severalReadings
            result.readings = found.map(reading)
        }
        result.repaired = isOne && first.repaired ? fullName(of: first) : nil
        return result
    }

    /// The readings that name the code most exactly; one as it was written wins over a repair.
    private func best(of all: [Found]) -> [Found] {
        let deepest = all.map(\.depth).max() ?? 0
        let deep = all.filter { $0.depth == deepest }
        let asWritten = deep.filter { !$0.repaired }
        return asWritten.isEmpty || all.count == deep.count ? deep : asWritten
    }

    private func fullName(of found: Found) -> String { "\(schemes[found.scheme].id):\(found.code)" }

    private func reading(_ found: Found) -> Classification.Reading {
        Classification.Reading(code: fullName(of: found), title: found.title, leads: found.leads)
    }
}

extension CodeTable {
    /// Finds a code or label in one scheme: several readings where lost zeros leave it open.
    fileprivate func find(_ code: String, in scheme: Key<Scheme>) -> [Found] {
        if let entry = labels[scheme.index][Classifier.folded(code)] {
            return [found(entry, scheme, entry.code, repaired: false)]
        }
        guard schemes[scheme].kind != .label, let code = Self.bareNumber(code) else { return [] }
        let shape = schemes[scheme].shape
        guard !shape.isEmpty else {
            return entries[scheme.index][code].map {
                [found($0, scheme, code, repaired: false)]
            } ?? []
        }
        let readings = CodeRepair.readings(of: code, shape: shape)
        let asWritten = readings.filter { !$0.isRepaired }.compactMap { covering($0, in: scheme) }
        let repaired = readings.filter(\.isRepaired).compactMap { covering($0, in: scheme) }
        if let own = asWritten.first, own.isKnown {
            let isOnlyOne = own.only != nil && own.only == repaired.first?.digits
            return [isOnlyOne ? repaired[0].found : own.found]
        }
        let known = repaired.filter(\.isKnown)
        return (known.isEmpty ? asWritten + repaired : known).map(\.found)
    }

    /// What covers a reading of a code.
    private struct Cover {
        let found: Found
        let digits: String
        /// Whether the table has the code itself, or codes below it.
        let isKnown: Bool
        /// The only code below it.
        let only: String?
    }

    /// The entry that covers a code: its own, or that of the longest group above it.
    private func covering(
        _ reading: CodeRepair.Reading,
        in scheme: Key<Scheme>
    ) -> Cover? {
        let digits = reading.digits
        let shape = schemes[scheme].shape
        let isWhole = digits.count == shape.count { $0 == "#" }
        let own = entries[scheme.index][digits]
        guard schemes[scheme].kind == .code else {
            guard isWhole, let own else { return nil }
            return Cover(
                found: found(own, scheme, own.code, repaired: reading.isRepaired),
                digits: digits,
                isKnown: true,
                only: nil
            )
        }
        let below = isWhole ? [] : self.below(digits, in: scheme)
        var entry = own
        var depth = digits.count
        while entry == nil, depth > 2 {
            depth -= 1
            entry = entries[scheme.index][String(digits.prefix(depth))]
        }
        guard entry != nil || !below.isEmpty else { return nil }
        let leads = (entry?.leads ?? []).merged(with: below.flatMap(\.leads).asPossible)
        let found = Found(
            scheme: scheme,
            code: reading.written(in: shape),
            title: entry?.title ?? "",
            leads: leads,
            depth: entry == nil ? 0 : depth,
            repaired: reading.isRepaired
        )
        return Cover(
            found: found,
            digits: digits,
            isKnown: own != nil || !below.isEmpty,
            only: below.count == 1 ? below[0].code.digits : nil
        )
    }

    private func below(_ digits: String, in scheme: Key<Scheme>) -> [SectorCode] {
        sorted[scheme.index].filter { $0.hasPrefix(digits) && $0 != digits }
            .compactMap { entries[scheme.index][$0] }
    }

    private func found(
        _ entry: SectorCode,
        _ scheme: Key<Scheme>,
        _ code: String,
        repaired: Bool
    ) -> Found {
        Found(
            scheme: scheme,
            code: code,
            title: entry.title,
            leads: entry.leads,
            depth: code.utf8.count,
            repaired: repaired
        )
    }
}

extension Substring {
    /// The text without spaces around it.
    fileprivate var trimmed: String {
        var text = self
        while text.first?.isWhitespace == true { text.removeFirst() }
        while text.last?.isWhitespace == true { text.removeLast() }
        return String(text)
    }
}

extension String {
    /// The digits of a code.
    fileprivate var digits: String { filter { $0 != "." } }
}
