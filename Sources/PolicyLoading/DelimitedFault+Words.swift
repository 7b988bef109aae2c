import DelimitedText
import PolicyModel

extension DelimitedFault {
    /// What is wrong, to the person who edits the table.
    var words: Phrase {
        switch kind {
        case .notUTF8: "the text is not UTF-8"
        case .nul: "the text holds a NUL"
        case .unclosedQuote: "a quoted cell is never closed"
        case .strayQuote: "a double quote stands inside an unquoted cell"
        case .textAfterQuote: "there is text after a closing quote"
        case .bareCarriageReturn: "a carriage return stands alone"
        case .byteOrderMark: "the file begins with a byte order mark"
        case .cellTooLong: "a cell is longer than 64 KiB"
        case .rowTooLong: "a row is longer than 1 MiB"
        }
    }

    /// What to do about it.
    var wayOut: Phrase {
        switch kind {
        case .unclosedQuote, .strayQuote, .textAfterQuote:
            "write a double quote twice inside a quoted cell"
        case .bareCarriageReturn: "end lines with LF"
        case .byteOrderMark, .notUTF8: "save the table as UTF-8 without a byte order mark"
        case .nul: "delete it"
        case .cellTooLong, .rowTooLong: "shorten it"
        }
    }
}
