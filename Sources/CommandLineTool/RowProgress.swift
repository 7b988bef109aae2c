#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif
import PolicyModel
import Synchronization

/// One line on standard error that says how many rows are screened; on a terminal only.
final class RowProgress: Sendable {
    private static let interval = 100_000

    private let words: Words
    private let isShown: Bool
    private let shown = Mutex((rows: 0, width: 0))

    init(in words: Words) {
        self.words = words
        let isPlain =
            System.variable("TERM") == "dumb" || !(System.variable("ACCESSIBLE") ?? "").isEmpty
        isShown = isatty(STDERR_FILENO) == 1 && !isPlain
    }

    /// Shows how many rows are done, now and then.
    func show(_ rows: Int) {
        guard isShown else { return }
        shown.withLock { shown in
            guard rows - shown.rows >= Self.interval else { return }
            let line = words("screened \(rows) rows")
            shown = (rows, line.utf8.count)
            _ = System.write(STDERR_FILENO, Array("\r\(line)".utf8))
        }
    }

    /// Wipes the line.
    func end() {
        let width = shown.withLock { $0.width }
        guard isShown, width > 0 else { return }
        let spaces = String(repeating: " ", count: width)
        _ = System.write(STDERR_FILENO, Array("\r\(spaces)\r".utf8))
    }
}
