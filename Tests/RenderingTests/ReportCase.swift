import Answering
import Assessing
import Foundation
import PolicyModel
import Testing

/// An enquiry with a name, whose reports are kept as goldens.
struct ReportCase: Sendable, CustomTestStringConvertible {
    /// The name of the golden files, without their endings.
    let name: String
    /// The day for which the policy is applied.
    let day: String
    /// The organisation's name; nil for none.
    var business: String?
    /// A file in `Data/examples` that the answers come from.
    var file: String?
    /// The answers, as `--answer` takes them.
    var answers: [String] = []
    /// Whether every practice that is asked gets its best answer.
    var isAtBest = false

    var testDescription: String { name }

    static let all: [ReportCase] = [
        ReportCase(name: "pharmacy-2021-01-15", day: "2021-01-15", file: "pharmacy-2021.json"),
        ReportCase(name: "pharmacy-2020-12-01", day: "2020-12-01", file: "pharmacy-2021.json"),
        ReportCase(
            name: "council-2021-01-15",
            day: "2021-01-15",
            business: "Gemeente Voorbeeld",
            answers: [
                "vertical=government-local", "country=NL", "recipients=NL",
                "uses=care:public-services,notify:public-services",
            ]
        ),
        ReportCase(
            name: "retailer-2026-07-01",
            day: "2026-07-01",
            business: "Example Shoes",
            answers: [
                "vertical=retail", "country=NL", "recipients=NL,US",
                "uses=care:ordinary-goods,notify:ordinary-goods,promote:ordinary-goods",
                "opt-in=recorded", "opt-out=any-channel", "contact-deletion=yes",
                "sensitive-identifiers=none", "bot=with-human-path",
            ]
        ),
        ReportCase(
            name: "wine-shop-2026-07-01",
            day: "2026-07-01",
            business: "Viña Ejemplo",
            answers: [
                "vertical=alcohol-business", "country=MX", "recipients=MX,NL",
                "uses=care:alcohol,promote:alcohol,sell:alcohol", "opt-in=recorded", "age-gate=yes",
            ]
        ),
        ReportCase(
            name: "unknown-kind-2026-07-01",
            day: "2026-07-01",
            answers: [
                "vertical=unknown", "country=NL", "recipients=NL",
                "uses=appointments:ordinary-services,notify:ordinary-services",
            ]
        ),
        ReportCase(
            name: "medicine-maker-2021-01-15",
            day: "2021-01-15",
            business: "Example Pharma",
            answers: [
                "vertical=pharmaceutical-manufacturer", "country=NL", "recipients=NL",
                "uses=appointments:medical-services",
            ],
            isAtBest: true
        ),
        ReportCase(
            name: "ai-provider-2026-07-01",
            day: "2026-07-01",
            business: "Example AI",
            answers: [
                "vertical=ai-assistant-provider", "country=US", "recipients=BR,US",
                "uses=care:ai-assistant,sell:ai-assistant",
            ]
        ),
    ]

    /// The enquiry under a policy.
    func enquiry(for policy: Policy) throws -> Enquiry {
        var enquiry = try file.map { try Self.read($0, for: policy) } ?? Enquiry(for: policy)
        let asOf = try #require(CalendarDay(day))
        enquiry.day = asOf
        if let business { enquiry.business.name = business }
        for answer in answers {
            try AnswerArgument.apply(answer, to: &enquiry.answers, of: policy)
        }
        return enquiry
    }

    /// The assessment and its enquiry under the policy of `Data/`, worked out once.
    ///
    /// A name decides nothing, so another one needs no other assessment.
    func checked(named name: String? = nil) throws -> Checked {
        var checked = try #require(Self.known[self.name]).get()
        if let name { checked.enquiry.business = .init(name: name, reference: name) }
        return checked
    }

    /// The assessment and its enquiry, worked out anew.
    func evaluated(under policy: Policy) throws -> Checked {
        var enquiry = try enquiry(for: policy)
        let assessor = try Assessor(policy: policy, day: #require(CalendarDay(day)))
        if isAtBest {
            for practice in assessor.flow(enquiry.answers).asked {
                enquiry.answers[practice] = .given(Key(0))
            }
        }
        let assessment = try assessor.assess(enquiry.answers)
        return Checked(assessment: assessment, enquiry: enquiry, assessor: assessor)
    }

    private static let known: [String: Result<Checked, any Error>] = {
        var known: [String: Result<Checked, any Error>] = [:]
        for row in all {
            known[row.name] = Result { try row.evaluated(under: RealPolicy.policy()) }
        }
        return known
    }()

    private static func read(_ file: String, for policy: Policy) throws -> Enquiry {
        let bytes = try Data(contentsOf: RealPolicy.folder.appending(path: "examples/\(file)"))
        switch EnquiryReader.read(Array(bytes), for: policy) {
        case .enquiry(let enquiry): return enquiry
        case .faults(let faults): throw faults[0]
        }
    }
}
