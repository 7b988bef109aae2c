import SafeText

extension KeyPanel {
    /// The most lines of a list that are seen at once: more would have to be searched with the eye.
    private static let listLimit = 16

    /// What is to be seen in a window, line by line: never more lines than it has.
    ///
    /// The last column stays free, since a terminal may wrap what is written there.
    package mutating func picture(_ size: WindowSize) -> [Line] {
        let width = max(min(size.columns, 200) - 1, 1)
        let isRoomy = size.rows >= 20
        let gap: [Line] = isRoomy ? [[]] : []
        let head = (size.rows >= 16 ? [[]] : []) + wrapped(question.prompt, width, .bold)
        let foot = gap + status(width, most: 2) + [footer(width)]
        let room = max(size.rows - head.count - gap.count - foot.count, 1)
        let lines = head + gap + body(width, room, list: min(Self.listLimit, size.rows / 2)) + foot
        // In a window that is too small, the end of the question gives way, its answer never.
        return lines.suffix(max(size.rows, 1)).map { Span.cropped($0, width: width) }
    }

    private mutating func body(_ width: Int, _ room: Int, list limit: Int) -> [Line] {
        let top = entry(width) + chosen(width)
        let most = max(min(room - top.count, limit), 1)
        let usual = isText ? 0 : min(usualLines(width, most: most), most)
        let front: [Line]
        switch overlay {
        case nil: return Array(isText ? top.prefix(room) : (top + list(width, lines: usual))[...])
        case .why: front = indented(question.why, width, [])
        case .leaving: front = indented(words.leave, width, .bold)
        }
        // What stands in front takes the same place, so that nothing below it moves.
        let rest = max(top.count + usual - front.count, 0)
        return front.prefix(room) + Array(repeating: [], count: min(rest, room))
    }

    private func wrapped(_ text: String, _ width: Int, _ look: Span.Look) -> [Line] {
        Span.wrap([Span(Escaped.terminal(text), look)], width: width)
    }

    private func indented(_ text: String, _ width: Int, _ look: Span.Look) -> [Line] {
        wrapped(text, max(width - 2, 1), look).map { [Span("  ")] + $0 }
    }

    // MARK: What is typed and ticked

    private func entry(_ width: Int) -> [Line] {
        let start: Line =
            isText ? [Span("› ", [.bold, .accent])] : [Span("  \(words.find): ", .faint)]
        let count = line.isEmpty || isText ? "" : "\(shown.count)/\(question.rows.count)"
        let end = count.isEmpty ? 0 : count.utf8.count + 2
        let room = max(width - Span.columns(of: start) - end, 2)
        let seen = line.window(columns: room)
        var spans = start + [Span(seen.before), Span(seen.cursor, .reversed)]
        if line.isEmpty {
            spans.append(Span(" " + hint(columns: room - 2), .faint))
        } else {
            spans.append(Span(seen.after))
        }
        let right = Span(count, .faint)
        return [Span.line(Span.cropped(spans, width: width), right: right, width: width)]
    }

    /// What to do, cut at a space where it is too long.
    private func hint(columns: Int) -> String {
        let lines = Wrapping.wrap(question.hint, width: columns - 2).split(separator: "\n")
        return lines.count > 1 ? lines[0] + " …" : question.hint
    }

    private func chosen(_ width: Int) -> [Line] {
        guard question.kind == .several else { return [] }
        let labels = ticked.compactMap { names[$0] }
        let list = labels.isEmpty ? "–" : labels.joined(separator: "; ")
        let spans = [Span("\(words.chosen): ", .faint), Span(Escaped.terminal(list))]
        return Span.wrap(spans, width: max(width - 2, 1)).prefix(2).map { [Span("  ")] + $0 }
    }

    // MARK: The list

    /// The lines that the whole list takes when nothing was typed: the place stays as large.
    private func usualLines(_ width: Int, most: Int) -> Int {
        var count = 0
        var hasHints = false
        for row in question.rows + question.others {
            count += rowLines(ShownRow(row: row), width, isFocused: false).count
            hasHints = hasHints || !row.hint.isEmpty
            if count >= most { return most }
        }
        // A line that is come to shows all of its hint.
        return count + (hasHints ? 1 : 0)
    }

    private mutating func list(_ width: Int, lines room: Int) -> [Line] {
        let rows = shown.indices.map { index in
            { [self] in rowLines(shown[index], width, isFocused: index == focus) }
        }
        scroll(rows.map { row in { row().count } }, room)
        var lines: [Line] = []
        page = 0
        for row in rows.dropFirst(top) {
            let next = row()
            guard lines.isEmpty || lines.count + next.count <= room else { break }
            lines += next.prefix(room)
            page += 1
        }
        page = max(page, 1)
        if top > 0, !lines.isEmpty {
            lines[0] = Span.line(lines[0], right: Span("↑", .faint), width: width)
        }
        if top + page < shown.count, let last = lines.indices.last {
            let isOne = last == 0 && top > 0
            let mark = Span(isOne ? "↕" : "↓", .faint)
            lines[last] = isOne ? lines[last] : Span.line(lines[last], right: mark, width: width)
        }
        return lines + Array(repeating: [], count: max(room - lines.count, 0))
    }

