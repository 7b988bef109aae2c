/// What an assessment says, in texts, so that two evaluators can be held side by side.
struct NaiveAssessment: Equatable {
    /// A row that stands.
    struct Finding: Hashable {
        var rule: String
        var decides: Bool
        var places: [String]
    }

    /// What is said about one use; no ruling while open facts make it differ.
    struct Use: Equatable {
        var ruling: String?
        var best: String
        var worst: String
        var findings: Set<Finding>
        var open: [String]
    }

    var access: String?
    var verdict: String?
    var best: String
    var worst: String
    var uses: [String: Use] = [:]

    /// The one member of a set; nil when there are more.
    static func only(_ values: Set<Int>) -> Int? { values.count == 1 ? values.first : nil }
}
