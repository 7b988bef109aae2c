#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif
import KeyMode
import Wizard

/// The conversation on standard input and standard output, line by line or with keys.
///
/// Reads with `read(2)`; Ctrl-C interrupts the wait, as `Interruption` says.
struct TerminalConsole: Console {
    private let columns: () -> Int
    private var keys: KeyScreen?
    private var pending: [UInt8] = []
    private var isAtEnd = false

    /// The longest line that is taken; a terminal cuts a longer one short.
    private static let lineLimit = 4094

    /// - Parameters:
    ///   - columns: How long lines are made, asked for each of them.
    ///   - keys: What puts questions with keys; nil where that is not possible or not wanted.
    init(columns: @autoclosure @escaping () -> Int, keys: KeyScreen?) {
        self.columns = columns
        self.keys = keys
        Interruption.listen()
    }

    var width: Int { keys?.width ?? columns() }

    var takesKeys: Bool { keys != nil }

    mutating func put(_ question: KeyQuestion) -> KeyReply {
        keys?.put(question) ?? .endOfInput
    }

    mutating func write(_ text: String) {
        // Nobody is there to be told when the console itself fails; the next read ends the run.
        if case .failure = System.write(STDOUT_FILENO, Array(text.utf8)) { isAtEnd = true }
    }

    mutating func read() -> ConsoleInput {
        while true {
            if let line = takeLine() { return input(line) }
            if isAtEnd { return takeRest() }
            switch Interruption.waitForInput() {
            case .interrupted: return .interrupted
            case .failed: isAtEnd = true
            case .ready: fill()
            }
        }
    }

    private mutating func fill() {
        switch System.read(STDIN_FILENO, upTo: 4096) {
        case .success(let bytes):
            if bytes.isEmpty { isAtEnd = true }
            pending += bytes
        case .failure(let error):
            if error.number != EINTR { isAtEnd = true }
        }
    }

    private mutating func takeLine() -> [UInt8]? {
        guard let end = pending.firstIndex(of: UInt8(ascii: "\n")) else { return nil }
        let line = Array(pending[..<end])
        pending.removeSubrange(...end)
        return line
    }

    /// What stands before the end of input without a newline was never sent off, so it is no answer.
    private mutating func takeRest() -> ConsoleInput {
        pending = []
        return .endOfInput
    }

    private func input(_ line: [UInt8]) -> ConsoleInput {
        let bytes = line.last == UInt8(ascii: "\r") ? Array(line.dropLast()) : line
        guard bytes.count <= Self.lineLimit else { return .tooLong(bytes.count) }
        guard !bytes.contains(0), let text = String(validating: bytes, as: UTF8.self) else {
            return .notText
        }
        return .line(text)
    }
}
