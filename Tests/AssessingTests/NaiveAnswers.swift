/// Answers as texts; nil is an open fact, a practice that is missing or `unknown` is open too.
struct NaiveAnswers: Sendable, CustomStringConvertible {
    var vertical: String?
    var country: String?
    var recipients: [String]?
    var uses: [String]?
    var practices: [String: String] = [:]

    /// The answer to a practice, if it is known.
    func known(_ practice: String) -> String? {
        practices[practice] == "unknown" ? nil : practices[practice]
    }

    /// The answers in one line, for a test that fails.
    var description: String {
        let facts = [
            vertical ?? "vertical?", country ?? "country?",
            recipients?.joined(separator: "|") ?? "recipients?",
            uses?.joined(separator: "|") ?? "uses?",
        ]
        let conduct = practices.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
        return (facts + conduct).joined(separator: " ")
    }
}
