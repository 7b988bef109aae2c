import Assessing
import PolicyModel

/// Rules on every case that two policies share, and cuts what differs into statements.
struct RulingGrids {
    let vocabulary: SharedVocabulary
    /// The positions of the most places that no access rule of either policy tells apart.
    let ordinaryCountries: [Int]
    let before: Snapshot
    let after: Snapshot
    private let countries: [[Int]]

    init(_ before: Snapshot, _ after: Snapshot) {
        self.before = before
        self.after = after
        vocabulary = SharedVocabulary(before.policy, after.policy)
        countries = vocabulary.places.classes(
            before.access.classes(of: before.policy.places.keys) { $0.country },
            after.access.classes(of: after.policy.places.keys) { $0.country }
        )
        var largest: [Int] = []
        for alike in countries where alike.count > largest.count { largest = alike }
        ordinaryCountries = largest
    }

    /// What differs in the access table.
    func access() throws(AssessmentFault) -> [ChangeStatement] {
        var codes: [UInt8] = []
        for vertical in 0..<vocabulary.verticals.count {
            for alike in countries {
                let (old, new) = try accessRulings(vertical, country: alike[0])
                codes.append(Change.code(from: old, to: new))
            }
        }
        let grid = ChangeGrid(sizes: [vocabulary.verticals.count, countries.count], codes: codes)
        return statements(grid) { change, sets in
            ChangeStatement(
                change: change,
                verticals: vocabulary.verticals.keys(sets[0]),
                countries: places(sets[1], of: countries)
            )
        }
    }

    /// What differs in the use table, and in access and use together; what newcomers may not do.
    func uses() throws(AssessmentFault) -> UseComparison {
        let (old, new) = (rulings(before), rulings(after))
        let recipients = vocabulary.places.classes(old.atoms, new.atoms)
        var codes = (use: [UInt8](), together: [UInt8](), bans: [UInt8]())
        for vertical in 0..<vocabulary.verticals.count where !recipients.isEmpty {
            let access = try accessRulings(vertical, country: ordinaryCountries[0])
            let isNew = access.before == .prohibited && access.after != .prohibited
            for activity in 0..<vocabulary.activities.count {
                for offering in 0..<vocabulary.offerings.count {
                    let subjects = subjects(vertical, activity, offering)
                    for alike in recipients {
                        let place = vocabulary.places.pair(alike[0])
                        let was = try ruling(old, subjects.before, place.before)
                        let now = try ruling(new, subjects.after, place.after)
                        codes.use.append(Change.code(from: was, to: now))
                        codes.together.append(
                            Change.code(from: min(access.before, was), to: min(access.after, now))
                        )
                        codes.bans.append(isNew && now == .prohibited ? 1 : 0)
                    }
                }
            }
        }
        return UseComparison(
            use: useStatements(codes.use, recipients),
            together: useStatements(codes.together, recipients),
            bans: bans(codes.bans, recipients)
        )
    }

    /// Every ruling of a day on uses.
    private func rulings(_ snapshot: Snapshot) -> RulingTable {
        let span = Span(from: snapshot.day, until: nil)
        return SegmentSweep(Segment(span: span, snapshot: snapshot)).table
    }

    private func useStatements(_ codes: [UInt8], _ recipients: [[Int]]) -> [ChangeStatement] {
        statements(useGrid(codes, recipients)) { change, sets in
            ChangeStatement(
                change: change,
                verticals: vocabulary.verticals.keys(sets[0]),
                activities: vocabulary.activities.keys(sets[1]),
                offerings: vocabulary.offerings.keys(sets[2]),
                recipients: places(sets[3], of: recipients)
            )
        }
    }

    private func bans(_ codes: [UInt8], _ recipients: [[Int]]) -> [RemainingBan] {
        BoxCover.boxes(of: useGrid(codes, recipients)).map { box in
            RemainingBan(
                verticals: vocabulary.verticals.keys(box.sets[0]),
                activities: vocabulary.activities.keys(box.sets[1]),
                offerings: vocabulary.offerings.keys(box.sets[2]),
                recipients: places(box.sets[3], of: recipients)
            )
        }
    }

    private func useGrid(_ codes: [UInt8], _ recipients: [[Int]]) -> ChangeGrid {
        let sizes = [
            vocabulary.verticals.count, vocabulary.activities.count, vocabulary.offerings.count,
            recipients.count,
        ]
        return ChangeGrid(sizes: sizes, codes: codes)
    }

    /// Cuts a grid into statements, unless nothing differs in it.
    func statements(
        _ grid: ChangeGrid,
        make: (Change, [[Int]]) -> ChangeStatement
    ) -> [ChangeStatement] {
        BoxCover.boxes(of: grid).compactMap { box in
            Change(code: box.code).map { make($0, box.sets) }
        }
    }

    private func places(_ set: [Int], of classes: [[Int]]) -> [Key<Place>] {
        vocabulary.places.keys(set.flatMap { classes[$0] })
    }

    /// The same case in the keys of both policies; the recipient's place is left open.
    func subjects(
        _ vertical: Int,
        _ activity: Int,
        _ offering: Int
    ) -> (before: Subject, after: Subject) {
        (
            Subject(
                vertical: vocabulary.verticals.before[vertical],
                use: IntendedUse(
                    activity: vocabulary.activities.before[activity],
                    offering: vocabulary.offerings.before[offering]
                )
            ),
            Subject(
                vertical: vocabulary.verticals.after[vertical],
                use: IntendedUse(
                    activity: vocabulary.activities.after[activity],
                    offering: vocabulary.offerings.after[offering]
                )
            )
        )
    }

    private func accessRulings(
        _ vertical: Int,
        country: Int
    ) throws(AssessmentFault) -> (before: Ruling, after: Ruling) {
        let (verticals, places) = (vocabulary.verticals, vocabulary.places)
        return (
            try before.accessRuling(
                vertical: verticals.before[vertical],
                country: places.before[country]
            ),
            try after.accessRuling(
                vertical: verticals.after[vertical],
                country: places.after[country]
            )
        )
    }

    private func ruling(
        _ table: RulingTable,
        _ subject: Subject,
        _ recipient: Key<Place>
    ) throws(AssessmentFault) -> Ruling {
        if let vertical = subject.vertical, let use = subject.use,
            let ruling = table.useRuling(vertical, use, atom: table.atom(of: recipient))
        {
            return ruling
        }
        var uncovered = subject
        uncovered.recipient = recipient
        throw .uncovered(.use, uncovered)
    }
}

/// What comes of trying every use.
struct UseComparison {
    let use: [ChangeStatement]
    let together: [ChangeStatement]
    let bans: [RemainingBan]
}
