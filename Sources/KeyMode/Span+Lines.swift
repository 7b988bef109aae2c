import SafeText

/// A line as it is seen.
package typealias Line = [Span]

extension Span {
    /// Folds pieces into lines, each below the start of the first.
    static func wrap(_ spans: [Span], width: Int) -> [Line] {
        let plain = spans.map(\.text).joined()
        var looks: [Look] = []
        for span in spans {
            for character in span.text where character != " " { looks.append(span.look) }
        }
        var next = 0
        return Wrapping.wrap(plain, width: width).split(
            separator: "\n",
            omittingEmptySubsequences: false
        ).map { text in
            var line: Line = []
            for character in text {
                // Folding moves spaces alone, so the other characters keep their order.
                var look = line.last?.look ?? []
                if character == " " {
                    if next < looks.count { look.formIntersection(looks[next]) }
                } else if next < looks.count {
                    look = looks[next]
                    next += 1
                }
                if line.last?.look == look {
                    line[line.count - 1].text.append(character)
                } else {
                    line.append(Span(String(character), look))
                }
            }
            return line
        }
    }

    /// Cuts a text into pieces, those in the ranges with a look of their own besides the other.
    static func marked(
        _ text: String,
        _ ranges: [Range<Int>],
        _ look: Look,
        matches: Look
    ) -> [Span] {
        var spans: [Span] = []
        for (index, character) in text.enumerated() {
            let isMatch = ranges.contains { $0.contains(index) }
            let own = isMatch ? look.union(matches) : look
            if spans.last?.look == own {
                spans[spans.count - 1].text.append(character)
            } else {
                spans.append(Span(String(character), own))
            }
        }
        return spans
    }

    /// Cuts a line off where it is wider than a window.
    static func cropped(_ line: Line, width: Int) -> Line {
        guard columns(of: line) > width else { return line }
        var room = width
        var cropped: Line = []
        for span in line {
            var text = ""
            for character in span.text {
                room -= Wrapping.displayWidth(String(character))
                guard room >= 0 else { break }
                text.append(character)
            }
            if !text.isEmpty { cropped.append(Span(text, span.look)) }
            if room < 0 { break }
        }
        return cropped
    }

    /// The columns that a line takes.
    static func columns(of line: Line) -> Int {
        line.reduce(0) { $0 + Wrapping.displayWidth($1.text) }
    }

    /// A line with something at its right end, where there is room for both.
    static func line(_ left: Line, right: Span, width: Int) -> Line {
        let room = width - columns(of: left) - Wrapping.displayWidth(right.text)
        guard room > 0 else { return left }
        return left + [Span(String(repeating: " ", count: room)), right]
    }
}
