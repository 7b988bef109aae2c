extension KeyPress {
    /// The key of a control sequence: what stands between ESC [ and its last byte.
    ///
    /// The names are those of xterm, rxvt and the console of Linux. Ctrl, Alt and Shift change
    /// nothing but the tabulator.
    static func sequence(_ name: [UInt8], final: UInt8) -> KeyPress {
        let numbers = name.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false)
        let isPlain = name.allSatisfy { (0x30...0x39).contains($0) || $0 == UInt8(ascii: ";") }
        guard isPlain, numbers.count <= 2 else { return .other }
        switch final {
        case UInt8(ascii: "~"):
            guard let first = numbers.first, first.count <= 2 else { return .other }
            return numbered(first.reduce(0) { $0 * 10 + Int($1 - 0x30) })
        case UInt8(ascii: "Z"): return .backTab
        case UInt8(ascii: "A")...UInt8(ascii: "S"): return single(final)
        default: return .other
        }
    }

    /// The key of a letter after ESC O, which is also that of a sequence without a number.
    static func single(_ final: UInt8) -> KeyPress {
        switch final {
        case UInt8(ascii: "A"): .move(.up)
        case UInt8(ascii: "B"): .move(.down)
        case UInt8(ascii: "C"): .move(.right)
        case UInt8(ascii: "D"): .move(.left)
        case UInt8(ascii: "F"): .move(.end)
        case UInt8(ascii: "H"): .move(.home)
        case UInt8(ascii: "M"): .enter
        case UInt8(ascii: "P")...UInt8(ascii: "S"): .function(Int(final) - 0x4F)
        default: .other
        }
    }

    private static func numbered(_ number: Int) -> KeyPress {
        switch number {
        case 1, 7: .move(.home)
        case 3: .delete
        case 4, 8: .move(.end)
        case 5: .move(.pageUp)
        case 6: .move(.pageDown)
        case 11...15: .function(number - 10)
        case 17...21: .function(number - 11)
        case 23...24: .function(number - 12)
        default: .other
        }
    }
}
