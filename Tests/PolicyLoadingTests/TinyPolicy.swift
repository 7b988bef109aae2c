import PolicyLoading
import PolicyModel

/// A sound policy of a few rows a table, and the ways in which a test spoils it.
struct TinyPolicy: Sendable {
    private(set) var tables: [String: [UInt8]] = Self.sound.mapValues { Array($0.utf8) }

    /// The tables as the loader takes them, by path.
    var files: [PolicyFile] {
        tables.keys.sorted().map { PolicyFile(path: $0, bytes: tables[$0] ?? []) }
    }

    /// What the loader finds wrong, in its order.
    var diagnostics: [Diagnostic] {
        switch PolicyLoader.load(files) {
        case .policy: []
        case .faults(let diagnostics): diagnostics
        }
    }

    /// The policy as loaded; nil when something is wrong.
    var policy: Policy? {
        if case .policy(let policy) = PolicyLoader.load(files) { policy } else { nil }
    }

    func text(_ path: String) -> String {
        String(decoding: tables[path] ?? [], as: UTF8.self)
    }

    /// The policy with one piece of a table changed; the piece must stand there exactly once.
    func changing(_ path: String, _ old: String, to new: String) -> TinyPolicy {
        let pieces = text(path).split(separator: old, omittingEmptySubsequences: false)
        precondition(pieces.count == 2, "`\(old)` stands \(pieces.count - 1) times in \(path)")
        return replacing(path, with: Array(pieces.joined(separator: new).utf8))
    }

    /// The policy with another row at the end of a table.
    func adding(_ row: String, to path: String) -> TinyPolicy {
        replacing(path, with: (tables[path] ?? []) + Array((row + "\n").utf8))
    }

    /// The policy with another table in the place of one, or without it.
    func replacing(_ path: String, with bytes: [UInt8]?) -> TinyPolicy {
        precondition(tables[path] != nil, "there is no table \(path)")
        var policy = self
        policy.tables[path] = bytes
        return policy
    }
}

extension TinyPolicy {
    private static let sound: [String: String] = [
        "activities.csv": """
        id,name,hint,business-initiated,kinds
        care,Answer people,"Questions, complaints",no,goods|service
        promote,Send offers,Marketing,yes,goods

        """,
        "duties.csv": """
        id,due,action,proof
        keep-consent,before-first-message,Ask people first.,A record of each yes
        ask-meta,before-access,Ask Meta.,Its answer

        """,
        "editions.csv": """
        day,title,status,note,sources
        2020-01-01,The first policy,summary,,guide
        2021-01-15,The second policy,official-text,Read whole.,guide|page

        """,
        "groups.csv": """
        domain,group,members
        verticals,shops,shop|wine-shop
        places,lowlands,NL|BE

        """,
        "offerings.csv": """
        id,kind,name,hint
        bread,goods,Bread,Loaves and rolls
        wine,goods,Wine,
        advice,service,Advice,

        """,
        "options.csv": """
        practice,option,text
        opt-in,yes,Yes
        opt-in,no,No
        opt-out,any-way,In any way
        opt-out,none,Not at all

        """,
        "places.csv": """
        code,name,also
        NL,Netherlands,Holland
        BE,Belgium,
        FR,France,

        """,
        "practices.csv": """
        id,kind,options,when-open,confirm,asked-when,name,why
        opt-in,commitment,yes|no,conditional,keep-consent,-,Did they agree?,It is asked.
        opt-out,fact,any-way|none,refer,ask-meta,opt-in=yes;vertical=@shops,How do they stop?,So.

        """,
        "questions.csv": """
        id,kind,asked-when,prompt,why
        vertical,vertical,-,What are you?,It decides.
        country,place,-,Where are you?,It decides.
        recipients,places,-,Where are they?,It decides.
        uses,uses,-,What will you do?,It decides.

        """,
        "rules/access.csv": """
        id,from,until,vertical,country,ruling,exception-to,duties,basis,sources,because
        a-all,,,-,-,allowed,,,official,page,Anyone may join.

        """,
        "rules/conduct.csv": """
        \("id,from,until,practice,answer,vertical,activity,offering,ruling,exception-to,duties,")\
        basis,sources,because
        c-yes,,,opt-in,yes,-,-,-,allowed,,,official,page,They agreed.
        c-no,,,opt-in,no,-,promote,-,prohibited,,,official,page,They did not.

        """,
        "rules/use.csv": """
        \("id,from,until,vertical,activity,offering,recipients,ruling,exception-to,duties,")\
        basis,sources,because
        u-all,2020-01-01,,-,-,-,-,allowed,,,official,page,It is open.
        u-wine,2020-01-01,2021-01-15,@shops,-,wine,-,prohibited,,,press,guide,Wine is out.
        u-low,2021-01-15,,-,promote,!bread,@lowlands,conditional,u-all,ask-meta,official,page,Ask.

        """,
        "sources.csv": """
        id,title,publisher,url,stated-date,class,note
        guide,A guide,A provider,https://example.org/guide,2020,provider,
        page,A page,WhatsApp,,,official,

        """,
        "verticals.csv": """
        id,group,name,hint,typical-offerings
        shop,ordinary,Shop,"store, market",bread|wine
        wine-shop,restricted,Wine shop,"wine, cellar",wine

        """,
    ]
}
