import DelimitedText
import PolicyModel

/// The domains that cells look at, each with its groups.
struct Domains {
    var verticals: Domain<Vertical>
    var offerings: Domain<Offering>
    var activities: Domain<Activity>
    var places: Domain<Place>
}

extension PolicyReader {
    /// Reads `groups.csv` into the domains that its rows name.
    mutating func addGroups(to domains: inout Domains) {
        let path = "groups.csv"
        var seen: [String: Int] = [:]
        for record in records(of: path, columns: ["domain", "group", "members"]) {
            let domain = record["domain"]
            let name = record["group"]
            checkGroup(name, of: domain, seen: &seen)
            switch domain.text {
            case "verticals": addGroup(record, to: &domains.verticals)
            case "offerings": addGroup(record, to: &domains.offerings)
            case "activities": addGroup(record, to: &domains.activities)
            case "places": addGroup(record, to: &domains.places)
            default:
                let known = ["verticals", "offerings", "activities", "places"]
                report(
                    .unknownWord,
                    at: domain,
                    "unknown domain `\(domain.text)`",
                    help: suggestion(for: domain.text, among: known)
                        ?? "it is one of \(known.joined(separator: ", "))"
                )
            }
        }
    }

    private mutating func checkGroup(
        _ name: Field,
        of domain: Field,
        seen: inout [String: Int]
    ) {
        var unused: [String: Field] = [:]
        checkID(name, noun: "group", seen: &unused)
        let key = "\(domain.text) \(name.text)"
        if let line = seen[key] {
            report(
                .duplicateID,
                at: name,
                "the group `\(name.text)` of \(domain.text) stands twice",
                help: "it stands first on line \(line)"
            )
        }
        seen[key] = name.position.line
    }

    private mutating func addGroup<Element>(_ record: Record, to domain: inout Domain<Element>) {
        let members = record["members"]
        if members.isEmpty {
            report(
                .emptyGroup,
                at: members,
                "the group `\(record["group"].text)` has no members",
                help: "name one or more ids, separated by `|`"
            )
        }
        let keys = keys(members, of: domain.listing, noun: domain.noun, ids: domain.ids)
        let name = record["group"].text
        domain.groups[name] = Subset(keys)
        if keys.isEmpty || keys.count < members.list().count { domain.faultyGroups.insert(name) }
    }
}
