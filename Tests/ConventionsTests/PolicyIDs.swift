/// Ids of the policy's own tables, which no code may know.
enum PolicyIDs {
    /// The ids of verticals, offerings and practices, from the tables.
    static func all() throws -> Set<String> {
        var ids: Set<String> = []
        for table in ["verticals", "offerings", "practices"] {
            let text = String(decoding: try Tree.bytes(of: "Data/\(table).csv"), as: UTF8.self)
            let rows = text.split(separator: "\n")
            for row in rows.dropFirst() where !row.hasPrefix(" ") {
                let id = row.prefix { $0 != "," }
                if !id.isEmpty, id.allSatisfy({ isLetter($0) }) { ids.insert(String(id)) }
            }
        }
        return ids
    }

    /// The string literals of a file that name an id of the policy.
    ///
    /// An id of several words may not stand in a literal at all. One that is a plain English word
    /// may stand in a sentence, but not alone and not where an id stands, after `:` or `=`.
    static func faults(_ file: SourceFile, _ ids: Set<String>) -> [String] {
        SwiftText(file.text).literals.compactMap { line, text in
            guard let id = named(in: text, ids) else { return nil }
            return "\(file.path):\(line): the policy’s id `\(id)` stands in the code"
        }
    }

    private static func named(in text: String, _ ids: Set<String>) -> String? {
        var start = text.startIndex
        while start < text.endIndex {
            guard isLetter(text[start]) else {
                start = text.index(after: start)
                continue
            }
            let end = text[start...].firstIndex { !isLetter($0) } ?? text.endIndex
            let word = String(text[start..<end])
            let before = start > text.startIndex ? text[text.index(before: start)] : nil
            let isMarked = before == ":" || before == "="
            if ids.contains(word), word.contains("-") || isMarked || word == text { return word }
            start = end
        }
        return nil
    }

    /// Tells whether a character can stand in an id.
    private static func isLetter(_ character: Character) -> Bool {
        character == "-" || ("a"..."z").contains(character) || ("0"..."9").contains(character)
    }
}
