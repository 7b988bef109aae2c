import Assessing
import PolicyModel

extension Report {
    /// The end of a report, for programs: the verdict by its id, the policy, and the checksum.
    ///
    /// It is the same in every language.
    var sealBlocks: [Block] {
        [
            .paragraph([
                .text("Verdict "), .code(assessment.verdict.id), .text(", policy digest "),
                .code(policy.digest),
            ]),
            .seal,
        ]
    }
}
