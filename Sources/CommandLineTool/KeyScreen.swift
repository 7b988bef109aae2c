import KeyMode
#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// Puts questions on a terminal and reads keys until they are answered.
struct KeyScreen {
    /// The smallest window in which a question can be put.
    static let smallest = WindowSize(columns: 40, rows: 10)

    private let words: KeyWords
    private let hasColour: Bool
    private var decoder = KeyDecoder()

    init(_ words: KeyWords, hasColour: Bool) {
        self.words = words
        self.hasColour = hasColour
    }

    /// The columns of a line of talk.
    var width: Int { min(max(KeyTerminal.size.columns, 20), 200) }

    /// Puts a question, and takes it away again once it is answered.
    mutating func put(_ question: KeyQuestion) -> KeyReply {
        guard KeyTerminal.enter() else { return .endOfInput }
        dropTypedAhead()
        var panel = KeyPanel(question, words)
        var repainting = Repainting(hasColour: hasColour)
        var reply: KeyReply?
        while reply == nil {
            write(repainting.paint(panel.picture(KeyTerminal.size)))
            switch KeyTerminal.wait(decoder.patience) {
            case .ready: reply = take(read(), &panel, &repainting)
            case .timeOut: reply = take(decoder.timeOut(), &panel, &repainting)
            case .interrupted: reply = .interrupted
            case .stopped:
                write(repainting.clear())
                KeyTerminal.stop()
                if !KeyTerminal.enter() { reply = .endOfInput }
            case .changed:
                write(repainting.clear())
                if !KeyTerminal.enterAgain() { reply = .endOfInput }
            case .failed: reply = .endOfInput
            }
        }
        write(repainting.clear())
        return reply ?? .endOfInput
    }

    /// Gives the keys to the question up to its reply; what was typed after that is dropped, so that
    /// it cannot answer the next question unseen.
    private func take(
        _ keys: [KeyPress]?,
        _ panel: inout KeyPanel,
        _ repainting: inout Repainting
    ) -> KeyReply? {
        guard let keys else { return .endOfInput }
        for key in keys {
            if key == .control("l") { write(repainting.clear()) }
            if let reply = panel.press(key) { return reply }
        }
        return nil
    }

    /// The keys that have come; nil at the end of input.
    private mutating func read() -> [KeyPress]? {
        switch System.read(STDIN_FILENO, upTo: 4096) {
        case .success(let bytes): bytes.isEmpty ? nil : decoder.feed(bytes)
        case .failure(let error): error.number == EINTR ? [] : nil
        }
    }

    private mutating func dropTypedAhead() {
        while KeyTerminal.hasInput, read() != nil {}
    }

    private func write(_ text: String) {
        guard !text.isEmpty else { return }
        _ = System.write(STDOUT_FILENO, Array(text.utf8))
    }
}
