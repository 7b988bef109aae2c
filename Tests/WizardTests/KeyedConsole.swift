import KeyMode
import PolicyModel
import Wizard

/// A console that presses keys from a list, question by question, and keeps what is to be seen.
struct KeyedConsole: Console {
    let size: WindowSize
    var takesKeys: Bool { true }
    var width: Int { size.columns }
    private var scripts: [[UInt8]]
    /// What stays on the terminal.
    private(set) var transcript = ""
    /// Each question as it is put and as it is before the last key, with what was written before.
    private(set) var pictures = ""
    private(set) var prompts: [String] = []

    init(_ scripts: [String], size: WindowSize) {
        self.scripts = scripts.reversed().map { Array($0.utf8) }
        self.size = size
    }

    mutating func write(_ text: String) {
        transcript += text
    }

    mutating func read() -> ConsoleInput { .endOfInput }

    mutating func put(_ question: KeyQuestion) -> KeyReply {
        prompts.append(question.prompt)
        guard let bytes = scripts.popLast() else { return .endOfInput }
        var panel = KeyPanel(question, KeyWords(.english))
        var decoder = KeyDecoder()
        let keys = decoder.feed(bytes)
        show(&panel, "put")
        for (index, key) in keys.enumerated() {
            if index == keys.count - 1, index > 0 { show(&panel, "before the last key") }
            if let reply = panel.press(key) { return reply }
        }
        return .endOfInput
    }

    private mutating func show(_ panel: inout KeyPanel, _ name: String) {
        pictures += "--- \(name)\n"
        for line in panel.picture(size) {
            var text = ""
            for span in line {
                // What fits the words that were typed is underlined; the cursor is reversed.
                text += span.look.contains(.underlined) ? "_\(span.text)_" : span.text
                if span.look.contains(.reversed) { text = text.dropLast(span.text.count) + "▏" }
            }
            while text.last == " " { text.removeLast() }
            pictures += text + "\n"
        }
    }
}
