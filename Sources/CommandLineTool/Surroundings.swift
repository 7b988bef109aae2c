#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif
import PolicyModel

/// Everything that depends on the day, the environment and the terminal, read once at the edge.
struct Surroundings {
    /// Today in UTC.
    let today: CalendarDay
    /// Whether standard input is a terminal.
    let inputIsTerminal: Bool
    /// Whether standard output is a terminal.
    let outputIsTerminal: Bool
    /// The folder for sessions; nil when the environment names none.
    let stateFolder: String?
    /// The language that was asked for; nil when none was.
    let askedLanguage: String?
    /// How people are spoken to; what programs read does not depend on it.
    let words: Words

    /// Reads the surroundings of this process.
    ///
    /// - Parameter language: The language that was asked for; nil leaves it to the environment.
    /// - Returns: What there is.
    static func current(language: String? = nil) -> Surroundings {
        let inputIsTerminal = isatty(STDIN_FILENO) == 1
        let outputIsTerminal = isatty(STDOUT_FILENO) == 1
        return Surroundings(
            today: today(),
            inputIsTerminal: inputIsTerminal,
            outputIsTerminal: outputIsTerminal,
            stateFolder: stateFolder(),
            askedLanguage: language,
            words: Language.words(asked: language, System.variable)
        )
    }

    private static func today() -> CalendarDay {
        let seconds = time(nil)
        let days = Int(seconds >= 0 ? seconds / 86_400 : (seconds - 86_399) / 86_400)
        // A clock outside 1900 to 2100 is wrong; the last day of the calendar then stands for it.
        return CalendarDay(daysSinceEpoch: days) ?? CalendarDay.last
    }

    /// The columns of the terminal, from 40 to 200; as many as it has now, since windows change.
    var columns: Int {
        if let text = System.variable("COLUMNS"), let columns = Int(text), columns > 0 {
            return min(max(columns, 40), 200)
        }
        var size = winsize()
        guard outputIsTerminal, unsafe ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0,
            size.ws_col > 0
        else { return 80 }
        return min(max(Int(size.ws_col), 40), 200)
    }

    /// `$XDG_STATE_HOME/vertical-check`, else below HOME; relative paths do not count (XDG).
    private static func stateFolder() -> String? {
        if let state = System.variable("XDG_STATE_HOME"), state.hasPrefix("/") {
            return state + "/vertical-check"
        }
        guard let home = System.variable("HOME"), home.hasPrefix("/") else { return nil }
        #if canImport(Darwin)
        return home + "/Library/Application Support/vertical-check"
        #else
        return home + "/.local/state/vertical-check"
        #endif
    }
}
