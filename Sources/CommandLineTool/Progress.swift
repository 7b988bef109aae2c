#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// One line on standard error that says how far long work has got; on a terminal only.
///
/// The line is written over and wiped at the end, so a plain terminal gets none.
struct Progress {
    /// The least number of steps that are worth a line.
    private static let threshold = 200
    private static let interval = 100

    /// What is said of some steps done.
    private let line: (Int) -> String
    private let count: Int
    private let isShown: Bool
    private var done = 0
    private var width = 0

    init(of count: Int, saying line: @escaping (Int) -> String) {
        self.line = line
        self.count = count
        let isPlain =
            System.variable("TERM") == "dumb" || !(System.variable("ACCESSIBLE") ?? "").isEmpty
        isShown = count >= Self.threshold && isatty(STDERR_FILENO) == 1 && !isPlain
    }

    /// Counts one step, and says so now and then.
    mutating func step() {
        done += 1
        guard isShown, done % Self.interval == 0 else { return }
        let line = line(done)
        width = line.utf8.count
        put("\r" + line)
    }

    /// Wipes the line.
    func end() {
        guard isShown, width > 0 else { return }
        put("\r" + String(repeating: " ", count: width) + "\r")
    }

    private func put(_ text: String) {
        _ = System.write(STDERR_FILENO, Array(text.utf8))
    }
}
