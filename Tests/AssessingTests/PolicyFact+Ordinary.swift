import PolicyModel

extension PolicyFact {
    private static let offers = "promote:ordinary-goods"
    private static let talk = "care:ordinary-goods"

    /// Part 1, V2 and V5, and the ordinary rows of the tables.
    static let ordinary = [
        Self("2021-09-14", "retail", offers, .prohibited, "V0, V1: no marketing"),
        Self("2021-09-15", "retail", offers, .conditional, "V2: marketing opened"),
        Self("2025-03-31", "retail", offers, to: ["US"], .conditional, "V5: not yet paused"),
        Self("2025-04-01", "retail", offers, to: ["US"], .prohibited, "V5: US numbers paused"),
        Self(
            "2025-04-01",
            "retail",
            offers,
            to: ["US", "NL"],
            .prohibited,
            "V5: the strictest place"
        ),
        Self("2025-04-01", "retail", offers, from: "US", .conditional, "V5: a US sender to others"),
        Self(
            "2026-10-05",
            "retail",
            offers,
            to: ["US"],
            .prohibited,
            "V5: still so in October 2026"
        ),
        Self(
            "2025-04-01",
            "retail",
            "notify:ordinary-goods",
            to: ["US"],
            .conditional,
            "V5: utility goes on"
        ),
        Self(
            "2025-04-01",
            "retail",
            "authenticate:ordinary-services",
            to: ["US"],
            .conditional,
            "V5"
        ),
        Self("2019-09-04", "retail", talk, .allowed, "V0: CARE A"),
        Self("2019-09-04", "retail", "sell:ordinary-goods", .conditional, "V0: SELL C"),
        Self("2021-01-15", "retail", "commerce:ordinary-goods", .refer, "V1: CAT U"),
        Self("2022-10-25", "retail", "commerce:ordinary-goods", .conditional, "V3: CAT C"),
        Self("2019-09-04", "bank-or-insurer", "care:banking-or-insurance", .allowed, "V0: CARE A"),
        Self(
            "2022-10-25",
            "bank-or-insurer",
            "promote:banking-or-insurance",
            .conditional,
            "V3: MKT C"
        ),
        Self("2021-06-01", "technology", "care:ordinary-services", .refer, "V1: U, contradicted"),
        Self("2022-10-25", "technology", "care:ordinary-services", .allowed, "V3: CARE A"),
        Self("2022-10-25", "nonprofit", "commerce:ordinary-services", .conditional, "V3: CAT C"),
        Self("2022-10-25", "news-publisher", "care:news", .conditional, "V3: CARE C"),
        Self("2022-10-25", "digital-content", "sell:digital-content", .prohibited, "V3: SELL P"),
        Self("2022-10-25", "digital-content", "care:digital-content", .conditional, "V3: CARE C"),
        Self(
            "2019-09-04",
            "retail",
            "care:free-games",
            .prohibited,
            "V0: no games inside WhatsApp"
        ),
        Self("2024-08-01", "retail", "care:weapon-licences-and-training", .allowed, "V0: allowed"),
    ]

    /// Part 3 and the public rows of the tables.
    static let government = [
        Self(
            "2020-12-01",
            "government-public-health",
            "care:covid-19-information",
            .conditional,
            "V0: Covid answers, by approval"
        ),
        Self(
            "2020-12-01",
            "government-public-health",
            "notify:covid-19-information",
            .prohibited,
            "V0: no templates or broadcasts"
        ),
        Self("2021-01-15", "government-national", "care:public-services", .refer, "V1: U"),
        Self(
            "2025-12-01",
            "government-national",
            "care:public-services",
            .conditional,
            "V6: CARE C"
        ),
        Self(
            "2025-12-01",
            "government-local",
            "promote:public-services",
            .conditional,
            "V6: MKT C"
        ),
        Self("2021-01-15", "law-enforcement", "care:public-services", .prohibited, "V1: P"),
        Self("2025-12-01", "military", "care:general-information", .prohibited, "V6: P"),
        Self("2025-12-01", "intelligence", "care:general-information", .prohibited, "V6: P"),
        Self("2021-01-15", "embassy", "care:public-services", .refer, "V1: U"),
        Self("2025-12-01", "embassy", "care:public-services", .conditional, "V6: C, inference"),
        Self(
            "2025-12-01",
            "election-authority",
            "care:public-services",
            .conditional,
            "V6: CARE C"
        ),
        Self("2025-12-01", "election-authority", "promote:public-services", .refer, "V6: MKT U"),
        Self("2021-01-15", "state-owned-enterprise", "care:ordinary-services", .refer, "V1: U"),
        Self(
            "2025-12-01",
            "state-owned-enterprise",
            "care:ordinary-services",
            .conditional,
            "V6: C"
        ),
        Self("2025-12-01", "emergency-services", "care:emergency-help", .prohibited, "V6: P"),
        Self(
            "2021-01-15",
            "political-organisation",
            "care:general-information",
            .prohibited,
            "V1: P"
        ),
        Self("2025-12-01", "political-services", "care:political-services", .prohibited, "V6: P"),
    ]

    /// Part 3, country exclusions: neither businesses nor recipients.
    static let sanctions = [
        Self("2025-12-01", "retail", talk, to: ["KP"], .prohibited, "SUP: North Korea"),
        Self("2025-12-01", "retail", talk, from: "KP", .prohibited, "SUP: North Korea"),
        Self("2020-06-01", "retail", talk, from: "CU", .prohibited, "TW-OLD: Cuba"),
        Self(
            "2025-12-01",
            "retail",
            talk,
            to: ["NL", "SY"],
            .prohibited,
            "SUP: Syria stays listed"
        ),
        Self("2025-12-01", "retail", talk, to: ["crimea"], .prohibited, "SUP: Crimea"),
        Self("2025-12-01", "retail", talk, from: "donetsk", .prohibited, "SUP: Donetsk"),
        Self("2025-12-01", "retail", talk, to: ["luhansk"], .prohibited, "SUP: Luhansk"),
        Self(
            "2025-12-01",
            "retail",
            talk,
            to: ["SD"],
            from: "SD",
            .allowed,
            "Sudan is on neither list"
        ),
        Self("2024-05-15", "retail", talk, from: "TR", .allowed, "SUP: no longer restricted"),
    ]
}
