import Answering
import Assessing
import PolicyLoading
import PolicyModel
import Rendering
import StrictJSON
import Wizard

extension Target {
    /// Answers files and saved sessions, read, written and assessed.
    static func answers() throws -> Target {
        let policy = Files.policy
        let examples = try Files.all(in: "Data/examples", ending: ".json").map(\.bytes)
        var samples = examples
        for number in 0..<40 {
            var random = Enquiries(policy, seed: UInt64(number))
            let enquiry = random.next()
            let file = EnquiryWriter(policy).file(enquiry).text()
            samples.append(Array(file.utf8))
            if number % 4 == 0 { samples.append(SessionFile.bytes(Draft(enquiry), of: policy)) }
        }
        guard let day = CalendarDay("2026-07-01") else { throw Broken("no day") }
        let assessor = try Assessor(policy: policy, day: day, withHistory: false)
        let ids =
            policy.verticals.keys.map { policy.verticals[$0].id }
            + policy.places.keys.map { policy.places[$0].id }
            + policy.offerings.keys.map { policy.offerings[$0].id }
            + policy.activities.keys.map { policy.activities[$0].id }
            + policy.practices.keys.map { policy.practices[$0].id }
        let inputs = samples.map { Input(bytes: $0) }
        let values = JSONMutator(inputs, tokens: ids + ["unknown", "care:", "2026-07-01", "name"])
        return Target(
            samples: inputs,
            tokens: ids.map { Array("\"\($0)\"".utf8) },
            mend: { input, chance in
                // Half of all inputs stay JSON.
                guard chance.next() % 2 == 0 else { return input }
                var values = values
                return Input(bytes: values.next(&chance))
            },
            check: { input, chance in
                try checkSession(input.bytes, policy)
                return try check(input.bytes, assessor, &chance)
            }
        )
    }

    private static func check(
        _ bytes: [UInt8],
        _ assessor: Assessor,
        _ chance: inout SplitMix64
    ) throws -> String {
        let policy = assessor.snapshot.policy
        switch EnquiryReader.read(bytes, for: policy) {
        case .faults(let faults):
            try require(!faults.isEmpty, "refused without a fault")
            let lines = Lines(bytes)
            for fault in faults {
                try require((1...lines.count).contains(fault.line), "line \(fault.line)")
                try require((1...bytes.count + 1).contains(fault.column), "column \(fault.column)")
            }
            for fault in faults.prefix(5) {
                try requireHarmless(fault.text(source: "a", in: .english))
            }
            return faults[0].code.rawValue
        case .enquiry(let enquiry):
            let text = EnquiryWriter(policy).file(enquiry).text()
            guard case .enquiry(let again) = EnquiryReader.read(Array(text.utf8), for: policy)
            else { throw Broken("what was written is not read") }
            try require(again == enquiry, "written and read, it differs")
            var answers = Answers(for: policy)
            for argument in EnquiryWriter(policy).arguments(enquiry.answers) {
                try AnswerArgument.apply(argument, to: &answers, of: policy)
            }
            try require(answers == enquiry.answers, "as arguments they differ")
            guard chance.next() % 8 == 0 else { return "sound" }
            let assessment = try assessor.assess(enquiry.answers)
            let json = AssessmentJSON(assessment, of: enquiry, by: assessor).output.text()
            _ = try JSONNode.read(Array(json.utf8))
            return "assessed"
        }
    }

    private static func checkSession(_ bytes: [UInt8], _ policy: Policy) throws {
        _ = SessionSummary(bytes)
        guard case .success(let draft) = SessionFile.read(bytes, for: policy) else { return }
        let again = try SessionFile.read(SessionFile.bytes(draft, of: policy), for: policy).get()
        try require(again == draft, "the session differs")
    }

    /// Nothing that a terminal would act upon.
    static func requireHarmless(_ text: String) throws {
        let harmful = text.unicodeScalars.first { scalar in
            switch scalar.value {
            case 0x0A: false
            case 0..<0x20, 0x7F...0x9F, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069: true
            default: false
            }
        }
        try require(harmful == nil, "a message has U+\(String(harmful?.value ?? 0, radix: 16))")
    }
}

/// Enquiries made of chance.
struct Enquiries {
    private let policy: Policy
    private var chance: SplitMix64

    init(_ policy: Policy, seed: UInt64) {
        self.policy = policy
        chance = SplitMix64(seed: seed)
    }

    mutating func next() -> Enquiry {
        var enquiry = Enquiry(for: policy)
        enquiry.business.name = number(2) == 0 ? nil : "Café “\u{202E}日本\u{1B}” \(number(100))"
        enquiry.day = CalendarDay(daysSinceEpoch: 18_000 + number(3000))
        enquiry.answers.vertical = answer { Key($0.number($0.policy.verticals.count)) }
        enquiry.answers.country = answer { Key($0.number($0.policy.places.count)) }
        enquiry.answers.recipients = answer { random in
            Set((0...random.number(5)).map { _ in Key(random.number(random.policy.places.count)) })
                .sorted()
        }
        enquiry.answers.uses = answer { random in
            let uses = (0...random.number(5)).map { _ in
                IntendedUse(
                    activity: Key(random.number(random.policy.activities.count)),
                    offering: Key(random.number(random.policy.offerings.count))
                )
            }
            return Set(uses).sorted()
        }
        for practice in policy.practices.keys {
            let count = policy.practices[practice].options.count
            enquiry.answers[practice] = answer { Key($0.number(count)) }
        }
        return enquiry
    }

    private mutating func number(_ limit: Int) -> Int { Int.random(in: 0..<limit, using: &chance) }

    private mutating func answer<Value>(_ make: (inout Self) -> Value) -> Answer<Value> {
        switch number(5) {
        case 0: .absent
        case 1: .unknown
        default: .given(make(&self))
        }
    }
}
