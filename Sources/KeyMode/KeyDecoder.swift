/// Makes keys out of the bytes that a terminal sends.
///
/// It takes any bytes in any pieces: where they are cut makes no difference, save that the caller
/// tells by `timeOut()` that nothing more came for a while. It holds no more than a sequence of 32
/// bytes or a paste of 64 KiB. ECMA-48 §5.4 (control sequences), xterm's bracketed paste.
package struct KeyDecoder: Sendable {
    /// The longest paste that is kept, in bytes; what is beyond it is counted.
    package static let pasteLimit = 65_536
    /// The longest control sequence that is told from others.
    private static let sequenceLimit = 32
    private static let escapeByte: UInt8 = 0x1B

    private enum State: Hashable {
        case ground
        /// Within a character of several bytes; how many more have to come.
        case character(missing: Int)
        case escape
        /// After ESC [; the bytes so far, of which those beyond the limit are dropped.
        case sequence
        /// After ESC [ [, as the console of Linux writes its first function keys.
        case consoleFunction
        /// After ESC O.
        case single
        /// Within a string to the terminal, such as a title, up to BEL or ESC \.
        case string
        case stringEscape
        case paste
    }

    private var state = State.ground
    /// The bytes of the character or sequence that has begun.
    private var held: [UInt8] = []
    private var pasted = PasteBuffer(limit: Self.pasteLimit)

    /// Makes a decoder to which nothing was sent yet.
    package init() {}

    /// How many milliseconds to wait for more before `timeOut()`; nil where nothing has begun.
    ///
    /// A lone ESC is a key soon. What has begun beyond doubt gets longer, and a paste all the time
    /// it needs: what comes late must not be taken for keys.
    package var patience: Int? {
        switch state {
        case .ground, .paste: nil
        case .escape: 60
        default: 1000
        }
    }

    /// Takes bytes, and gives the keys that they complete.
    package mutating func feed(_ bytes: some Sequence<UInt8>) -> [KeyPress] {
        var keys: [KeyPress] = []
        for byte in bytes { take(byte, &keys) }
        return keys
    }

    /// Ends what has begun, since nothing more came for a while.
    package mutating func timeOut() -> [KeyPress] {
        let key: KeyPress
        switch state {
        case .ground, .paste: return []
        case .escape: key = .escape
        case .sequence where held.isEmpty: key = .alternate("[")
        case .single where held.isEmpty: key = .alternate("O")
        case .character, .sequence, .single, .consoleFunction, .string, .stringEscape: key = .other
        }
        reset()
        return [key]
    }

    private mutating func reset(to state: State = .ground) {
        self.state = state
        held = []
    }

    private mutating func take(_ byte: UInt8, _ keys: inout [KeyPress]) {
        switch state {
        case .ground: start(byte, &keys)
        case .character(let missing): go(on: byte, missing, &keys)
        case .escape: takeAfterEscape(byte, &keys)
        case .sequence: takeInSequence(byte, &keys)
        case .consoleFunction:
            guard (0x40...0x7E).contains(byte) else { return giveUp(byte, &keys) }
            let isKnown = (UInt8(ascii: "A")...UInt8(ascii: "E")).contains(byte)
            keys.append(isKnown ? .function(Int(byte) - 0x40) : .other)
            reset()
        case .single: takeAfterSingle(byte, &keys)
        case .string:
            if byte == 0x07 {
                keys.append(.other)
                reset()
            } else if byte == Self.escapeByte {
                state = .stringEscape
            }
        case .stringEscape:
            keys.append(.other)
            reset()
            // ESC \ ends a string; any other ESC ends it, too, and begins something else.
            if byte != UInt8(ascii: "\\") {
                state = .escape
                take(byte, &keys)
            }
        case .paste:
            guard let paste = pasted.take(byte) else { return }
            keys.append(paste)
            reset()
        }
    }

    // MARK: Characters

    private mutating func start(_ byte: UInt8, _ keys: inout [KeyPress]) {
        switch byte {
        case Self.escapeByte: state = .escape
        case 0x0A, 0x0D: keys.append(.enter)
        case 0x09: keys.append(.tab)
        case 0x08, 0x7F: keys.append(.backspace)
        case 0x01...0x1A: keys.append(.control(Unicode.Scalar(byte + 0x60)))
        case 0x20..<0x7F: keys.append(.text(Unicode.Scalar(byte)))
        // RFC 3629 §4: these bytes begin a character of two, three or four.
        case 0xC2...0xDF: begin(byte, missing: 1)
        case 0xE0...0xEF: begin(byte, missing: 2)
        case 0xF0...0xF4: begin(byte, missing: 3)
        default: keys.append(.other)
        }
    }

    private mutating func begin(_ byte: UInt8, missing: Int) {
        state = .character(missing: missing)
        held = [byte]
    }

    private mutating func go(on byte: UInt8, _ missing: Int, _ keys: inout [KeyPress]) {
        guard (0x80...0xBF).contains(byte) else { return giveUp(byte, &keys) }
        held.append(byte)
        guard missing == 1 else {
            state = .character(missing: missing - 1)
            return
        }
        let scalar = String(validating: held, as: UTF8.self)?.unicodeScalars.first
        // C1 controls are no letters, and they begin sequences of their own.
        keys.append(scalar.map { $0.value < 0xA0 ? .other : .text($0) } ?? .other)
        reset()
    }

    /// Gives up what has begun; the byte begins something else.
    private mutating func giveUp(_ byte: UInt8, _ keys: inout [KeyPress]) {
        keys.append(.other)
        reset()
        take(byte, &keys)
    }

    // MARK: Sequences

    private mutating func takeAfterEscape(_ byte: UInt8, _ keys: inout [KeyPress]) {
        switch byte {
        case UInt8(ascii: "["): reset(to: .sequence)
        case UInt8(ascii: "O"): reset(to: .single)
        case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "X"), UInt8(ascii: "^"),
            UInt8(ascii: "_"):
            reset(to: .string)
        case 0x20..<0x7F:
            keys.append(.alternate(Unicode.Scalar(byte)))
            reset()
        default:
            keys.append(.escape)
            reset()
            take(byte, &keys)
        }
    }

    private mutating func takeInSequence(_ byte: UInt8, _ keys: inout [KeyPress]) {
        switch byte {
        case 0x20...0x3F:
            // One byte beyond the limit is kept, and tells that it was too long.
            if held.count <= Self.sequenceLimit { held.append(byte) }
        case UInt8(ascii: "[") where held.isEmpty: reset(to: .consoleFunction)
        case 0x40...0x7E:
            let name = held
            reset()
            if byte == UInt8(ascii: "~"), name == Array("200".utf8) {
                state = .paste
            } else if name.count > Self.sequenceLimit {
                keys.append(.other)
            } else {
                keys.append(.sequence(name, final: byte))
            }
        default: giveUp(byte, &keys)
        }
    }

    private mutating func takeAfterSingle(_ byte: UInt8, _ keys: inout [KeyPress]) {
        switch byte {
        // A number here tells of Shift and the like, which change nothing.
        case 0x30...0x3B: break
        case 0x40...0x7E:
            reset()
            keys.append(.single(byte))
        default: giveUp(byte, &keys)
        }
    }
}
