import Answering
import PolicyModel
import Testing

@Suite("The words of answers")
struct AnswerVocabularyTests {
    private let vocabulary = AnswerVocabulary(RealPolicy.policy)

    @Test("The keys are those of the questions, then those of the practices, as they are asked")
    func keys() {
        let practices = RealPolicy.policy.practices.entries.map(\.id)
        #expect(vocabulary.keys == ["vertical", "country", "recipients", "uses"] + practices)
        #expect(Set(vocabulary.keys).count == vocabulary.keys.count)
    }

    @Test("Every id of the policy is read as itself")
    func readsIDs() throws {
        let policy = RealPolicy.policy
        for key in policy.verticals.keys {
            #expect(try vocabulary.vertical(policy.verticals[key].id) == key)
        }
        for key in policy.places.keys {
            #expect(try vocabulary.place(policy.places[key].id) == key)
        }
        for practice in policy.practices.keys {
            for (index, option) in policy.practices[practice].options.enumerated() {
                #expect(try vocabulary.option(option.id, of: practice) == Key(index))
            }
        }
        for activity in policy.activities.keys {
            for offering in policy.offerings.keys {
                let use = IntendedUse(activity: activity, offering: offering)
                #expect(try vocabulary.use(policy.name(of: use)) == use)
            }
        }
    }

    @Test("Every name of a place leads to its code")
    func namesOfPlaces() {
        for place in RealPolicy.policy.places.entries {
            let names = [place.name, place.name.uppercased(), place.id.lowercased()]
            for name in names + place.otherNames where name != place.id {
                let fault = #expect(throws: AnswerFault.self) { try vocabulary.place(name) }
                #expect(fault?.help?.english.hasPrefix("did you mean `") == true, "\(name)")
            }
        }
    }

    @Test("A name is counted in scalars, to the limit and no further")
    func names() throws {
        let longest = String(repeating: "e\u{301}", count: 100)
        #expect(try vocabulary.name(longest, of: "name") == longest)
        let fault = #expect(throws: AnswerFault.self) {
            try vocabulary.name(longest + "e", of: "name")
        }
        #expect(fault?.message.english == "the name has 201 characters, the limit is 200")
        #expect(fault?.code == .tooLong)
    }

    @Test("A long text is cut in a message, and none is repeated raw")
    func shows() throws {
        let text = String(repeating: "y", count: 58) + "\u{1B}\u{202E}zz"
        let fault = #expect(throws: AnswerFault.self) { try vocabulary.day(text) }
        let start = String(repeating: "y", count: 58)
        #expect(fault?.message.english == "`\(start)\\u{1B}\\u{202E}…` is no day")
    }
}
