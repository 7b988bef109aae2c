import PolicyModel

extension PolicyFact {
    private static let beer = "promote:alcohol"
    private static let bets = "promote:online-gambling"
    private static let assistant = "care:ai-assistant"

    /// Part 6 and the restricted rows of the tables.
    static let restricted = [
        Self("2024-08-26", "alcohol-business", beer, to: ["BR"], .prohibited, "V3: MKT P"),
        Self("2024-08-27", "alcohol-business", beer, to: ["BR"], .conditional, "V4: listed places"),
        Self(
            "2025-12-01",
            "alcohol-business",
            beer,
            to: ["AU", "MX"],
            .conditional,
            "Part 6: both listed"
        ),
        Self(
            "2025-12-01",
            "alcohol-business",
            beer,
            to: ["AU", "NL"],
            .prohibited,
            "Part 6: one is not"
        ),
        Self("2024-08-27", "alcohol-business", beer, to: ["IN"], .prohibited, "V4: India out"),
        Self(
            "2025-12-01",
            "alcohol-business",
            beer,
            to: ["TH"],
            .prohibited,
            "Part 6: not Thailand"
        ),
        Self(
            "2025-12-01",
            "alcohol-business",
            beer,
            to: ["GF"],
            .conditional,
            "Part 6: French Guiana"
        ),
        Self(
            "2025-12-01",
            "alcohol-business",
            beer,
            to: ["TW"],
            .prohibited,
            "Part 6: Taiwan absent"
        ),
        Self("2025-12-01", "retail", "sell:alcohol", to: ["BR"], .prohibited, "Part 6: no orders"),
        Self(
            "2025-12-01",
            "retail",
            "commerce:alcohol",
            to: ["BR"],
            .prohibited,
            "Part 6: no catalogue"
        ),
        Self("2020-06-01", "alcohol-business", "care:alcohol", .prohibited, "V0: barred"),
        Self("2022-10-25", "alcohol-business", "care:alcohol", .conditional, "V3: CARE C"),
        Self("2022-10-25", "alcohol-business", "notify:alcohol", .refer, "V3: UTIL U"),
        Self(
            "2025-12-01",
            "tobacco-business",
            "promote:tobacco",
            to: ["BR"],
            .prohibited,
            "V6: no exception"
        ),
        Self("2025-12-01", "tobacco-business", "care:tobacco", .conditional, "V6: CARE C"),
        Self(
            "2024-08-26",
            "online-gambling",
            bets,
            to: ["AU"],
            .prohibited,
            "V3: no exception yet"
        ),
        Self("2024-08-27", "online-gambling", bets, to: ["AU"], .conditional, "V4: AU listed"),
        Self(
            "2024-08-27",
            "online-gambling",
            bets,
            to: ["IN"],
            .conditional,
            "V4: IN with state limits"
        ),
        Self("2025-12-01", "online-gambling", bets, to: ["IN"], .prohibited, "V6: India is gone"),
        Self("2025-12-01", "online-gambling", bets, to: ["PE"], .conditional, "Part 6: PE listed"),
        Self("2025-12-01", "online-gambling", bets, .prohibited, "Part 6: NL not listed"),
        Self(
            "2025-12-01",
            "online-gambling",
            "sell:online-gambling",
            to: ["AU"],
            .prohibited,
            "Part 6: no orders"
        ),
        Self("2022-10-25", "debt-collector", "notify:debt-collection", .prohibited, "V3: P"),
        Self("2022-10-25", "short-term-lender", "care:short-term-loans", .prohibited, "V3: P"),
        Self("2025-12-01", "multi-level-marketing", "care:mlm-scheme", .prohibited, "V6: P"),
        Self("2022-10-25", "crypto-business", "care:currency-or-crypto", .prohibited, "V3: P"),
        Self("2022-10-25", "drugs-business", "care:recreational-drugs", .prohibited, "V3: P"),
        Self("2025-12-01", "dating-service", "care:dating", .conditional, "V6: CARE C"),
        Self("2025-12-01", "dating-service", "promote:dating", .prohibited, "V6: MKT P"),
        Self("2022-10-25", "livestock-business", "promote:livestock", .conditional, "V3: MKT C"),
        Self(
            "2022-10-25",
            "livestock-business",
            "sell:livestock",
            .refer,
            "V3: SELL P, but part 7 no. 9: contradicted"
        ),
        Self("2022-10-25", "livestock-business", "commerce:livestock", .prohibited, "V3: CAT P"),
        Self("2020-06-01", "livestock-business", "care:livestock", .prohibited, "V0: barred"),
        Self("2022-10-25", "body-parts-trade", "notify:body-parts-fluids", .refer, "V3: UTIL U"),
    ]

    /// Part 1, AI providers: the rule and its exceptions by recipients' numbers.
    static let assistants = [
        Self("2025-10-14", "ai-assistant-provider", assistant, .refer, "No rule found before"),
        Self("2025-10-15", "ai-assistant-provider", assistant, .prohibited, "New users"),
        Self("2026-01-15", "ai-assistant-provider", assistant, .prohibited, "In force for all"),
        Self("2025-12-30", "ai-assistant-provider", assistant, to: ["IT"], .prohibited, "Not yet"),
        Self("2025-12-31", "ai-assistant-provider", assistant, to: ["IT"], .conditional, "Italy"),
        Self(
            "2026-01-15",
            "ai-assistant-provider",
            assistant,
            to: ["DE"],
            .prohibited,
            "Italy only"
        ),
        Self(
            "2026-01-20",
            "ai-assistant-provider",
            assistant,
            to: ["BR"],
            .refer,
            "Ordered, then lifted"
        ),
        Self("2026-03-06", "ai-assistant-provider", assistant, to: ["BR"], .conditional, "Brazil"),
        Self("2026-03-06", "ai-assistant-provider", assistant, to: ["DE"], .conditional, "EEA"),
        Self("2026-03-06", "ai-assistant-provider", assistant, to: ["NO"], .conditional, "EEA"),
        Self("2026-03-06", "ai-assistant-provider", assistant, to: ["GB"], .prohibited, "Not EEA"),
        Self(
            "2026-03-06",
            "ai-assistant-provider",
            assistant,
            to: ["DE", "US"],
            .prohibited,
            "US is not"
        ),
        Self(
            "2026-03-06",
            "ai-assistant-provider",
            assistant,
            to: ["GF"],
            .refer,
            "Part 7.20: open"
        ),
    ]
}
