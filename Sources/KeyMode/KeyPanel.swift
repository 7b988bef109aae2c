/// A question while it is being answered: what was typed, ticked and moved to.
///
/// Keys go in, and the reply comes out; what is to be seen follows from the state alone.
package struct KeyPanel {
    /// What stands in front of the question.
    enum Overlay: Hashable {
        case why
        case leaving
    }

    /// A line that is shown, with the characters that fit what was typed.
    struct ShownRow: Hashable {
        let row: KeyQuestion.Row
        var labelMatches: [Range<Int>] = []
        var hintMatches: [Range<Int>] = []
    }

    let question: KeyQuestion
    let words: KeyWords
    var line = TextLine()
    var shown: [ShownRow] = []
    /// The place of the line that the next key is for, among those shown.
    var focus: Int?
    /// The numbers of the lines that are ticked, in the order in which they were.
    var ticked: [Int] = []
    /// The names of what is ticked.
    var names: [Int: String] = [:]
    /// The first line of the list that is seen.
    var top = 0
    /// How many lines were seen at last.
    var page = 1
    var overlay: Overlay?
    var notice: String?

    /// Makes the state in which a question is put.
    package init(_ question: KeyQuestion, _ words: KeyWords) {
        self.question = question
        self.words = words
        for row in question.rows {
            guard case .chosen(let numbers) = row.reply, numbers.count == 1 else { continue }
            if question.chosen.contains(numbers[0]) { mark(row, numbers[0]) }
        }
        if case .text = question.kind { line = TextLine(question.text) }
        list()
        if question.kind == .one, let first = ticked.first {
            ticked = []
            focus = shown.firstIndex { $0.row.reply == .chosen([first]) }
        }
    }

    /// Takes a key; gives the reply when that was the last one.
    package mutating func press(_ key: KeyPress) -> KeyReply? {
        notice = nil
        switch key {
        case .control("d"): return .endOfInput
        default: break
        }
        if overlay != nil { return pressOverlay(key) }
        switch key {
        case .escape: overlay = .leaving
        case .control("b"), .backTab: return .command("back")
        case .control("r"): return .command("answers")
        case .function(1): overlay = .why
        case .text("?") where !isText || line.isEmpty: overlay = .why
        case .enter: return enter()
        case .text(" ") where question.kind == .several: tick()
        case .text, .paste, .backspace, .delete, .control, .move(.left), .move(.right):
            edit(key)
        case .move(let direction):
            if isText { edit(key) } else { move(direction) }
        case .tab, .function, .alternate, .other: break
        }
        return nil
    }

    var isText: Bool {
        if case .text = question.kind { true } else { false }
    }

    private mutating func pressOverlay(_ key: KeyPress) -> KeyReply? {
        if overlay == .leaving {
            if key == .enter { return .command("quit") }
            if key == .escape { overlay = nil }
        } else if key != .other {
            overlay = nil
        }
        return nil
    }

    // MARK: Answering

    private mutating func enter() -> KeyReply? {
        if case .text(let limit) = question.kind {
            let text = line.text
            guard text.unicodeScalars.count <= limit else {
                notice = words.tooLong
                return nil
            }
            return .text(text)
        }
        let focused = focus.map { shown[$0].row.reply }
        if question.kind == .several, case .chosen? = focused {
            if ticked.isEmpty { notice = words.nothingTicked }
            return ticked.isEmpty ? nil : .chosen(ticked.sorted(by: isBefore))
        }
        if let focused { return focused }
        if question.kind == .several, !ticked.isEmpty {
            return .chosen(ticked.sorted(by: isBefore))
        }
        notice = shown.isEmpty ? words.nothingFound : words.nothingByEnter
        return nil
    }

    /// Tells which of two lines stands first in the list; those that words have led to come last.
    private func isBefore(_ left: Int, _ right: Int) -> Bool {
        let places = [left, right].map { number in
            question.rows.firstIndex { $0.reply == .chosen([number]) } ?? Int.max
        }
        return places[0] == places[1] ? left < right : places[0] < places[1]
    }

    private mutating func tick() {
        guard let focus, case .chosen(let numbers) = shown[focus].row.reply, numbers.count == 1
        else { return }
        let row = shown[focus].row
        if let place = ticked.firstIndex(of: numbers[0]) {
            ticked.remove(at: place)
        } else {
            mark(row, numbers[0])
        }
        guard !line.isEmpty else { return }
        // The words have done their work: the next ones find the next line.
        line = TextLine()
        list()
        self.focus = shown.firstIndex { $0.row == row } ?? self.focus
    }

    private mutating func mark(_ row: KeyQuestion.Row, _ number: Int) {
        ticked.append(number)
        names[number] = row.label
    }

    // MARK: Typing and moving

    private mutating func edit(_ key: KeyPress) {
        let old = line.text
        switch key {
        case .text(let scalar): line.insert(String(scalar))
        case .paste(let text, let leftOut):
            let isWhole = line.insert(text)
            if !isWhole || leftOut > 0 { notice = words.cut }
        case .backspace: line.removeBefore()
        case .delete: line.removeAfter()
        case .control("a"): line.move(.home)
        case .control("e"): line.move(.end)
        case .control("u"): line.removeToStart()
        case .control("k"): line.removeToEnd()
        case .control("w"): line.removeWord()
        case .control("n"): move(.down)
        case .control("p"): move(.up)
        case .move(let direction): line.move(direction)
        default: break
        }
        if !isText, line.text != old { list() }
    }

    private mutating func move(_ direction: KeyPress.Direction) {
        guard !shown.isEmpty else { return }
        let last = shown.count - 1
        switch direction {
        case .up: focus = focus.map { max($0 - 1, 0) } ?? last
        case .down: focus = focus.map { min($0 + 1, last) } ?? 0
        case .pageUp: focus = max((focus ?? 0) - page, 0)
        case .pageDown: focus = min((focus ?? 0) + page, last)
        case .home: focus = 0
        case .end: focus = last
        case .left, .right: break
        }
    }

    /// Makes the list anew of what was typed.
    private mutating func list() {
        guard !isText else { return }
        top = 0
        let filter = Filter(line.text)
        guard !filter.isEmpty else {
            shown = (question.rows + question.others).map { ShownRow(row: $0) }
            focus = question.kind == .several && !shown.isEmpty ? 0 : nil
            return
        }
        let fitting = { (row: KeyQuestion.Row) -> ShownRow? in
            filter.matches(in: [row.label, row.hint]).map {
                ShownRow(row: row, labelMatches: $0[0], hintMatches: $0[1])
            }
        }
        let found = question.find(line.text)
        let replies = Set(found.map(\.reply))
        let rest = question.rows.filter { !replies.contains($0.reply) }.compactMap(fitting)
        let all =
            found.map { fitting($0) ?? ShownRow(row: $0) }
            + rest.filter { !$0.labelMatches.isEmpty } + rest.filter { $0.labelMatches.isEmpty }
        // What was typed may be a whole code; else a name that begins so comes before others, but
        // for one that is found by whole words: `UK` is no Ukraine.
        let typed = line.text.lowercased()
        let rank = { (shown: ShownRow) in
            if shown.row.hint.lowercased() == typed { return 0 }
            let begins = shown.labelMatches.contains { $0.lowerBound == 0 }
            let isFound = replies.contains(shown.row.reply)
            return isFound ? (begins ? 1 : 2) : (begins ? 3 : 4)
        }
        shown = (0...4).flatMap { wanted in all.filter { rank($0) == wanted } }
        shown += question.others.compactMap(fitting)
        focus = shown.isEmpty ? nil : 0
    }
}
