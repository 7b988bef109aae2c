import PolicyModel

extension PolicyReader {
    mutating func sources() -> Domain<Source> {
        listing(
            "sources.csv",
            columns: [
                "id", "title", "publisher", "url", "stated-date", "class", "note", "review-by",
            ],
            noun: "source",
            id: \.id
        ) { reader, record in
            let url = record["url"]
            if !url.isEmpty, !url.text.hasPrefix("https://"), !url.text.hasPrefix("http://") {
                reader.report(
                    .badURL,
                    at: url,
                    "`\(url.text)` is no web address",
                    help: "it begins with https:// or http://, or the cell is empty"
                )
            }
            return Source(
                id: record["id"].text,
                title: reader.text(record["title"], noun: "title"),
                publisher: reader.text(record["publisher"], noun: "publisher"),
                url: url.text,
                statedDate: record["stated-date"].text,
                basis: reader.word(record["class"], noun: "class") ?? .inferred,
                note: record["note"].text,
                reviewBy: reader.day(record["review-by"])
            )
        }
    }

    mutating func editions(_ sources: Domain<Source>) -> [Edition] {
        let path = "editions.csv"
        let columns = ["day", "title", "status", "note", "sources", "review-by"]
        var editions: [Edition] = []
        for record in records(of: path, columns: columns) {
            guard let day = day(record["day"]) else {
                if record["day"].isEmpty {
                    report(.badDay, at: record["day"], "the day of the edition is missing")
                }
                continue
            }
            if let last = editions.last, day <= last.day {
                report(
                    .editionsOutOfOrder,
                    at: record["day"],
                    "the edition of \(day) comes after that of \(last.day)",
                    help: "list the editions by day, each day once"
                )
            }
            editions.append(
                Edition(
                    day: day,
                    title: text(record["title"], noun: "title"),
                    status: word(record["status"], noun: "status") ?? .reconstructed,
                    note: record["note"].text,
                    sources: citations(record["sources"], sources),
                    reviewBy: self.day(record["review-by"])
                )
            )
        }
        if editions.isEmpty, !unreadable.contains(path) {
            report(.emptyTable, at: path, "there is no edition", help: "add the first edition")
        }
        return editions
    }

    /// Reads sources, of which there must be one at least.
    mutating func citations(_ field: Field, _ sources: Domain<Source>) -> [Key<Source>] {
        if field.isEmpty {
            report(
                .missingSource,
                at: field,
                "no source is named",
                help: "name one or more ids of sources.csv, separated by `|`"
            )
        }
        return keys(field, of: sources.listing, noun: "source", ids: sources.ids)
    }

    mutating func offerings() -> Domain<Offering> {
        listing(
            "offerings.csv",
            columns: ["id", "kind", "name", "hint"],
            noun: "offering",
            id: \.id
        ) { reader, record in
            Offering(
                id: record["id"].text,
                kind: reader.word(record["kind"], noun: "kind") ?? .information,
                name: reader.text(record["name"], noun: "name"),
                hint: record["hint"].text
            )
        }
    }

    mutating func verticals(_ offerings: Domain<Offering>) -> Domain<Vertical> {
        listing(
            "verticals.csv",
            columns: ["id", "group", "name", "hint", "typical-offerings"],
            noun: "vertical",
            id: \.id
        ) { reader, record in
            Vertical(
                id: record["id"].text,
                group: reader.text(record["group"], noun: "group"),
                name: reader.text(record["name"], noun: "name"),
                hint: record["hint"].text,
                typicalOfferings: reader.keys(
                    record["typical-offerings"],
                    of: offerings.listing,
                    noun: offerings.noun,
                    ids: offerings.ids
                )
            )
        }
    }

    mutating func activities() -> Domain<Activity> {
        listing(
            "activities.csv",
            columns: ["id", "name", "hint", "business-initiated", "kinds"],
            noun: "activity",
            id: \.id
        ) { reader, record in
            let answer: YesOrNo? = reader.word(record["business-initiated"], noun: "answer")
            var kinds: [Offering.Kind] = []
            for member in record["kinds"].list() {
                if let kind: Offering.Kind = reader.word(member, noun: "kind") {
                    kinds.append(kind)
                }
            }
            return Activity(
                id: record["id"].text,
                name: reader.text(record["name"], noun: "name"),
                hint: record["hint"].text,
                isBusinessInitiated: answer == .yes,
                kinds: kinds
            )
        }
    }

    mutating func places() -> Domain<Place> {
        listing(
            "places.csv",
            columns: ["code", "name", "also"],
            noun: "place",
            idColumn: "code",
            id: \.id
        ) { reader, record in
            Place(
                id: record["code"].text,
                name: reader.text(record["name"], noun: "name"),
                otherNames: record["also"].list().map(\.text)
            )
        }
    }

    mutating func duties() -> Domain<Duty> {
        listing(
            "duties.csv",
            columns: ["id", "due", "action", "proof"],
            noun: "duty",
            id: \.id
        ) { reader, record in
            Duty(
                id: record["id"].text,
                due: reader.word(record["due"], noun: "due date") ?? .always,
                action: reader.text(record["action"], noun: "action"),
                proof: reader.text(record["proof"], noun: "proof")
            )
        }
    }
}

/// A cell that says yes or no.
private enum YesOrNo: String, CaseIterable {
    case yes
    case no
}
