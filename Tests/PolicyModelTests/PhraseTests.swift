import PolicyModel
import Testing

@Suite("Phrases and words")
struct PhraseTests {
    private let dutch = Words(
        language: "nl",
        texts: [
            "nothing": "niets", "Since {1}, until {2}": "Van {1} tot {2}",
            "“{1}” by {2}": "door {2}: ‘{1}’", "one {1}": "één {1}", "fault": "fout",
            "half and half": "half om half", "{1} of {2}, {3}": "{3}: {1} van {2}",
        ]
    )

    @Test("A phrase is said in English where there are no other words")
    func english() {
        #expect(Words.english("nothing") == "nothing")
        #expect(Words.english("Since \(2020), until \("later")") == "Since 2020, until later")
        #expect(dutch("something else: \(1)") == "something else: 1")
    }

    @Test("A phrase is found by its English, and its gaps may change places")
    func dutchWords() {
        #expect(dutch("nothing") == "niets")
        #expect(dutch("Since \(2020), until \(2021)") == "Van 2020 tot 2021")
        #expect(dutch("“\("Max")” by \("Moritz")") == "door Moritz: ‘Max’")
    }

    @Test("A phrase in a gap is said in the same language")
    func nested() {
        let noun: Phrase = "fault"
        #expect(dutch("one \(noun)") == "één fout")
        #expect(Words.english("one \(noun)") == "one fault")
    }

    @Test("Braces in what fills a gap are no gaps")
    func bracesInFillings() {
        #expect(dutch("“\("{2}")” by \("{1}")") == "door {1}: ‘{2}’")
        #expect(Words.english("\("{1}")\("{0}") {x} {9} {") == "{1}{0} {x}  {")
        #expect(dutch(.verbatim("nothing {1}")) == "nothing {1}")
    }

    @Test("Two halves of a long literal are one phrase")
    func halves() {
        let whole: Phrase = "half " + "and half"
        #expect(dutch(whole) == "half om half")
        let gaps: Phrase = "\(1) of \(2)" + ", \(3)"
        #expect(gaps.key == "{1} of {2}, {3}")
        #expect(dutch(gaps) == "3: 1 van 2")
    }
}
