import PolicyModel
import Testing

@Suite("Verdicts")
struct VerdictTests {
    @Test("The words are the contract, and each is found again")
    func words() {
        let words = [
            "not-eligible", "partly-eligible", "ask-first", "needs-approval", "conditional",
            "eligible", "undetermined",
        ]
        #expect(Verdict.allCases.map(\.id) == words)
        #expect(words.map(Verdict.init(id:)) == Verdict.allCases)
        #expect(Verdict(id: "Eligible") == nil)
        #expect(Verdict(id: "") == nil)
    }

    @Test("The ladder goes from not eligible to eligible")
    func ladder() {
        let ladder: [Verdict] = [
            .notEligible, .partlyEligible, .askFirst, .needsApproval, .conditional, .eligible,
        ]
        #expect(ladder.map(\.rank) == [0, 1, 2, 3, 4, 5])
        #expect(!ladder.contains(.undetermined))
    }

    /// Rulings by their initials: **p**rohibited, **r**efer, **a**pproval, **c**onditional, and
    /// **y** for allowed; every multiset of up to three.
    static let sums: [(String, Verdict)] = [
        ("", .undetermined),
        ("p", .notEligible), ("r", .askFirst), ("a", .needsApproval), ("c", .conditional),
        ("y", .eligible),
        ("pp", .notEligible), ("pr", .partlyEligible), ("pa", .partlyEligible),
        ("pc", .partlyEligible), ("py", .partlyEligible), ("rr", .askFirst), ("ra", .askFirst),
        ("rc", .askFirst), ("ry", .askFirst), ("aa", .needsApproval), ("ac", .needsApproval),
        ("ay", .needsApproval), ("cc", .conditional), ("cy", .conditional), ("yy", .eligible),
        ("ppp", .notEligible), ("ppr", .partlyEligible), ("ppa", .partlyEligible),
        ("ppc", .partlyEligible), ("ppy", .partlyEligible), ("prr", .partlyEligible),
        ("pra", .partlyEligible), ("prc", .partlyEligible), ("pry", .partlyEligible),
        ("paa", .partlyEligible), ("pac", .partlyEligible), ("pay", .partlyEligible),
        ("pcc", .partlyEligible), ("pcy", .partlyEligible), ("pyy", .partlyEligible),
        ("rrr", .askFirst), ("rra", .askFirst), ("rrc", .askFirst), ("rry", .askFirst),
        ("raa", .askFirst), ("rac", .askFirst), ("ray", .askFirst), ("rcc", .askFirst),
        ("rcy", .askFirst), ("ryy", .askFirst), ("aaa", .needsApproval), ("aac", .needsApproval),
        ("aay", .needsApproval), ("acc", .needsApproval), ("acy", .needsApproval),
        ("ayy", .needsApproval), ("ccc", .conditional), ("ccy", .conditional),
        ("cyy", .conditional), ("yyy", .eligible),
    ]

    @Test("Rulings come to a verdict, in whatever order they stand", arguments: sums)
    func sumsUp(initials: String, verdict: Verdict) {
        for order in Self.orders(Array(initials)) {
            #expect(Verdict(summing: Self.rulings(order)) == verdict, "\(String(order))")
        }
    }

    @Test("The table of sums has every multiset of up to three rulings")
    func tableIsWhole() {
        var multisets: Set<String> = [""]
        for one in "pracy" {
            multisets.insert(String(one))
            for other in "pracy" {
                multisets.insert(Self.sorted([one, other]))
                for third in "pracy" { multisets.insert(Self.sorted([one, other, third])) }
            }
        }
        #expect(multisets.count == 56)
        #expect(Set(Self.sums.map(\.0)) == multisets)
        #expect(Self.sums.count == multisets.count)
    }

    @Test("More uses of the same rulings change nothing")
    func repetition() {
        for (initials, verdict) in Self.sums {
            let many = String(repeating: initials, count: 20)
            #expect(Verdict(summing: Self.rulings(Array(many))) == verdict, "\(initials)")
        }
    }

    private static func sorted(_ initials: [Character]) -> String {
        let order = Array("pracy")
        return String(order.flatMap { initial in initials.filter { $0 == initial } })
    }

    private static func rulings(_ initials: [Character]) -> [Ruling] {
        initials.map { initial in
            switch initial {
            case "p": .prohibited
            case "r": .refer
            case "a": .approval
            case "c": .conditional
            default: .allowed
            }
        }
    }

    private static func orders(_ initials: [Character]) -> [[Character]] {
        guard initials.count > 1 else { return [initials] }
        return initials.indices.flatMap { index in
            var rest = initials
            let first = rest.remove(at: index)
            return orders(rest).map { [first] + $0 }
        }
    }
}
