import PolicyModel

/// Why a file cannot be rechecked: it is no report that can be read, or it is not as it was written.
enum ReportFault: Error, Hashable {
    case empty
    case notUTF8
    case noReport
    case cutOff
    case answersFile
    case newerSchema(String, known: String)
    case unsealed
    case brokenJSON
    case brokenSeal
    case unsound(Phrase)
    case otherVerdict

    /// Whether the file is a report, though not as it was written.
    var isAlteration: Bool {
        switch self {
        case .empty, .notUTF8, .noReport, .answersFile, .newerSchema: false
        case .cutOff, .unsealed, .brokenJSON, .brokenSeal, .unsound, .otherVerdict: true
        }
    }

    /// The reason, in lower case and without a full stop; not yet safe for any sink.
    var why: Phrase {
        switch self {
        case .empty: "the file is empty"
        case .notUTF8: "the file is not UTF-8"
        case .noReport: "it is no report: no answers file stands in it"
        case .cutOff: "its end is cut off: no answers file stands in it"
        case .answersFile: "it is an answers file and no report; `check --answers` takes it"
        case .newerSchema(let schema, let known):
            "it is of the schema `\(schema)`, and this version reads `\(known)`"
        case .unsealed: "its last line is not its report digest, so its end is changed or cut off"
        case .brokenJSON: "its JSON is broken or cut off"
        case .brokenSeal: "its text does not fit its report digest, so something in it was changed"
        case .unsound(let what): "its text fits its report digest, but \(what)"
        case .otherVerdict: "its answers do not come to its verdict under the policy that it names"
        }
    }
}
