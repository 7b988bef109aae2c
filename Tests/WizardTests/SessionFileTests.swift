import Answering
import PolicyModel
import Testing
import Wizard

@Suite("Session file")
struct SessionFileTests {
    @Test("A draft at any question comes back as it was", arguments: Stop.all)
    func roundTrip(_ stop: Stop) throws {
        let policy = try RealPolicy.policy()
        let draft = stop.draft
        let read = try SessionFile.read(SessionFile.bytes(draft, of: policy), for: policy).get()
        #expect(read.enquiry == draft.enquiry)
        #expect(read.activities == draft.activities)
        #expect(read.usesSoFar == draft.usesSoFar)
        // Whether the rest was left open is not kept: then the open questions come again.
        if stop.question != Walk.review { #expect(read == draft) }
    }

    @Test("The bytes are the same each time, and end in a newline")
    func bytes() throws {
        let policy = try RealPolicy.policy()
        let draft = try Journey.winding.walk().draft
        let bytes = SessionFile.bytes(draft, of: policy)
        #expect(bytes == SessionFile.bytes(draft, of: policy))
        #expect(bytes.last == UInt8(ascii: "\n"))
    }

    @Test("Names come back whatever they are", arguments: ConsoleOutputTests.names)
    func names(_ name: String) throws {
        let policy = try RealPolicy.policy()
        var enquiry = Enquiry(for: policy)
        enquiry.business = .init(name: name, reference: name)
        let bytes = SessionFile.bytes(Draft(enquiry), of: policy)
        let read = try SessionFile.read(bytes, for: policy).get()
        #expect(read == Draft(enquiry))
    }

    @Test("What was said of an activity that is not chosen, or twice, does not count")
    func edited() throws {
        let policy = try RealPolicy.policy()
        let text = """
            {"schema": "vertical-check/session/1", "activities": ["notify", "care", "care"],
            "uses-so-far": ["care:ordinary-goods", "care:ordinary-goods", "sell:ordinary-goods"],
            "enquiry": {"schema": "vertical-check/answers/1"}}
            """
        let read = try SessionFile.read(Array(text.utf8), for: policy).get()
        #expect(read.usesSoFar.map(policy.name(of:)) == ["care:ordinary-goods"])
        let again = try SessionFile.read(SessionFile.bytes(read, of: policy), for: policy).get()
        #expect(again == read)
    }

    /// A text that is no session, with whether its answers are to blame.
    struct Garbage: Sendable, CustomTestStringConvertible {
        let name: String
        let text: String
        var hasFaults = false

        var testDescription: String { name }

        static let all = [
            Garbage(name: "nothing", text: ""),
            Garbage(name: "no JSON", text: "hello"),
            Garbage(name: "an array", text: "[]"),
            Garbage(name: "an empty object", text: "{}"),
            Garbage(name: "another schema", text: #"{"schema":"vertical-check/answers/1"}"#),
            Garbage(
                name: "another version with sound answers",
                text: #"{"schema":"vertical-check/session/2","enquiry":{"schema":"#
                    + #""vertical-check/answers/1","answers":{}}}"#
            ),
            Garbage(name: "no answers", text: #"{"schema":"vertical-check/session/1"}"#),
            Garbage(
                name: "a trailing comma",
                text: #"{"schema":"vertical-check/session/1","enquiry":{},}"#
            ),
            Garbage(
                name: "answers without a schema",
                text: #"{"schema":"vertical-check/session/1","enquiry":{}}"#,
                hasFaults: true
            ),
            Garbage(
                name: "an unknown kind of organisation",
                text: #"{"schema":"vertical-check/session/1","enquiry":{"schema":"#
                    + #""vertical-check/answers/1","answers":{"vertical":"wizardry"}}}"#,
                hasFaults: true
            ),
        ]
    }

    @Test("What is no session is refused", arguments: Garbage.all)
    func garbage(_ row: Garbage) throws {
        let result = SessionFile.read(Array(row.text.utf8), for: try RealPolicy.policy())
        guard case .failure(let unreadable) = result else {
            Issue.record("it was read")
            return
        }
        #expect(unreadable.faults.isEmpty != row.hasFaults)
    }

    @Test("A session that was cut short anywhere is refused")
    func cutShort() throws {
        let policy = try RealPolicy.policy()
        let bytes = SessionFile.bytes(try Journey.winding.walk().draft, of: policy)
        for count in 0..<(bytes.count - 2) {
            let result = SessionFile.read(Array(bytes.prefix(count)), for: policy)
            guard case .success = result else { continue }
            Issue.record("\(count) of \(bytes.count) bytes were read as a session")
        }
    }

    @Test("Uses that the policy no longer knows are left out, and asked again")
    func vanishedUses() throws {
        let policy = try RealPolicy.policy()
        let text = #"""
            {"schema":"vertical-check/session/1","name-asked":true,"activities":["care","fly"],
            "uses-so-far":["care:ordinary-goods","care:dragons","fly:ordinary-goods"],
            "enquiry":{"schema":"vertical-check/answers/1","answers":{}}}
            """#
        let draft = try SessionFile.read(Array(text.utf8), for: policy).get()
        #expect(draft.activities?.map { policy.activities[$0].id } == ["care"])
        #expect(draft.usesSoFar.map(policy.name(of:)) == ["care:ordinary-goods"])
    }
}
