import PolicyModel

extension Lint {
    static let unusedGroup = Lint(
        id: "unused-group",
        summary: "a group that no rule, claim or practice uses",
        why: "Somebody will change it and think that something happens.",
        isFault: true
    ) { subject in
        let users = subject.texts.keys.sorted().filter { path in
            path.hasPrefix("rules/") || path == "claims.csv" || path == "practices.csv"
        }
        let used = Set(users.flatMap { groups(in: subject.texts[$0] ?? "") })
        let rows = (subject.texts["groups.csv"] ?? "").split(separator: "\n").dropFirst()
        return rows.compactMap { row in
            let cells = row.split(separator: ",", maxSplits: 2, omittingEmptySubsequences: false)
            guard cells.count == 3, !used.contains(String(cells[1])) else { return nil }
            return Message(place: "groups.csv", text: "nothing uses the group `@\(cells[1])`")
        }
    }

    /// The names that stand behind an `@`.
    private static func groups(in text: String) -> [String] {
        text.split(separator: "@").dropFirst().map { part in
            String(part.prefix { $0.isLetter || $0.isNumber || $0 == "-" })
        }
    }
}
