import PolicyModel

extension Lint {
    static let verticalWithoutOffering = Lint(
        id: "vertical-without-offering",
        summary: "a vertical without a typical offering",
        why:
            "The questions propose the typical offerings first, and the report’s table is made of them.",
        isFault: true
    ) { subject in
        subject.policy.verticals.entries.filter(\.typicalOfferings.isEmpty).map { vertical in
            Message(place: "verticals.csv", text: "`\(vertical.id)` has no typical offering")
        }
    }
}
