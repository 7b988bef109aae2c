import Answering
import CommandLineTool
import Foundation
import PolicyLoading
import PolicyModel
import Testing
import Wizard

@Suite("Sessions of killed runs")
struct SessionFaultTests {
    private static let answers = [
        "vertical=pharmacy", "country=NL", "recipients=NL,BE",
        "uses=appointments:medical-services,sell:prescription-medicines",
        "opt-in=recorded", "opt-out=any-channel", "sensitive-identifiers=unknown", "bot=none",
        "own-name=yes", "support-contact=yes", "privacy-policy=yes", "shares-chats=no",
    ]

    private static func policy() throws -> Policy {
        let folder = Program.root.appendingPathComponent("Data")
        let files = try PolicyLoader.paths.map { path in
            let content = try Data(contentsOf: folder.appendingPathComponent(path))
            return PolicyFile(path: path, bytes: Array(content))
        }
        guard case .policy(let policy) = PolicyLoader.load(files) else {
            throw Program.Failure(description: "the policy is not sound")
        }
        return policy
    }

    /// The states of a conversation, an answer more each time.
    private static func drafts(_ policy: Policy) throws -> [Draft] {
        var enquiry = Enquiry(for: policy)
        enquiry.business.name = "Example Pharmacy “De Linde”"
        var drafts = [Draft(enquiry)]
        for answer in answers {
            try AnswerArgument.apply(answer, to: &enquiry.answers, of: policy)
            drafts.append(Draft(enquiry))
        }
        return drafts
    }

    @Test("Killed at any call of any save, the last answer or the one before stands there whole")
    func kills() throws {
        let policy = try Self.policy()
        let drafts = try Self.drafts(policy)
        let scratch = try Scratch()
        let folder = scratch.url("state").path
        let sound = SessionStore(folder: folder)
        let url = scratch.url("state/2026-01-15-1.session.json")
        let id = "2026-01-15-1"
        var rounds = 0
        let steps = Array(zip(drafts, drafts.dropFirst()))
        // Answering, and going back.
        for (before, after) in steps + steps.map({ ($1, $0) }) {
            try sound.save(before, as: id, of: policy)
            let all = FaultyCalls()
            try SessionStore(folder: folder, calls: all.calls).save(before, as: id, of: policy)
            for place in all.names.indices {
                for fault in [
                    FaultyCalls.Fault.killedBefore, .killedWithin, .fails(28), .fails(5),
                ] {
                    let calls = FaultyCalls(fault, at: place).calls
                    let store = SessionStore(folder: folder, calls: calls)
                    try? store.save(after, as: id, of: policy)
                    rounds += 1
                    let bytes = Array(try Data(contentsOf: url))
                    let read = try SessionFile.read(bytes, for: policy).get()
                    #expect(read == before || read == after, "\(fault) \(all.names[place])")
                    // For the next round, and to see that what is left hinders nobody.
                    try sound.save(before, as: id, of: policy)
                    #expect(try scratch.names(in: "state") == ["\(id).session.json"])
                }
            }
        }
        #expect(rounds > 1000, "\(rounds) rounds")
    }
}

extension Scratch {
    /// The names in a folder of this one.
    func names(in folder: String) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: url(folder).path).sorted()
    }
}
