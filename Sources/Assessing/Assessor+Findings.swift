import PolicyModel

extension Assessor {
    private var policy: Policy { snapshot.policy }

    func accessFindings(_ answers: Answers) -> Assessment.Access {
        guard let vertical = answers.vertical.value, let country = answers.country.value else {
            return openAccess(answers)
        }
        let standing = snapshot.access.standing(
            for: Subject(vertical: vertical, country: country)
        )
        let ruling = standing.map(\.ruling).min()
        return Assessment.Access(
            ruling: ruling,
            findings: standing.map { finding($0.key, decides: $0.ruling == ruling, places: []) }
        )
    }

    /// Access while the vertical or the country is open: a ruling only where all agree.
    private func openAccess(_ answers: Answers) -> Assessment.Access {
        let completions = Completions(answers, in: snapshot)
        var rulings: Set<Ruling> = []
        for vertical in completions.verticals {
            for country in completions.countries {
                let subject = Subject(vertical: vertical, country: country)
                if let ruling = snapshot.access.ruling(for: subject) { rulings.insert(ruling) }
            }
        }
        return Assessment.Access(ruling: rulings.count == 1 ? rulings.first : nil, findings: [])
    }

    func use(
        _ use: IntendedUse,
        _ reach: Reach.Use,
        _ answers: Answers,
        _ flow: Flow
    ) throws(AssessmentFault) -> Assessment.Use {
        let bound = flow.counted.filter {
            snapshot.binds($0, vertical: answers.vertical.value, use: use)
        }
        var findings: [Assessment.Finding] = []
        if let vertical = answers.vertical.value {
            findings += accessFindings(answers).findings
            findings += useFindings(use, vertical, answers)
            findings += conductFindings(use, vertical, answers, bound)
        }
        return Assessment.Use(
            use: use,
            ruling: reach.now,
            best: reach.best,
            worst: reach.worst,
            findings: findings.map { $0.deciding(reach.now, in: policy) },
            openPractices: reach.best == .prohibited
                ? [] : bound.filter { answers[$0].value == nil },
            byPlace: try rulingsByPlace(use, answers)
        )
    }

    /// The rules on a use, each with the recipients' places for which it stands.
    private func useFindings(
        _ use: IntendedUse,
        _ vertical: Key<Vertical>,
        _ answers: Answers
    ) -> [Assessment.Finding] {
        var places: [Key<Rule>: [Key<Place>]] = [:]
        for place in answers.recipients.value ?? [] {
            let subject = Subject(vertical: vertical, use: use, recipient: place)
            for rule in snapshot.use.standing(for: subject) {
                places[rule.key, default: []].append(place)
            }
        }
        return places.keys.sorted().map { key in
            finding(key, decides: false, places: places[key] ?? [])
        }
    }

    private func conductFindings(
        _ use: IntendedUse,
        _ vertical: Key<Vertical>,
        _ answers: Answers,
        _ bound: [Key<Practice>]
    ) -> [Assessment.Finding] {
        var findings: [Assessment.Finding] = []
        for practice in bound {
            guard let option = answers[practice].value else { continue }
            let subject = Subject(vertical: vertical, use: use, option: option)
            for rule in snapshot.conduct[practice.index].standing(for: subject) {
                findings.append(finding(rule.key, decides: false, places: []))
            }
        }
        return findings
    }

    /// The rules on conduct of all uses, each once.
    func conductFindings(_ uses: [Assessment.Use]) -> [Assessment.Finding] {
        var seen: [Key<Rule>: Assessment.Finding] = [:]
        for finding in uses.flatMap(\.findings) where policy.rules[finding.rule].table == .conduct {
            if seen[finding.rule]?.decides != true { seen[finding.rule] = finding }
        }
        return seen.keys.sorted().compactMap { seen[$0] }
    }

    private func rulingsByPlace(
        _ use: IntendedUse,
        _ answers: Answers
    ) throws(AssessmentFault) -> [Assessment.PlaceRuling] {
        guard let vertical = answers.vertical.value, let country = answers.country.value,
            let recipients = answers.recipients.value, recipients.count > 1
        else { return [] }
        let access = try snapshot.accessRuling(vertical: vertical, country: country)
        var places: [Ruling: [Key<Place>]] = [:]
        for place in recipients {
            let ruling = try snapshot.useRuling(use, vertical: vertical, recipient: place)
            places[min(ruling, access), default: []].append(place)
        }
        guard places.count > 1 else { return [] }
        return places.keys.sorted().map {
            Assessment.PlaceRuling(places: places[$0] ?? [], ruling: $0)
        }
    }

    private func finding(
        _ key: Key<Rule>,
        decides: Bool,
        places: [Key<Place>]
    ) -> Assessment.Finding {
        let rule = policy.rules[key]
        let practice = rule.cells.answer.isAny ? nil : rule.cells.practice
        return Assessment.Finding(
            rule: key,
            decides: decides,
            answers: rule.cells.causes(
                practiceID: practice.map { policy.practices[$0].id }
            ),
            places: places
        )
    }
}

extension Assessment.Finding {
    /// The finding, marked as deciding when its rule is as strict as a ruling.
    fileprivate func deciding(_ ruling: Ruling?, in policy: Policy) -> Self {
        Self(
            rule: rule,
            decides: policy.rules[rule].ruling == ruling,
            answers: answers,
            places: places
        )
    }
}
