import Assessing
import PolicyLoading
import PolicyModel
import Testing

/// A policy small enough to be worked out by hand, written as rows of its tables.
///
/// A baker and a brewer, who talk about and sell bread and beer, to people in NL, BE and KP; the
/// editions are 2020-01-01 and 2021-01-01. Rows of rules are written up to their duties.
struct TinyPolicy {
    /// Rows of id, from, until, vertical, country, ruling, exception-to, duties.
    var access = ["a-everyone,,,-,-,allowed,,"]
    /// Rows of id, from, until, vertical, activity, offering, recipients, ruling, exception-to,
    /// duties.
    var use = ["u-everything,,,-,-,-,-,allowed,,"]
    /// Rows of id, from, until, practice, answer, vertical, activity, offering, ruling,
    /// exception-to, duties.
    var conduct: [String] = []
    /// Rows of id, kind, options, when-open, confirm, asked-when.
    var practices: [String] = []

    /// Loads the tables.
    func loaded() throws -> Policy {
        switch PolicyLoader.load(files) {
        case .policy(let policy): return policy
        case .faults(let diagnostics):
            throw RealPolicy.Faulty(diagnostics: diagnostics)
        }
    }

    /// Assesses answers on a day, without the history.
    func assess(
        _ texts: NaiveAnswers,
        on day: String = "2021-01-01"
    ) throws -> (assessment: Assessment, policy: Policy) {
        let policy = try loaded()
        let assessor = try Assessor(
            policy: policy,
            day: #require(CalendarDay(day)),
            withHistory: false
        )
        return (try assessor.assess(#require(Answers(texts, for: policy))), policy)
    }

    private var files: [PolicyFile] {
        let rules = "ruling,exception-to,duties,basis,sources,because"
        return [
            file(
                "editions.csv",
                "day,title,status,note,sources",
                [
                    "2020-01-01,First,summary,,s", "2021-01-01,Second,summary,,s",
                ]
            ),
            file(
                "sources.csv",
                "id,title,publisher,url,stated-date,class,note",
                [
                    "s,S,S,,,official,"
                ]
            ),
            file(
                "verticals.csv",
                "id,group,name,hint,typical-offerings",
                [
                    "baker,g,Baker,,bread", "brewer,g,Brewer,,beer",
                ]
            ),
            file("offerings.csv", "id,kind,name,hint", ["bread,goods,Bread,", "beer,goods,Beer,"]),
            file(
                "activities.csv",
                "id,name,hint,business-initiated,kinds",
                [
                    "talk,Talk,,no,goods", "sell,Sell,,no,goods",
                ]
            ),
            file(
                "places.csv",
                "code,name,also",
                [
                    "NL,Netherlands,", "BE,Belgium,", "KP,North Korea,",
                ]
            ),
            file("groups.csv", "domain,group,members", ["places,low-countries,NL|BE"]),
            file(
                "duties.csv",
                "id,due,action,proof",
                [
                    "d,always,Do it.,It", "x,always,Check it.,It",
                ]
            ),
            file(
                "questions.csv",
                "id,kind,asked-when,prompt,why",
                [
                    "vertical,vertical,-,V?,W", "country,place,-,C?,W", "recipients,places,-,R?,W",
                    "uses,uses,-,U?,W",
                ]
            ),
            file(
                "practices.csv",
                "id,kind,options,when-open,confirm,asked-when,name,why",
                practices.map { $0 + ",Q?,W" }
            ),
            file("options.csv", "practice,option,text", options),
            file("rules/access.csv", "id,from,until,vertical,country,\(rules)", cited(access)),
            file(
                "rules/use.csv",
                "id,from,until,vertical,activity,offering,recipients,\(rules)",
                cited(use)
            ),
            file(
                "rules/conduct.csv",
                "id,from,until,practice,answer,vertical,activity,offering,\(rules)",
                cited(conduct)
            ),
        ]
    }

    private func file(_ path: String, _ header: String, _ rows: [String]) -> PolicyFile {
        let text = ([header] + rows).map { $0 + "\n" }.joined()
        return PolicyFile(path: path, bytes: Array(text.utf8))
    }

    /// The rows of rules with a basis, a source and a reason.
    private func cited(_ rows: [String]) -> [String] {
        rows.map { $0 + ",official,s,Because it is so." }
    }

    /// The texts of the options, made of the rows of the practices.
    private var options: [String] {
        practices.flatMap { row in
            let cells = row.split(separator: ",", omittingEmptySubsequences: false)
            return cells[2].split(separator: "|").map { "\(cells[0]),\($0),\($0)" }
        }
    }
}

extension NaiveAnswers {
    /// What a baker in NL answers who writes to people in NL.
    static func baker(
        _ uses: [String],
        to recipients: [String] = ["NL"],
        conduct practices: [String: String] = [:]
    ) -> Self {
        Self(
            vertical: "baker",
            country: "NL",
            recipients: recipients,
            uses: uses,
            practices: practices
        )
    }
}

extension Assessment {
    /// The ids of the rules that stand for a use, in the policy's order.
    func rules(_ use: Int, _ policy: Policy) -> [String] {
        uses[use].findings.map { policy.rules[$0.rule].id }
    }
}
