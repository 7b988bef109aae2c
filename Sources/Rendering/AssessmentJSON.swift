package import Answering
package import Assessing
import PolicyModel
package import StrictJSON

/// Writes an assessment as JSON; its keys and their order are a contract (DESIGN, section 10).
package struct AssessmentJSON {
    private let assessment: Assessment
    private let enquiry: Enquiry
    private let policy: Policy

    /// The schema that is written.
    package static let schema = "vertical-check/assessment/1"

    /// Makes the writer of an assessment.
    package init(_ assessment: Assessment, of enquiry: Enquiry, by assessor: Assessor) {
        self.assessment = assessment
        self.enquiry = enquiry
        policy = assessor.snapshot.policy
    }

    /// The assessment, sealed with the checksum of its other members as they are written.
    package var output: JSONOutput {
        let members = members
        let digest = ReportSeal.digest(of: JSONOutput.object(members).text())
        return .object(members + [(ReportSeal.key, .string(digest))])
    }

    private var members: [(String, JSONOutput)] {
        let writer = EnquiryWriter(policy)
        return [
            ("schema", .string(Self.schema)),
            ("as-of", .string(assessment.day.description)),
            ("edition", edition),
            ("policy-digest", .string(policy.digest)),
            ("business", .object(writer.business(enquiry.business))),
            ("answers", writer.answers(assessment.answers)),
            ("verdict", .string(assessment.verdict.id)),
            ("best", .string(assessment.best.id)),
            ("worst", .string(assessment.worst.id)),
            ("access", access),
            ("uses", .array(assessment.uses.map(use))),
            ("conduct", .array(assessment.conduct.map(finding))),
            ("duties", .array(assessment.tasks.map(duty))),
            ("open-questions", .array(assessment.openQuestions.map(openQuestion))),
            ("next-question", string(assessment.nextQuestion)),
            ("smallest-changes", .array(assessment.smallestChanges.map(change))),
            ("holds-while", .array(assessment.holdsWhile.map(dependence))),
            ("history", .array(assessment.history.map(history))),
        ]
    }

    private var edition: JSONOutput {
        .object([
            ("day", .string(assessment.edition.day.description)),
            ("title", .string(assessment.edition.title)),
            ("status", .string(assessment.edition.status.rawValue)),
        ])
    }

    private var access: JSONOutput {
        .object([
            ("ruling", ruling(assessment.access.ruling)),
            ("findings", .array(assessment.access.findings.map(finding))),
        ])
    }

    private func use(_ use: Assessment.Use) -> JSONOutput {
        .object([
            ("use", .string(policy.name(of: use.use))),
            ("ruling", ruling(use.ruling)),
            ("best", .string(use.best.id)),
            ("worst", .string(use.worst.id)),
            ("findings", .array(use.findings.map(finding))),
            ("open", .array(use.openPractices.map { .string(policy.practices[$0].id) })),
            (
                "by-place",
                .array(
                    use.byPlace.map { part in
                        .object([
                            ("ruling", .string(part.ruling.id)), ("places", places(part.places)),
                        ])
                    }
                )
            ),
        ])
    }

    private func finding(_ finding: Assessment.Finding) -> JSONOutput {
        let rule = policy.rules[finding.rule]
        return .object([
            ("rule", .string(rule.id)),
            ("table", .string(rule.table.rawValue)),
            ("ruling", .string(rule.ruling.id)),
            ("decides", .bool(finding.decides)),
            ("because", .string(rule.because)),
            ("basis", .string(rule.basis.rawValue)),
            ("since", string(rule.span.from?.description)),
            ("until", string(rule.span.until?.description)),
            ("sources", .array(rule.sources.map { .string(policy.sources[$0].id) })),
            ("answers", .array(finding.answers.map { .string($0) })),
            ("places", places(finding.places)),
        ])
    }

    private func duty(_ task: Assessment.Task) -> JSONOutput {
        let duty = policy.duties[task.duty]
        return .object([
            ("duty", .string(duty.id)),
            ("due", .string(duty.due.rawValue)),
            ("action", .string(duty.action)),
            ("proof", .string(duty.proof)),
            ("for", .array(task.uses.map { .string(policy.name(of: $0)) })),
            ("confirm", .bool(task.isToConfirm)),
        ])
    }

    private func openQuestion(_ open: Assessment.OpenQuestion) -> JSONOutput {
        .object([("question", .string(open.question)), ("settles", .integer(open.settles))])
    }

    private func change(_ change: PlanChange) -> JSONOutput {
        let commitments = change.commitments.map { commitment in
            let practice = policy.practices[commitment.practice]
            return (practice.id, JSONOutput.string(practice.options[commitment.option.index].id))
        }
        return .object([
            ("drop", .array(change.dropped.map { .string(policy.name(of: $0)) })),
            ("leave-out", places(change.leftOut)),
            ("change", .object(commitments)),
            ("verdict", .string(change.verdict.id)),
        ])
    }

    private func dependence(_ dependence: Dependence) -> JSONOutput {
        let practice = policy.practices[dependence.practice]
        return .object([
            ("use", .string(policy.name(of: dependence.use))),
            ("question", .string(practice.id)),
            ("answers", .array(dependence.options.map { .string(practice.options[$0.index].id) })),
        ])
    }

    private func history(_ entry: Assessment.HistoryEntry) -> JSONOutput {
        let rulings = zip(assessment.uses, entry.rulings).map { use, entryRuling in
            (policy.name(of: use.use), ruling(entryRuling))
        }
        return .object([
            ("edition", .string(entry.edition.day.description)),
            ("verdict", .string(entry.verdict.id)),
            ("uses", .object(rulings)),
        ])
    }

    private func places(_ places: [Key<Place>]) -> JSONOutput {
        .array(places.map { .string(policy.places[$0].id) })
    }

    private func ruling(_ ruling: Ruling?) -> JSONOutput {
        .string(ruling?.id ?? Verdict.undetermined.id)
    }

    private func string(_ text: String?) -> JSONOutput {
        text.map { .string($0) } ?? .null
    }
}
