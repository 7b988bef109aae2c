import Answering
import PolicyModel
import StrictJSON

/// The answers of a report, as far as a policy still has them.
struct KeptAnswers {
    /// The answers that are left.
    let enquiry: Enquiry
    /// The keys of the answers that the policy does not know any more, in the report's order.
    let gone: [String]

    /// Reads the answers file of a report.
    ///
    /// - Throws: `unsound` when the answers can have been right under no policy.
    init(of report: WrittenReport, under policy: Policy) throws(ReportFault) {
        switch EnquiryReader.read(report.answersFile, for: policy) {
        case .enquiry(let enquiry):
            self.enquiry = enquiry
            gone = []
        case .faults(let faults):
            let first = faults.first { !Self.isOfPolicy($0) }
            if let fault = first ?? (report.policyDigest == policy.digest ? faults.first : nil) {
                throw .unsound("its answers are not sound: \(fault.message)")
            }
            (enquiry, gone) = try Self.kept(report.answersFile, policy)
        }
    }

    /// Tells whether another policy can have had what this one does not.
    private static func isOfPolicy(_ fault: AnswerFault) -> Bool {
        [.unknownID, .unknownKey, .badUse, .tooMany].contains(fault.code)
    }

    /// Leaves out every answer that cannot be read by itself.
    private static func kept(
        _ file: JSONNode,
        _ policy: Policy
    ) throws(ReportFault) -> (Enquiry, [String]) {
        guard case .object(let members) = file.kind else { throw .unsound("it has no answers") }
        var gone: [String] = []
        let rest = members.map { member in
            guard member.name == "answers", case .object(let answers) = member.value.kind
            else { return member }
            let kept = answers.filter { EnquiryReader.read(single: $0, for: policy) != nil }
            gone += answers.filter { !kept.contains($0) }.map(\.name)
            return member.holding(kept)
        }
        let node = JSONNode(kind: .object(rest), position: file.position)
        guard case .enquiry(let enquiry) = EnquiryReader.read(node, for: policy) else {
            throw .unsound("its answers are not sound")
        }
        return (enquiry, gone)
    }
}

extension JSONMember {
    fileprivate func holding(_ members: [JSONMember]) -> JSONMember {
        let value = JSONNode(kind: .object(members), position: value.position)
        return JSONMember(name: name, namePosition: namePosition, value: value)
    }
}
