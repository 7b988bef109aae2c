/// Packs numbers into text, each bit by how likely it was.
///
/// It is an arithmetic coder, as in Witten, Neal and Cleary, “Arithmetic coding for data compression”
/// (1987), whose chances come from several contexts at once, weighed by how well each did so far.
/// `sectors.js` unpacks it and guesses alike, bit for bit: only operations are used that IEEE 754
/// rounds in one way (so a root takes the place of a logarithm).
struct NumberPacker {
    /// The characters that the text is made of: none that JSON or HTML would escape.
    static let digits = (0x21...0x7E).map { UInt8($0) }.filter { !#""\<>&{}"#.utf8.contains($0) }

    private static let base = Double(digits.count)
    /// What the first of the seven digits of an interval counts.
    private static let top = (0..<6).reduce(1.0) { product, _ in product * base }
    private static let rates = (0..<256).map { 1 / (Double($0) + 1.5) }

    private var text: [UInt8] = []
    private var low = 0.0
    private var high = top * base - 1
    /// What is known of a bit in a context: how sure it is, from -1 (never set) to 1, and how often
    /// it was seen.
    private var known = [(chance: Float, count: UInt8)](repeating: (0, 0), count: 1 << 22)
    /// How much each context is trusted, for each kind of number.
    private var trust: [[Double]] = []
    // Of the bit at hand: where each context is kept, and what it says.
    private var places: [Int] = []
    private var hints: [Double] = []

    /// Mixes two numbers into one that stands for both.
    static func mixed(_ one: UInt32, _ other: UInt32) -> UInt32 {
        let product = (one &+ other) &* 0x9E37_79B1
        return product ^ (product >> 15)
    }

    /// Packs a number of some bits; numbers of one kind have as many contexts.
    mutating func pack(_ number: Int, width: Int, kind: Int, _ contexts: [UInt32]) {
        while trust.count <= kind { trust.append([]) }
        if trust[kind].isEmpty { trust[kind] = contexts.map { _ in 0.3 } }
        places = contexts.map { _ in 0 }
        hints = contexts.map { _ in 0 }
        var before: UInt32 = 1
        for shift in (0..<width).reversed() {
            let bit = UInt32(number >> shift & 1)
            let guess = guess(kind, contexts, before)
            narrow(to: bit, guess)
            learn(bit, guess, kind)
            before = before &* 2 &+ bit
        }
    }

    /// How likely it is that a bit is set, after those of its number before it.
    private mutating func guess(_ kind: Int, _ contexts: [UInt32], _ before: UInt32) -> Double {
        var sum = 0.0
        for index in contexts.indices {
            let context = contexts[index] &+ UInt32(index) &* 7919
            let place = Int(Self.mixed(context, before) >> 10)
            let chance = Double(known[place].chance)
            places[index] = place
            hints[index] = chance / (1 - chance * chance).squareRoot()
            sum += hints[index] * trust[kind][index]
        }
        let chance = (sum / (1 + sum * sum).squareRoot() + 1) / 2
        return min(max(chance, 1 / 65536), 1 - 1 / 65536)
    }

    private mutating func learn(_ bit: UInt32, _ guess: Double, _ kind: Int) {
        let surprise = Double(bit) - guess
        let target = bit == 1 ? 0.999 : -0.999
        for (index, place) in places.enumerated() {
            trust[kind][index] += surprise * 0.004 * hints[index]
            let chance = Double(known[place].chance)
            let rate = Self.rates[Int(known[place].count)]
            known[place].chance = Float(chance + (target - chance) * rate)
            if known[place].count < 250 { known[place].count += 1 }
        }
    }

    /// Takes the part of the interval that stands for a bit, and writes the digits that are settled.
    private mutating func narrow(to bit: UInt32, _ guess: Double) {
        let middle = low + ((high - low) * guess).rounded(.down)
        if bit == 1 { high = middle } else { low = middle + 1 }
        while true {
            let first = (low / Self.top).rounded(.down)
            guard first == (high / Self.top).rounded(.down) else { return }
            text.append(Self.digits[Int(first)])
            low = (low - first * Self.top) * Self.base
            high = (high - first * Self.top) * Self.base + Self.base - 1
        }
    }

    /// The text; nothing can be packed after it.
    consuming func finished() -> String {
        var rest = high
        for _ in 0..<7 {
            let first = (rest / Self.top).rounded(.down)
            text.append(Self.digits[Int(first)])
            rest = (rest - first * Self.top) * Self.base
        }
        return String(decoding: text, as: UTF8.self)
    }
}
