/// A report as a value: blocks of text without any markup, which one small renderer writes.
package struct Document: Sendable, Hashable {
    /// The blocks, from top to bottom.
    package var blocks: [Block]

    /// Makes a document.
    package init(_ blocks: [Block]) {
        self.blocks = blocks
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
    /// Text in a language, to be kept as it is.
    case code(language: String, text: String)
    /// The checksum of all the text before it; the last block of a report.
    case seal
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
    /// A link to an `http` or `https` address.
    case link(String, url: String)
    /// A source named in passing; text leaves its address to the list of sources.
    case citation(String, url: String)
}
