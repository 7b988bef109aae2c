import Answering
import Assessing
import PolicyModel
import StrictJSON
import Testing

@Suite("Writing answers files")
struct EnquiryWriterTests {
    @Test("The answers stand as they are asked, without what was left out")
    func writes() throws {
        let policy = RealPolicy.policy
        var enquiry = Enquiry(for: policy)
        enquiry.business = .init(name: "Apotheek De Linde", reference: "CRM-1042")
        enquiry.day = CalendarDay("2021-01-15")
        for argument in [
            "sensitive-identifiers=unknown", "opt-out=any-channel", "opt-in=recorded",
            "uses=sell:prescription-medicines;appointments:medical-services", "country=NL",
            "recipients=NL;BE", "vertical=pharmacy",
        ] {
            try AnswerArgument.apply(argument, to: &enquiry.answers, of: policy)
        }
        #expect(
            EnquiryWriter(policy).file(enquiry).text() == """
                {
                  "schema": "vertical-check/answers/1",
                  "business": {
                    "name": "Apotheek De Linde",
                    "reference": "CRM-1042"
                  },
                  "as-of": "2021-01-15",
                  "answers": {
                    "vertical": "pharmacy",
                    "country": "NL",
                    "recipients": ["BE", "NL"],
                    "uses": ["appointments:medical-services", "sell:prescription-medicines"],
                    "opt-in": "recorded",
                    "opt-out": "any-channel",
                    "sensitive-identifiers": "unknown"
                  }
                }
                """
        )
    }

    @Test("Nothing said is a file all the same")
    func writesNothing() {
        let policy = RealPolicy.policy
        let text = EnquiryWriter(policy).file(Enquiry(for: policy)).text(pretty: false)
        #expect(text == #"{"schema":"vertical-check/answers/1","answers":{}}"#)
    }

    @Test("A hostile name comes back scalar by scalar", arguments: RandomEnquiries.hostileNames)
    func returnsNames(name: String) throws {
        var enquiry = Enquiry(for: RealPolicy.policy)
        enquiry.business = .init(name: name, reference: name)
        try Self.expectReturn(of: enquiry)
    }

    @Test("What is written is read again as it was")
    func roundTrip() throws {
        var enquiries = RandomEnquiries(RealPolicy.policy, seed: 20_210_115)
        for _ in 0..<500 {
            try Self.expectReturn(of: enquiries.next())
        }
    }

    @Test("The arguments that are written are taken again as they were")
    func argumentsRoundTrip() throws {
        let policy = RealPolicy.policy
        var enquiries = RandomEnquiries(policy, seed: 8)
        for _ in 0..<200 {
            let answers = enquiries.next().answers
            var again = Answers(for: policy)
            for argument in EnquiryWriter(policy).arguments(answers).reversed() {
                try AnswerArgument.apply(argument, to: &again, of: policy)
            }
            #expect(again == answers)
        }
    }

    @Test("A name of 200 letters is not too long")
    func longestName() throws {
        var enquiry = Enquiry(for: RealPolicy.policy)
        enquiry.business.name = String(repeating: "\u{1F600}", count: 200)
        try Self.expectReturn(of: enquiry)
    }

    private static func expectReturn(of enquiry: Enquiry) throws {
        let policy = RealPolicy.policy
        let output = EnquiryWriter(policy).file(enquiry)
        for text in [output.text(), output.text(pretty: false)] {
            guard case .enquiry(let again) = EnquiryReader.read(Array(text.utf8), for: policy)
            else {
                Issue.record("refused: \(text.debugDescription)")
                continue
            }
            try #require(again == enquiry)
            // `==` takes canonically equivalent names for the same.
            try #require(scalars(again.business.name) == scalars(enquiry.business.name))
            try #require(scalars(again.business.reference) == scalars(enquiry.business.reference))
        }
    }

    private static func scalars(_ text: String?) -> [Unicode.Scalar]? {
        text.map { Array($0.unicodeScalars) }
    }
}
