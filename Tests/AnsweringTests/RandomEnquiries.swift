import Answering
import Assessing
import PolicyModel

/// Enquiries made of chance, whose names have broken out of something somewhere.
struct RandomEnquiries {
    private let policy: Policy
    private var generator: SplitMix64

    init(_ policy: Policy, seed: UInt64) {
        self.policy = policy
        generator = SplitMix64(seed: seed)
    }

    static let hostileNames = [
        "", " ", "\"><script>alert(1)</script>", "=cmd()", "=cmd|' /C calc'!A0", "a|b", "`",
        "``` b",
        "\u{1B}[31mred\u{1B}[0m", "\u{9B}31m", "\u{202E}gpj.exe", "\u{2066}x\u{2069}", "\"\u{301}",
        "\\\u{301}", "<\u{301}script>", "\r\n", "a\r\nb", "\n", "\t", "\u{0}", "a\u{0}b", "\u{7F}",
        "\u{2028}", "\u{2029}", "\u{85}", "\u{FEFF}", "\u{200B}", "\u{E0041}", "\u{10FFFF}",
        "\u{FFFE}",
        "e\u{301}", "\u{E9}", "\u{212B}", "日本語", "مرحبا", "\u{1F469}\u{200D}\u{1F4BB}", "\\u0041",
        "\\",
        "\\\"", "'; drop table", "{\"schema\": 1}", "$(id)", "&lt;", "null", "unknown",
    ]

    private static let alphabet: [Unicode.Scalar] =
        Array("ab1 \"'<>&`|\\*_[](){}=,;:\r\n\t".unicodeScalars) + [
            "\u{0}", "\u{1B}", "\u{7F}", "\u{9B}", "\u{202E}", "\u{200B}", "\u{FEFF}", "\u{301}",
            "\u{2028}", "é", "日", "\u{1F600}",
        ]

    mutating func next() -> Enquiry {
        var enquiry = Enquiry(for: policy)
        enquiry.business.name = maybe { $0.name() }
        enquiry.business.reference = maybe { $0.name() }
        enquiry.day = maybe { CalendarDay(daysSinceEpoch: $0.number(40_000)) } ?? nil
        enquiry.answers.vertical = answer { Key($0.number($0.policy.verticals.count)) }
        enquiry.answers.country = answer { Key($0.number($0.policy.places.count)) }
        enquiry.answers.recipients = answer { random in
            random.several { Key($0.number($0.policy.places.count)) }
        }
        enquiry.answers.uses = answer { random in
            random.several { random in
                IntendedUse(
                    activity: Key(random.number(random.policy.activities.count)),
                    offering: Key(random.number(random.policy.offerings.count))
                )
            }
        }
        for practice in policy.practices.keys {
            let count = policy.practices[practice].options.count
            enquiry.answers[practice] = answer { Key($0.number(count)) }
        }
        return enquiry
    }

    private mutating func number(_ limit: Int) -> Int {
        Int.random(in: 0..<limit, using: &generator)
    }

    private mutating func maybe<Value>(_ make: (inout Self) -> Value) -> Value? {
        number(3) > 0 ? make(&self) : nil
    }

    private mutating func answer<Value>(_ make: (inout Self) -> Value) -> Answer<Value> {
        switch number(4) {
        case 0: .absent
        case 1: .unknown
        default: .given(make(&self))
        }
    }

    /// Sorted, without repetition and never empty, as `Answers` has its lists.
    private mutating func several<Value: Comparable & Hashable>(
        _ make: (inout Self) -> Value
    ) -> [Value] {
        let count = 1 + number(6)
        return Set((0..<count).map { _ in make(&self) }).sorted()
    }

    private mutating func name() -> String {
        let known = Self.hostileNames
        if number(2) == 0 { return known[number(known.count)] }
        var name = ""
        for _ in 0..<number(30) {
            name.unicodeScalars.append(Self.alphabet[number(Self.alphabet.count)])
        }
        return name
    }
}
