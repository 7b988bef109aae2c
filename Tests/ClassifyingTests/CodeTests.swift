import Classifying
import PolicyModel
import Testing

/// Codes and labels with their traps: the same number elsewhere, moved codes, lost zeros.
@Suite struct CodeTests {
    @Test func `Every worked code comes out as the table says`() throws {
        for row in try RealSectors.rows("Codes.csv") {
            let text = try #require(row["text"])
            let found = RealSectors.classifier.classify(text)
            let expected = (row["vertical"] ?? "").split(separator: "|").map(String.init)
            let ids = found.candidates.map { RealSectors.policy.verticals[$0.vertical].id }
            switch row["evidence"] {
            case "refused":
                #expect(found.problem == .bareNumber, "\(text)")
                #expect(found.candidates.isEmpty && !found.readings.isEmpty, "\(text)")
            case "ambiguous":
                #expect(found.problem == .severalReadings, "\(text)")
                #expect(found.candidates.allSatisfy { $0.evidence == .possible }, "\(text)")
                #expect(expected.allSatisfy(ids.contains), "\(text): \(ids)")
            case "repaired":
                #expect(found.repaired != nil, "\(text)")
                #expect(expected.allSatisfy(ids.contains), "\(text): \(ids)")
            case "none":
                #expect(found.candidates.isEmpty, "\(text): \(ids)")
            case let evidence:
                for id in expected {
                    #expect(
                        found.candidates.contains {
                            RealSectors.policy.verticals[$0.vertical].id == id
                                && $0.evidence.rawValue == evidence
                        },
                        "\(text): \(RealSectors.candidates(text))"
                    )
                }
            }
        }
    }

    @Test(
        arguments: [
            "92": "nace2.1:92", "9223": "mcc:9223", "8043": "mcc:8043", "5912": "mcc:5912",
        ]
    )
    func `A bare number is refused with its readings`(number: String, reading: String) {
        let found = RealSectors.classifier.classify(number)
        #expect(found.problem == .bareNumber)
        #expect(found.candidates.isEmpty)
        #expect(found.readings.contains { $0.code == reading })
    }

    @Test(
        arguments: [
            ("mcc:742", "mcc:0742"), ("nace2.1:21.2", "nace2.1:21.20"),
            ("nace2:47.3", "nace2:47.30"), ("nace2.1:1.49", "nace2.1:01.49"),
        ]
    )
    func `Zeros that a spreadsheet took are put back when only one code fits`(
        written: String,
        meant: String
    ) {
        let found = RealSectors.classifier.classify(written)
        #expect(found.repaired == meant)
        let whole = RealSectors.classifier.classify(meant)
        #expect(found.candidates.map(\.vertical) == whole.candidates.map(\.vertical))
    }

    @Test func `The edition decides what a moved code says`() {
        #expect(RealSectors.candidates("nace2:25.40") == ["weapons-business certain"])
        #expect(RealSectors.candidates("nace2.1:25.40") == ["manufacturing likely"])
        #expect(RealSectors.candidates("nace2.1:25.30") == ["weapons-business certain"])
        let open = RealSectors.classifier.classify("nace:25.40")
        #expect(open.problem == .severalReadings)
        #expect(open.readings.map(\.code) == ["nace2.1:25.40", "nace2:25.40"])
    }

    @Test func `A scheme that does not exist is named, with what was meant`() {
        let found = RealSectors.classifier.classify(code: "5912", scheme: "mmc")
        #expect(found.problem == .unknownScheme("mmc", suggestion: "mcc"))
    }

    @Test func `A coarse label never settles an ordinary vertical`() {
        for label in [
            "Healthcare", "Government", "Finance", "Retail", "Entertainment",
            "Food & Beverage", "Agriculture",
        ] {
            let found = RealSectors.classifier.classify("salesforce:\(label)")
            #expect(!found.candidates.isEmpty, "\(label)")
            #expect(found.settled == nil, "\(label)")
        }
        #expect(RealSectors.classifier.classify("salesforce:Other").settled == nil)
        #expect(RealSectors.classifier.classify("whatsapp:OTHER").candidates.isEmpty)
    }
}
