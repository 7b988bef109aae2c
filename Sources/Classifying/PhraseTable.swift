package import PolicyModel

/// The phrases as a tree of words, in which the longest phrase at each place of a text is found.
package struct PhraseTable: Sendable {
    /// A phrase that was found, with the words that it takes up.
    struct Match {
        let phrase: SectorPhrase
        let words: Range<Int>
    }

    /// One step down the tree: from a node, over a word.
    private struct Edge: Hashable {
        let node: Int32
        let word: Int32
    }

    /// What it was made of.
    let words: SectorWords
    private var wordNumbers: [PackedWord: Int32] = [:]
    /// Words that count only as they are written.
    private var exactNumbers: [PackedWord: Int32] = [:]
    private var spellings: [PackedWord: [UInt8]] = [:]
    private var edges: [Edge: Int32] = [:]
    /// The phrase that ends at each node, if any.
    private var phrases: [SectorPhrase?] = [nil]

    /// Makes a tree; phrases of several languages that are written alike are merged.
    package init(_ words: SectorWords) {
        self.words = words
        for spelling in words.spellings {
            spellings[PackedWord(Array(spelling.written.utf8))] = Array(spelling.read.utf8)
        }
        edges.reserveCapacity(2 * words.phrases.count)
        phrases.reserveCapacity(2 * words.phrases.count)
        var known: [PackedWord: Int32] = [:]
        for phrase in words.phrases { insert(phrase, &known) }
    }

    /// Adds a phrase; `known` has the numbers of words as they were written before.
    private mutating func insert(_ phrase: SectorPhrase, _ known: inout [PackedWord: Int32]) {
        var node: Int32 = 0
        for part in Self.parts(of: phrase) {
            if let number = known[part] {
                node = child(of: node, over: number)
                continue
            }
            let words = Self.words(of: part)
            for (word, isExact) in words {
                let number = number(of: word, isExact: isExact)
                node = child(of: node, over: number)
                if words.count == 1 { known[part] = number }
            }
        }
        guard node != 0 else { return }
        phrases[Int(node)] = phrases[Int(node)]?.merged(with: phrase) ?? phrase
    }

    /// What stands between the spaces of a phrase.
    private static func parts(of phrase: SectorPhrase) -> [PackedWord] {
        var parts: [PackedWord] = []
        var part = PackedWord()
        for byte in phrase.text.utf8 {
            if byte != UInt8(ascii: " ") {
                part.append(byte)
            } else if part.count > 0 {
                parts.append(part)
                part = PackedWord()
            }
        }
        if part.count > 0 { parts.append(part) }
        return parts
    }

    /// The words of a part, and whether each counts only as it is written.
    private static func words(of part: PackedWord) -> [(word: [UInt8], isExact: Bool)] {
        var bytes = part.bytes
        let isExact = bytes.first == UInt8(ascii: "=")
        if isExact { bytes.removeFirst() }
        let isPlain = bytes.allSatisfy { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) }
        if isPlain, !bytes.isEmpty { return [(bytes, isExact)] }
        let text = String(decoding: bytes, as: UTF8.self)
        return WordReader.words(of: text).map { ($0.bytes, isExact) }
    }

    /// The phrases by their words as the tree has them, one space between them.
    func written() -> [String: SectorPhrase] {
        let named = words.phrases.map { phrase in
            let words = Self.parts(of: phrase).flatMap(Self.words).map { word, isExact in
                (isExact ? "=" : "") + String(decoding: isExact ? word : spelt(word), as: UTF8.self)
            }
            return (words.joined(separator: " "), phrase)
        }
        return Dictionary(named.filter { !$0.0.isEmpty }) { $0.merged(with: $1) }
    }

    private mutating func number(of word: [UInt8], isExact: Bool) -> Int32 {
        let next = Int32(wordNumbers.count + exactNumbers.count)
        guard !isExact else {
            let word = PackedWord(word)
            if let known = exactNumbers[word] { return known }
            exactNumbers[word] = next
            return next
        }
        let word = PackedWord(spelt(word))
        if let known = wordNumbers[word] { return known }
        wordNumbers[word] = next
        return next
    }

    private mutating func child(of node: Int32, over word: Int32) -> Int32 {
        let edge = Edge(node: node, word: word)
        if let known = edges[edge] { return known }
        let next = Int32(phrases.count)
        edges[edge] = next
        phrases.append(nil)
        return next
    }

    private func spelt(_ word: [UInt8]) -> [UInt8] {
        if let spelling = spellings[PackedWord(word)] { return spelling }
        return WordForms.british(word) ?? word
    }

    /// The phrases of a text, from left to right; none shares a word with another.
    func matches(in words: [WordReader.Word]) -> [Match] {
        let numbers = words.map { self.numbers(of: $0.bytes) }
        var matches: [Match] = []
        var start = 0
        while start < words.count {
            guard let (node, end) = longest(from: start, words, numbers),
                let phrase = phrases[Int(node)]
            else {
                start += 1
                continue
            }
            matches.append(Match(phrase: phrase, words: start..<end))
            start = end
            if phrase.endsReading {
                while start < words.count, !words[start].beginsClause { start += 1 }
            }
        }
        return matches
    }

    /// The numbers of the phrases' words that a word may be, likeliest first.
    private func numbers(of word: [UInt8]) -> [Int32] {
        var numbers: [Int32] = []
        if let exact = exactNumbers[PackedWord(word)] { numbers.append(exact) }
        for form in WordForms.forms(of: word) {
            if let number = wordNumbers[PackedWord(spelt(form))], !numbers.contains(number) {
                numbers.append(number)
            }
        }
        return numbers
    }

    /// The last node of the longest phrase that begins at a word, and where it ends.
    private func longest(
        from start: Int,
        _ words: [WordReader.Word],
        _ numbers: [[Int32]]
    ) -> (node: Int32, end: Int)? {
        var best: (node: Int32, end: Int)?
        var nodes: [Int32] = [0]
        var place = start
        while place < words.count, !nodes.isEmpty {
            if place > start, words[place].beginsClause { break }
            var next: [Int32] = []
            for node in nodes {
                for number in numbers[place] {
                    if let child = edges[Edge(node: node, word: number)] { next.append(child) }
                }
            }
            place += 1
            nodes = next
            if let node = nodes.first(where: { phrases[Int($0)] != nil }) { best = (node, place) }
        }
        return best
    }
}

extension SectorPhrase {
    /// The phrase with what another that is written alike says too.
    fileprivate func merged(with other: SectorPhrase) -> SectorPhrase {
        SectorPhrase(
            text: text,
            leads: leads.merged(with: other.leads),
            takesAway: takesAway + other.takesAway,
            endsReading: endsReading || other.endsReading
        )
    }
}
