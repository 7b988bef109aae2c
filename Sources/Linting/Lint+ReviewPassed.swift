import PolicyModel

extension Lint {
    static let reviewPassed = Lint(
        id: "review-passed",
        summary: "an edition or a source whose day of review has passed",
        why:
            "Read the source again, mend the tables, and set the next day. It is a note, so that a "
            + "build does not break by the calendar alone.",
        isFault: false
    ) { subject in
        let policy = subject.policy
        let editions = policy.editions.compactMap { edition -> Message? in
            guard let review = edition.reviewBy, review < subject.today else { return nil }
            return Message(
                place: "editions.csv",
                text: "the edition of \(edition.day) was to be reviewed by \(review)"
            )
        }
        let sources = policy.sources.entries.compactMap { source -> Message? in
            guard let review = source.reviewBy, review < subject.today else { return nil }
            return Message(
                place: "sources.csv",
                text: "`\(source.id)` was to be reviewed by \(review)"
            )
        }
        return editions + sources
    }
}
