import Classifying
import PolicyModel
import Screening
import Testing

@Suite struct HeaderMappingTests {
    private func fields(_ headers: [String], _ overrides: [String] = []) throws -> [Field?] {
        try HeaderMapping(
            headers,
            overrides: overrides,
            tables: Real.screening,
            classifier: Real.classifier,
            policy: Real.policy
        ).fields
    }

    @Test func `Every header of the table stands for a field that there is`() throws {
        for name in Real.screening.headers where name.field != "name" {
            // Beside a column that says what the organisation is, each must be mapped.
            let fields = try fields(["vertical", name.header])
            #expect(fields[1] != nil || name.field == "vertical", "\(name.header): \(name.field)")
        }
    }

    @Test(
        arguments: [
            ["Record ID", "Company name", "Industry", "Country/Region"],
            ["Account ID", "Account Name", "Industry", "Billing Country"],
            ["id", "Bedrijfsnaam", "Branche", "Land"],
            ["ID", "NAME", "INDUSTRY", "BILLINGCOUNTRY"],
        ]
    )
    func `Exports of CRMs are understood`(headers: [String]) throws {
        #expect(try fields(headers) == [.reference, .name, .sector, .country])
    }

    @Test func `A header that is an answer's key is that answer`() throws {
        let optIn = try #require(Real.policy.practices.key("opt-in"))
        #expect(
            try fields(["vertical", "uses", "recipients", "opt-in"])
                == [.vertical, .uses, .recipients, .practice(optIn)]
        )
    }

    @Test func `A column can be mapped by its header or its number, or left alone`() throws {
        #expect(
            try fields(["a", "b", "Industry"], ["a=sector", "2=country", "Industry=-"])
                == [.sector, .country, nil]
        )
        #expect(
            try fields(["a", "SIC"], ["a=code:sic1987", "2=-"]) == [.code(scheme: "sic1987"), nil]
        )
    }

    @Test func `The first column of a field wins`() throws {
        #expect(try fields(["Industry", "Sector", "Country"]) == [.sector, nil, .country])
    }

    @Test func `Without a column that says what they are, there is nothing to screen`() {
        #expect(throws: HeaderMapping.Fault.noSectorColumn(headers: ["Phone", "Country"])) {
            _ = try fields(["Phone", "Country"])
        }
        #expect(throws: HeaderMapping.Fault.self) { _ = try fields(["a"], ["b=sector"]) }
        #expect(throws: HeaderMapping.Fault.self) { _ = try fields(["a"], ["a=code:nonsense"]) }
    }
}
