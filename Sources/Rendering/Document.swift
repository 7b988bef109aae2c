package import PolicyModel

/// A report as a value: blocks of text without any markup, which one small renderer writes.
package struct Document: Sendable, Hashable {
    /// The blocks, from top to bottom.
    package var blocks: [Block]
    /// How its language says what renderers add.
    package let words: Words

    /// Makes a document.
    package init(_ blocks: [Block], in words: Words = .english) {
        self.blocks = blocks
        self.words = words
    }
}

/// One block of a document.
package enum Block: Sendable, Hashable {
    /// A heading of level 1 to 3.
    case heading(Int, [Inline])
    /// A paragraph.
    case paragraph([Inline])
    /// A list of points.
    case list([[Inline]])
    /// A list of things to do, each with a box to tick.
    case tasks([[Inline]])
    /// A table; every row has as many cells as the header.
    case table(header: [[Inline]], rows: [[[Inline]]])
    /// How many of a total each of several things are.
    case barChart([Bar], total: Int)
    /// Text in a language, to be kept as it is.
    case code(language: String, text: String)
    /// The checksum of all the text before it; the last block of a report.
    case seal
}

/// One bar of a chart.
package struct Bar: Sendable, Hashable {
    /// What is counted.
    package let label: [Inline]
    /// How many there are.
    package let count: Int

    /// Makes a bar.
    package init(_ label: [Inline], count: Int) {
        self.label = label
        self.count = count
    }

    /// The share in whole per cent, rounded to the nearest; 0 of nothing.
    func share(of total: Int) -> Int { total > 0 ? (count * 200 + total) / (total * 2) : 0 }

    /// The share in words; what is there is never called nothing.
    func shareWords(of total: Int) -> Phrase {
        count > 0 && share(of: total) == 0 ? "under 1 %" : "\(share(of: total)) %"
    }
}

/// A run of text in a block.
///
/// All text is escaped by the renderer, whoever wrote it.
package enum Inline: Sendable, Hashable {
    /// Plain text.
    case text(String)
    /// Text that matters more.
    case strong(String)
    /// Text that is said in passing.
    case emphasis(String)
    /// An id or another thing to be typed as it is.
    case code(String)
    /// A ruling by its sign and word, undetermined where it is nil; strong for what is intended.
    case ruling(Ruling?, isStrong: Bool = false)
    /// A link to an `http` or `https` address.
    case link(String, url: String)
    /// A source named in passing; text leaves its address to the list of sources.
    case citation(String, url: String)
}
