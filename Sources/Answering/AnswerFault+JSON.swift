import PolicyModel
import StrictJSON

extension AnswerFault {
    /// Words a fault of the JSON itself.
    init(jsonFault fault: JSONFault) {
        self.init(.notJSON, Self.words(fault.kind), help: Self.wayOut(fault.kind))
    }

    private static func words(_ kind: JSONFault.Kind) -> Phrase {
        switch kind {
        case .unexpectedByte: "this cannot stand here in JSON"
        case .unexpectedEnd: "the file ends before the JSON does"
        case .trailingComma: "a comma stands before a closing bracket"
        case .unterminatedString: "a text in quotes is never closed"
        case .badEscape: "a backslash stands before something that it cannot escape"
        case .loneSurrogate: "half of a surrogate pair stands alone"
        case .badNumber: "this is no JSON number"
        case .controlInString: "a control character stands in a text"
        case .notUTF8: "the file is not UTF-8"
        case .nul: "the file holds a NUL"
        case .byteOrderMark: "the file begins with a byte order mark"
        case .tooDeep: "lists and objects stand in each other more than 64 deep"
        case .trailingText: "there is text after the end of the JSON"
        case .emptyDocument: "the file is empty"
        }
    }

    private static func wayOut(_ kind: JSONFault.Kind) -> Phrase? {
        switch kind {
        case .trailingComma: "delete the comma"
        case .unterminatedString, .unexpectedEnd: "close what was opened"
        case .controlInString: "write it as an escape, such as \\n"
        case .badEscape: "write the backslash twice"
        case .notUTF8, .byteOrderMark: "save the file as UTF-8 without a byte order mark"
        case .nul: "delete it"
        case .trailingText: "delete what follows the last closing bracket"
        case .emptyDocument: "`vertical-check questions` shows an answers file to start from"
        default: nil
        }
    }
}
