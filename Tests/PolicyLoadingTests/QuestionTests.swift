import PolicyLoading
import Testing

@Suite("Reading the questions about facts")
struct QuestionTests {
    static let faults: [Fault] = [
        Fault(
            "a missing question",
            "questions.csv",
            "uses,uses,-,What will you do?,It decides.\n",
            "",
            """
            questions.csv:1:1: error: the question `uses` is missing [missing-question]
              help: add its row
            """
        ),
        Fault(
            "a question that nothing asks",
            TinyPolicy().adding("colour,vertical,-,Which colour?,For fun.", to: "questions.csv"),
            """
            questions.csv:6:1: error: unknown question `colour` [unknown-id]
            """
        ),
        Fault(
            "a misspelt question",
            "questions.csv",
            "country,",
            "county,",
            """
            questions.csv:1:1: error: the question `country` is missing [missing-question]
              help: add its row
            questions.csv:3:1: error: unknown question `county` [unknown-id]
              help: did you mean `country`?
            """
        ),
        Fault(
            "a condition that nothing heeds",
            "questions.csv",
            "place,-",
            "place,vertical=shop",
            """
            questions.csv:3:15: error: a question about facts is always asked [bad-condition]
              help: write `-`; practices.csv is where questions have conditions
            """
        ),
        Fault(
            "an unknown kind",
            "questions.csv",
            "country,place,",
            "country,land,",
            """
            questions.csv:3:9: error: unknown kind `land` [unknown-word]
              help: it is one of vertical, place, places, uses
            """
        ),
        Fault(
            "no words to ask with",
            "questions.csv",
            "Where are you?",
            "",
            """
            questions.csv:3:17: error: the question is missing [missing-text]
            """
        ),
    ]

    @Test("What is wrong with a question is told", arguments: faults)
    func told(fault: Fault) {
        expectDiagnostics(fault)
    }
}
