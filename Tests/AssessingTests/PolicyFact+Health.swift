import PolicyModel

extension PolicyFact {
    private static let drugMaker = "pharmaceutical-manufacturer"
    private static let visits = "appointments:medical-services"
    private static let procedures = "appointments:body-enhancement-services"
    private static let sellDrugs = "sell:prescription-medicines"

    /// Part 1, V1, and table V1: the update of 15 January 2021.
    static let reference = [
        Self("2021-01-14", drugMaker, visits, .prohibited, "V0: access is new from 2021-01-15"),
        Self("2021-01-15", drugMaker, visits, .allowed, "V1: may sell services, APPT A"),
        Self("2021-01-15", drugMaker, sellDrugs, .prohibited, "V1: may not sell drugs"),
        Self("2021-01-15", drugMaker, "commerce:otc-medicines", .prohibited, "V1: CAT P"),
        Self("2021-01-15", drugMaker, "care:prescription-medicines", .conditional, "V1: CARE C"),
        Self("2021-01-14", "medical-device-maker", visits, .prohibited, "V0: access is new"),
        Self("2021-01-15", "medical-device-maker", visits, .allowed, "V1: APPT A"),
        Self(
            "2021-01-15",
            "medical-device-maker",
            "sell:medical-devices",
            .prohibited,
            "V1: SELL P"
        ),
        Self("2021-01-14", "body-enhancement-clinic", procedures, .prohibited, "V0: access is new"),
        Self("2021-01-15", "body-enhancement-clinic", procedures, .allowed, "V1: APPT A"),
        Self(
            "2021-01-15",
            "body-enhancement-clinic",
            "care:body-enhancement-services",
            .allowed,
            "V1: CARE A"
        ),
        Self(
            "2021-01-15",
            "body-enhancement-clinic",
            "sell:medical-devices",
            .prohibited,
            "V1: SELL P"
        ),
        Self("2021-01-15", drugMaker, "promote:medical-services", .prohibited, "V1: no marketing"),
        Self("2021-01-15", "retail", "promote:ordinary-goods", .prohibited, "V1: no marketing"),
        Self(
            "2021-01-15",
            "government-public-health",
            "care:public-services",
            .conditional,
            "V1: through the programme, no longer tied to Covid-19"
        ),
        Self(
            "2021-01-15",
            "government-local",
            "notify:public-services",
            .conditional,
            "V1: UTIL C"
        ),
        Self(
            "2021-01-15",
            "government-economy-recovery",
            "care:public-services",
            .conditional,
            "V1: CARE C"
        ),
        Self(
            "2021-01-15",
            "government-social-welfare",
            "appointments:public-services",
            .conditional,
            "V1: APPT C"
        ),
        Self(
            "2021-01-14",
            "government-local",
            "care:public-services",
            .prohibited,
            "V0: Covid-19 uses only"
        ),
        Self(
            "2021-01-15",
            "government-local",
            "promote:public-services",
            .prohibited,
            "V1: no marketing"
        ),
    ]

    /// Tables V0 to V6, the medical rows.
    static let health = [
        Self("2021-01-15", "pharmacy", visits, .conditional, "V1: APPT C, vaccination and testing"),
        Self("2021-01-15", "pharmacy", sellDrugs, .prohibited, "V1: no sale of medicines"),
        Self("2020-06-01", "pharmacy", "care:general-information", .prohibited, "V0: barred"),
        Self("2020-12-01", "hospital", visits, .allowed, "V0: APPT A"),
        Self("2020-12-01", "hospital", "care:medical-services", .allowed, "V0: CARE A"),
        Self("2020-12-01", "hospital", "notify:medical-services", .conditional, "V0: UTIL C"),
        Self("2020-12-01", "medical-practice", visits, .conditional, "V0: doctors with a proviso"),
        Self("2022-10-25", "medical-practice", visits, .allowed, "V3: APPT A"),
        Self("2021-06-01", "telemedicine", visits, .conditional, "V1: APPT C"),
        Self(
            "2021-06-01",
            "telemedicine",
            visits,
            to: ["FR"],
            .prohibited,
            "V0, V1: everywhere but France"
        ),
        Self(
            "2025-12-01",
            "telemedicine",
            visits,
            to: ["FR"],
            .conditional,
            "V6: C without such law"
        ),
        Self("2020-12-01", "supplements-seller", "care:supplements", .prohibited, "V0: barred"),
        Self("2022-10-25", "supplements-seller", "care:supplements", .conditional, "V3: CARE C"),
        Self("2022-10-25", "supplements-seller", "sell:supplements", .prohibited, "V3: SELL P"),
        Self("2022-10-25", "supplements-seller", "promote:supplements", .refer, "V3: MKT U"),
        Self("2021-06-01", "blood-donation-centre", "appointments:blood-donation", .refer, "V1: U"),
        Self(
            "2022-10-25",
            "blood-donation-centre",
            "appointments:blood-donation",
            .conditional,
            "V3: APPT C"
        ),
        Self(
            "2019-09-04",
            "retail",
            "care:contraceptives",
            .allowed,
            "V0: family planning, CARE A"
        ),
        Self("2022-10-25", "pharmacy", "promote:prescription-medicines", .prohibited, "V3: MP22"),
        Self(
            "2024-08-26",
            "pharmacy",
            "promote:otc-medicines",
            to: ["IN"],
            .prohibited,
            "V3: MKT P"
        ),
        Self(
            "2024-08-27",
            "pharmacy",
            "promote:otc-medicines",
            to: ["IN"],
            .conditional,
            "V4: India in"
        ),
        Self(
            "2025-12-01",
            "pharmacy",
            "promote:otc-medicines",
            to: ["TH"],
            .conditional,
            "Part 6: 87"
        ),
        Self(
            "2025-12-01",
            "pharmacy",
            "promote:otc-medicines",
            .prohibited,
            "Part 6: no place in Europe"
        ),
        Self(
            "2025-12-01",
            "pharmacy",
            "sell:otc-medicines",
            to: ["IN"],
            .prohibited,
            "Part 6: no orders"
        ),
        Self(
            "2025-12-01",
            "pharmacy",
            "promote:prescription-medicines",
            to: ["IN"],
            .prohibited,
            "Part 6: no exception"
        ),
    ]
}
