import Assessing
import Classifying
import PolicyModel

/// What one row says of an organisation, put together from its cells.
struct Prospect: Sendable, Hashable {
    /// Its answers; what no cell says is absent.
    var answers: Answers
    /// The verticals to show: the one that was taken, or those that it may be.
    var verticals: [Key<Vertical>] = []
    /// How the vertical is known; nil when nothing speaks for any.
    var evidence: String?
    /// What a person should know about how the row was read.
    var notes: [String] = []

    /// Puts the cells of a row together.
    ///
    /// A certain vertical settles it and one that is likely is taken and marked; what is merely
    /// possible, or likely in two ways, leaves it open.
    init(_ cells: [CellValue], policy: Policy) {
        answers = Answers(for: policy)
        var sectors: [[Classification.Candidate]] = []
        var wishes: [UsePhrase.Meaning] = []
        for cell in cells {
            switch cell.content {
            case .nothing: break
            case .sector(let candidates): sectors.append(candidates)
            case .vertical(let key): answers.vertical = .given(key)
            case .country(let key): answers.country = .given(key)
            case .recipients(let keys): answers.recipients = .given(keys)
            case .uses(let meanings): wishes += meanings
            case .practice(let practice, let option): answers[practice] = .given(option)
            }
        }
        takeVertical(from: sectors, policy)
        takeUses(wishes, policy)
    }

    private mutating func takeVertical(
        from sectors: [[Classification.Candidate]],
        _ policy: Policy
    ) {
        if let given = answers.vertical.value {
            verticals = [given]
            evidence = "given"
            return
        }
        let all = sectors.joined()
        guard let best = all.map(\.evidence).max() else { return }
        let surest = Set(all.filter { $0.evidence == best }.map(\.vertical)).sorted()
        evidence = best.rawValue
        verticals = surest
        guard best > .possible else { return }
        guard surest.count == 1, let only = surest.first else {
            notes.append("several verticals are \(best.rawValue)")
            return
        }
        answers.vertical = .given(only)
        let others = Set(all.map(\.vertical)).subtracting([only]).sorted()
        if best == .likely, !others.isEmpty {
            let ids = others.prefix(5).map { policy.verticals[$0].id }.joined(separator: ", ")
            notes.append("may also be \(ids)" + (others.count > 5 ? ", …" : ""))
        }
    }

    private mutating func takeUses(_ wishes: [UsePhrase.Meaning], _ policy: Policy) {
        var uses: Set<IntendedUse> = []
        var isOpen = false
        for wish in wishes {
            switch wish.about {
            case .offering(let offering):
                uses.insert(IntendedUse(activity: wish.activity, offering: offering))
            case .typical(let kind):
                guard let vertical = answers.vertical.value else {
                    isOpen = true
                    continue
                }
                let offerings = policy.verticals[vertical].typicalOfferings.filter {
                    policy.offerings[$0].kind == kind
                }
                // A kind that the vertical does not have is not meant.
                if offerings.count == 1 {
                    uses.insert(IntendedUse(activity: wish.activity, offering: offerings[0]))
                } else if !offerings.isEmpty {
                    isOpen = true
                    note(wish, kind, offerings, policy)
                }
            }
        }
        if !uses.isEmpty, !isOpen { answers.uses = .given(uses.sorted()) }
    }

    private mutating func note(
        _ wish: UsePhrase.Meaning,
        _ kind: Offering.Kind,
        _ offerings: [Key<Offering>],
        _ policy: Policy
    ) {
        let activity = policy.activities[wish.activity].id
        let known = offerings.map { "\(activity):\(policy.offerings[$0].id)" }
        notes.append("\(activity) of which \(kind.rawValue)? \(known.joined(separator: ", "))")
    }
}
