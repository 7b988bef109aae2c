/// The tags of an HTML text with the names of their attributes, read by rules of its own.
///
/// By scalars, since a quotation mark and an accent on it are one character.
struct HTMLShape: Equatable, CustomStringConvertible {
    let tags: [String]

    var description: String { tags.joined(separator: "\n") }

    init(of html: String) {
        var tags: [String] = []
        var tag = ""
        var isInside = false
        var isQuoted = false
        for scalar in html.unicodeScalars {
            switch (scalar, isInside) {
            case ("<", false):
                isInside = true
                tag = "<"
            case ("\"", true):
                isQuoted.toggle()
            case (">", true) where !isQuoted:
                isInside = false
                tags.append(tag)
            case (_, true) where !isQuoted:
                tag.unicodeScalars.append(scalar)
            default: continue
            }
        }
        self.tags = tags + (isInside ? ["open: \(tag)"] : [])
    }
}
