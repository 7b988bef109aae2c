import Wizard

/// A console that reads from a list and keeps all that is written; after the list, input has ended.
struct ScriptedConsole: Console {
    var width: Int
    private var inputs: [ConsoleInput]
    /// What was written before each read, then what was written after the last one.
    private(set) var screens: [String] = [""]
    private(set) var transcript = ""

    init(_ inputs: [ConsoleInput], width: Int = 10_000) {
        self.inputs = inputs.reversed()
        self.width = width
    }

    mutating func write(_ text: String) {
        transcript += text
        screens[screens.count - 1] += text
    }

    mutating func read() -> ConsoleInput {
        screens.append("")
        guard let input = inputs.popLast() else { return .endOfInput }
        // What a person types is seen on a terminal; here it stands after the prompt.
        switch input {
        case .line(let line): transcript += "\(Self.shown(line))\n"
        case .tooLong(let count): transcript += "<\(count) bytes>\n"
        case .notText: transcript += "<not text>\n"
        case .endOfInput: transcript += "<end of input>\n"
        case .interrupted: transcript += "<Ctrl-C>\n"
        }
        return input
    }

    private static func shown(_ line: String) -> String {
        var text = ""
        for scalar in line.unicodeScalars {
            text += scalar.value < 0x20 ? scalar.escaped(asASCII: true) : String(scalar)
        }
        return text
    }
}
