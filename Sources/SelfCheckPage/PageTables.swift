import Answering
import Classifying
import PolicyModel
import Rendering
import StrictJSON

/// The policy as rows for the script: an entry is its place in its table, a cell the place of a set.
struct PageTables {
    private let page: SelfCheckPage
    private let policy: Policy
    private var sets = PageSets()

    init(_ page: SelfCheckPage) {
        self.page = page
        policy = page.policy
    }

    /// The cells of a rule, which the script unpacks.
    private static let cells = [
        "vertical", "country", "activity", "offering", "recipients", "answer",
    ]

    /// What stands in the columns of each table.
    private static let columns: [(String, String)] = [
        ("editions", "day title status note sources"),
        ("sources", "id title publisher url dated"),
        ("verticals", "id group name hint typical"),
        ("offerings", "id kind name hint"),
        ("activities", "id name hint kinds"),
        ("practices", "id kind options whenOpen confirm terms question why"),
        ("places", "id name others"),
        ("duties", "id due action proof"),
        ("questions", "id question why"),
        (
            "rules",
            "id table from until vertical country activity offering recipients practice answer "
                + "ruling except duties basis sources because"
        ),
    ]

    /// The tables, the sets that their cells name, and what a report says of its making.
    var output: JSONOutput {
        var copy = self
        let practices = copy.practices()
        let rules = copy.rules()
        let proof = SampleProof(policy)
        return .object([
            ("version", .string(Report.toolVersion)),
            ("digest", .string(policy.digest)),
            ("schema", .string(EnquiryReader.schema)),
            ("unknown", .string(AnswerVocabulary.unknown)),
            ("nameLimit", .integer(AnswerVocabulary.nameLimit)),
            ("seal", .string(ReportSeal.words)),
            ("disclaimer", .string(policy.words(Report.disclaimer))),
            ("verdictIDs", strings(Verdict.allCases.map(\.id))),
            ("made", .string(page.day.description)),
            ("brand", brand),
            ("days", strings(days.map(\.description))),
            ("cells", strings(Self.cells)),
            ("columns", .object(Self.columns.map { ($0.0, .string($0.1)) })),
            ("proof", proof.output),
            ("plain", PageSectors.plainLetters),
            ("special", places(page.classifier?.special ?? [])),
            ("sectors", page.classifier.map { PageSectors($0, of: policy).output } ?? .null),
            ("editions", .array(policy.editions.map(edition))),
            ("sources", .array(policy.sources.entries.map(source))),
            ("verticals", .array(policy.verticals.entries.map(vertical))),
            ("offerings", .array(policy.offerings.entries.map(offering))),
            ("activities", .array(policy.activities.entries.map(activity))),
            ("practices", .array(practices)),
            ("places", .array(policy.places.entries.map(place))),
            ("duties", .array(policy.duties.entries.map(duty))),
            ("questions", .array(policy.questions.map { strings([$0.id, $0.prompt, $0.why]) })),
            ("rules", .array(rules)),
            ("sets", .array(copy.sets.all.map { .array($0.map { .integer($0) }) })),
        ])
    }

    private var brand: JSONOutput {
        guard let brand = page.brand else { return .null }
        return strings([brand.name] + (brand.contact.map { [$0] } ?? []))
    }

    private func strings(_ texts: [String]) -> JSONOutput { .array(texts.map { .string($0) }) }

    private func places<Element>(_ keys: [Key<Element>]) -> JSONOutput {
        .array(keys.map { .integer($0.index) })
    }

    private func edition(_ edition: Edition) -> JSONOutput {
        .array([
            .string(edition.day.description), .string(edition.title),
            .string(edition.status.rawValue), .string(edition.note), places(edition.sources),
        ])
    }

    private func source(_ source: Source) -> JSONOutput {
        strings([source.id, source.title, source.publisher, source.url, source.statedDate])
    }

    private func vertical(_ vertical: Vertical) -> JSONOutput {
        .array([
            .string(vertical.id), .string(vertical.group), .string(vertical.name),
            .string(vertical.hint), places(vertical.typicalOfferings),
        ])
    }

    private func offering(_ offering: Offering) -> JSONOutput {
        strings([offering.id, offering.kind.rawValue, offering.name, offering.hint])
    }

    private func activity(_ activity: Activity) -> JSONOutput {
        .array([
            .string(activity.id), .string(activity.name), .string(activity.hint),
            strings(activity.kinds.map(\.rawValue)),
        ])
    }

    private func place(_ place: Place) -> JSONOutput {
        .array([.string(place.id), .string(place.name), strings(place.otherNames)])
    }

    private func duty(_ duty: Duty) -> JSONOutput {
        strings([duty.id, duty.due.rawValue, duty.action, duty.proof])
    }

    private mutating func practices() -> [JSONOutput] {
        policy.practices.entries.map { practice in
            let terms = practice.askedWhen.terms.map { term -> JSONOutput in
                switch term {
                case .vertical(let cell): .array([.integer(-1), .integer(sets.place(of: cell))])
                case .practice(let earlier, let cell):
                    .array([.integer(earlier.index), .integer(sets.place(of: cell))])
                }
            }
            return .array([
                .string(practice.id), .string(practice.kind.rawValue),
                .array(practice.options.map { strings([$0.id, $0.text]) }),
                .integer(Int(practice.whenOpen.rawValue)), .integer(practice.confirm.index),
                .array(terms), .string(practice.question), .string(practice.why),
            ])
        }
    }

    /// The days on which any rule begins or ends.
    private var days: [CalendarDay] {
        Set(policy.rules.entries.flatMap { [$0.span.from, $0.span.until] }.compactMap(\.self))
            .sorted()
    }

    private mutating func rules() -> [JSONOutput] {
        let days = days
        let place = { (day: CalendarDay?) -> JSONOutput in
            .integer(day.flatMap(days.firstIndex) ?? -1)
        }
        return policy.rules.entries.map { rule in
            let cells = rule.cells
            return .array([
                .string(rule.id), .string(rule.table.rawValue),
                place(rule.span.from), place(rule.span.until),
                .integer(sets.place(of: cells.vertical)), .integer(sets.place(of: cells.country)),
                .integer(sets.place(of: cells.activity)), .integer(sets.place(of: cells.offering)),
                .integer(sets.place(of: cells.recipients)),
                .integer(cells.practice?.index ?? -1), .integer(sets.place(of: cells.answer)),
                .integer(Int(rule.ruling.rawValue)), places(rule.exceptionTo),
                places(rule.duties), .string(rule.basis.rawValue), places(rule.sources),
                .string(rule.because),
            ])
        }
    }
}
