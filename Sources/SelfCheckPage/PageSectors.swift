import Classifying
import PolicyModel
import SafeText
import StrictJSON

/// The sector tables for the script: sorted lines, packed; `sectors.js` has the other side of it.
struct PageSectors {
    /// The longest start that a line takes from the one before it.
    private static let longestShared = 63

    private let lines: [(text: [UInt8], leads: [Int])]
    private let letters: [Unicode.Scalar]
    private let verticals: Int

    init(_ classifier: Classifier, of policy: Policy) {
        let count = policy.verticals.count
        let marked = classifier.lines.map { (Self.marked($0), Self.leads($0, count)) }
            .sorted { $0.0.unicodeScalars.lexicographicallyPrecedes($1.0.unicodeScalars) }
        let used = Set(marked.flatMap { Array($0.0.unicodeScalars) }).subtracting([" "])
        // The end of a line is the first letter, the gap between words the second.
        let letters = ["\n", " "] + used.sorted()
        let numbers = Dictionary(uniqueKeysWithValues: zip(letters, UInt8(0)...))
        lines = marked.map { text, leads in (text.unicodeScalars.compactMap { numbers[$0] }, leads)
        }
        self.letters = letters
        verticals = count
    }

    private static func marked(_ line: SectorLine) -> String {
        switch line.kind {
        case .phrase: line.text
        case .label: "^" + line.text
        case .spelling: "~" + line.text
        }
    }

    /// Where a line leads, and the mark of its end, as numbers.
    private static func leads(_ line: SectorLine, _ verticals: Int) -> [Int] {
        let leads = line.leads.map { lead in
            let rank =
                switch lead.evidence {
                case .certain: 0
                case .likely: 1
                case .possible: 2
                }
            return rank * verticals + lead.vertical.index
        }
        let takenAway = line.takesAway.map { 3 * verticals + $0.index }
        return Set(leads + takenAway).sorted() + [4 * verticals + (line.endsReading ? 1 : 0)]
    }

    /// The lines packed, and what is needed to unpack them.
    var output: JSONOutput {
        .object([
            ("digits", .string(String(decoding: NumberPacker.digits, as: UTF8.self))),
            ("letters", .array(letters.map { .string(String($0)) })),
            ("count", .integer(lines.count)),
            ("packed", .string(packed)),
        ])
    }

    /// The letters with marks that count as plain ones.
    static var plainLetters: JSONOutput {
        .object(
            (0xC0..<0x250).compactMap { value -> (String, JSONOutput)? in
                guard let scalar = Unicode.Scalar(value) else { return nil }
                return LatinFolding.plain(scalar).map { (String(scalar), .string($0)) }
            }
        )
    }

    private var packed: String {
        var packer = NumberPacker()
        var before = Line(text: [], shared: 0, led: 0)
        for (text, leads) in lines { before = pack(text, leads, after: before, &packer) }
        return packer.finished()
    }

    /// What a line's successor is guessed from.
    private struct Line {
        let text: [UInt8]
        let shared: Int
        let led: UInt32
    }

    private func pack(
        _ text: [UInt8],
        _ leads: [Int],
        after before: Line,
        _ packer: inout NumberPacker
    ) -> Line {
        let common = zip(text, before.text).prefix { $0 == $1 }.count
        let shared = min(common, Self.longestShared)
        packer.pack(shared, width: 6, kind: 0, Self.startContexts(after: before))
        for place in shared...text.count {
            let letter = place < text.count ? Int(text[place]) : 0
            let wordStart = (text[..<place].lastIndex(of: 1) ?? -1) + 1
            let isFirst = place == shared
            // The last letters: two, three and four of them.
            var contexts: [UInt32] = []
            var last: UInt32 = 1
            for back in 1...4 {
                last = NumberPacker.mixed(last, place >= back ? UInt32(text[place - back]) : 99)
                if back > 1 { contexts.append(last) }
            }
            let other = place < before.text.count ? UInt32(before.text[place]) : 99
            contexts.append(Self.mixed(text[wordStart..<place], 2))
            contexts.append(NumberPacker.mixed(isFirst ? other : 100, 3))
            let kind = isFirst ? 1 : 2 + min(2, place - wordStart)
            packer.pack(letter, width: Self.width(letters.count), kind: kind, contexts)
        }
        let led = pack(leads, of: text, ledBefore: before.led, &packer)
        return Line(text: text, shared: shared, led: led)
    }

    private func pack(
        _ leads: [Int],
        of text: [UInt8],
        ledBefore: UInt32,
        _ packer: inout NumberPacker
    ) -> UInt32 {
        let words = text.split(separator: 1, omittingEmptySubsequences: false)
        let word = words.last ?? []
        let contexts = [
            Self.mixed(word, 4), Self.mixed(words.first ?? [], 6),
            NumberPacker.mixed(ledBefore, 7),
        ]
        var led: UInt32 = 10
        for (index, lead) in leads.enumerated() {
            packer.pack(
                lead,
                width: Self.width(4 * verticals + 2),
                kind: 5 + 3 * min(2, index) + min(2, words.count - 1),
                contexts.map { NumberPacker.mixed($0, led) } + [led]
            )
            led = NumberPacker.mixed(led, UInt32(lead))
        }
        return led
    }

    private static func startContexts(after before: Line) -> [UInt32] {
        let size = UInt32(before.text.count)
        let gap = before.text.lastIndex(of: 1).map { UInt32($0) } ?? .max
        let shared = UInt32(before.shared)
        return [
            NumberPacker.mixed(gap, size),
            NumberPacker.mixed(NumberPacker.mixed(5, shared), size),
        ]
    }

    private static func mixed(_ letters: ArraySlice<UInt8>, _ start: UInt32) -> UInt32 {
        letters.reduce(start) { NumberPacker.mixed($0, UInt32($1)) }
    }

    /// The bits that numbers below a limit take.
    private static func width(_ limit: Int) -> Int {
        Int.bitWidth - (limit - 1).leadingZeroBitCount
    }
}
