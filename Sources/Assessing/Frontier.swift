import PolicyModel

/// The extreme combinations of rulings that can be reached: what no other one betters, or worsens.
struct Frontier: Sendable {
    /// Which end of what can be reached is kept.
    enum End: Sendable {
        case best
        case worst
    }

    private(set) var rulings: [[Ruling]]
    private let end: End

    init(_ start: [Ruling], keeps end: End) {
        rulings = [start]
        self.end = end
    }

    /// Lays every alternative over every combination so far, and keeps the extreme ones.
    mutating func combine(with alternatives: [[Ruling]]) {
        var candidates: [[Ruling]] = []
        for combination in rulings {
            for alternative in alternatives {
                let merged = strictest(combination, alternative)
                if !candidates.contains(merged) { candidates.append(merged) }
            }
        }
        rulings = candidates.filter { candidate in
            !candidates.contains { $0 != candidate && isFurther($0, than: candidate) }
        }
    }

    private func isFurther(_ left: [Ruling], than right: [Ruling]) -> Bool {
        switch end {
        case .best: zip(left, right).allSatisfy { $0 >= $1 }
        case .worst: zip(left, right).allSatisfy { $0 <= $1 }
        }
    }
}