    /// Moves the list so far that the line in focus is seen, and no place is wasted at the end.
    private mutating func scroll(_ heights: [() -> Int], _ room: Int) {
        top = min(top, max(heights.count - 1, 0))
        if let focus {
            top = min(top, focus)
            var used = 0
            var first = focus
            for index in stride(from: focus, through: top, by: -1) {
                used += heights[index]()
                guard used <= room || index == focus else { break }
                first = index
            }
            top = max(top, first)
        }
        var used = 0
        for height in heights.dropFirst(top) where used <= room { used += height() }
        while top > 0, used + heights[top - 1]() <= room {
            top -= 1
            used += heights[top]()
        }
    }

    private func rowLines(_ shown: ShownRow, _ width: Int, isFocused: Bool) -> [Line] {
        var start = [Span(isFocused ? "› " : "  ", isFocused ? [.bold, .accent] : [])]
        if question.kind == .several, case .chosen(let numbers) = shown.row.reply {
            let isTicked = numbers.allSatisfy(ticked.contains)
            start.append(Span(isTicked ? "[x] " : "[ ] ", isTicked ? .bold : []))
        }
        let used = Span.columns(of: start)
        // Two columns at the right are for the marks of scrolling.
        let lines = shown.spans(columns: max(width - used - 2, 1), isFocused: isFocused)
        let rest = [Span(String(repeating: " ", count: used))]
        return lines.enumerated().map { ($0.offset == 0 ? start : rest) + $0.element }
    }

    // MARK: Below the list

    private func status(_ width: Int, most: Int) -> [Line] {
        let text = notice.map { Span("! \($0)", .bold) } ?? Span(question.note, .faint)
        let lines = Span.wrap([text], width: max(width - 2, 1)).prefix(most)
        return lines.map { [Span("  ")] + $0 }
    }

    private func footer(_ width: Int) -> Line {
        var hints: [(text: String, rank: Int)]
        switch (overlay, question.kind) {
        case (.why, _): hints = [(words.anyKey, 0)]
        case (.leaving, _): hints = [(words.reallyStop, 0), (words.goOn, 0)]
        case (nil, .text): hints = [(words.confirm, 0)]
        case (nil, .one):
            hints = [(words.move, 4), (words.type, 5), (words.choose, 0)]
        case (nil, .several):
            hints = [(words.move, 5), (words.type, 6), (words.tick, 0), (words.confirm, 0)]
        }
        if overlay == nil {
            hints += [(words.back, 1), (words.why, 2), (words.answers, 7), (words.stop, 3)]
        }
        // Where not all fit, those that are needed least give way.
        var fitting = hints.filter { $0.rank == 0 }
        let gap = width < 79 ? "  " : "   "
        let columns = {
            fitting.reduce(0) { $0 + Wrapping.displayWidth($1.text) + gap.utf8.count }
        }
        for rank in 1...7 {
            let next = hints.filter { $0.rank == rank }
            fitting += next
            if columns() + 2 - gap.utf8.count > width { fitting.removeLast(next.count) }
        }
        let shown = hints.filter { hint in fitting.contains { $0.text == hint.text } }
        let line = shown.map(\.text).joined(separator: gap)
        return [Span("  " + line, .faint)]
    }
}

extension KeyPanel.ShownRow {
    /// The label and its hint in brackets, folded; the hint is cut at commas to one line in all,
    /// save in focus.
    fileprivate func spans(columns: Int, isFocused: Bool) -> [Line] {
        let look: Span.Look = isFocused ? [.bold, .accent] : []
        let label = Span.marked(
            Escaped.terminal(row.label),
            labelMatches,
            look,
            matches: [.underlined, .bold]
        )
        let alone = Span.wrap(label, width: columns)
        guard !row.hint.isEmpty else { return alone }
        let parts = hintParts()
        for count in stride(from: parts.count, to: 0, by: -1) {
            let rest = count < parts.count ? ", …)" : ")"
            var spans = label + [Span(" (", .faint)]
            let ordered =
                count < parts.count ? parts.filter(\.isMatch) + parts.filter { !$0.isMatch } : parts
            for (index, part) in ordered.prefix(count).enumerated() {
                if index > 0 { spans.append(Span(", ", .faint)) }
                spans += part.spans
            }
            let lines = Span.wrap(spans + [Span(rest, .faint)], width: columns)
            if isFocused || lines.count <= max(alone.count, 1) { return lines }
        }
        return alone
    }

    /// The hint between its commas.
    private func hintParts() -> [(spans: [Span], isMatch: Bool)] {
        var parts: [(spans: [Span], isMatch: Bool)] = []
        var start = 0
        for part in row.hint.split(separator: ",", omittingEmptySubsequences: false) {
            let spaces = part.prefix { $0 == " " }.count
            let first = start + spaces
            let text = part.dropFirst(spaces)
            let ranges = hintMatches.map { range in
                let low = min(max(range.lowerBound - first, 0), text.count)
                return low..<max(min(range.upperBound - first, text.count), low)
            }
            let spans = Span.marked(String(text), ranges, .faint, matches: [.underlined, .bold])
            parts.append((spans, ranges.contains { !$0.isEmpty }))
            start += part.count + 1
        }
        return parts
    }
}
