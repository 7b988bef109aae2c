/// What a word may be a form of: singulars of English and Dutch plurals, spellings in `-ise`.
///
/// Nothing is decided here: a form counts only where a phrase has it as a word.
enum WordForms {
    /// The word and what it may be a form of, likeliest first.
    static func forms(of word: [UInt8]) -> [[UInt8]] {
        var forms = [word]
        let count = word.count
        guard count > 3 else { return forms }
        func add(_ length: Int, _ ending: String = "") {
            forms.append(Array(word.prefix(length)) + Array(ending.utf8))
        }
        if word.ends(in: "s"), !word.ends(in: "ss") {
            if word.ends(in: "ies") { add(count - 3, "y") }
            if word.ends(in: "ves") {
                add(count - 3, "f")
                add(count - 3, "fe")
            }
            add(count - 1)
            if word.ends(in: "es") { add(count - 2) }
        } else if word.ends(in: "en"), count > 4 {
            addDutchSingulars(of: word, to: &forms)
        }
        return forms
    }

    /// The spelling with `s` of a word that may be written with `z`, as in `organization`.
    static func british(_ word: [UInt8]) -> [UInt8]? {
        guard word.count > 5, word.contains(UInt8(ascii: "z")) else { return nil }
        for ending in endingsWithZ where word.ends(in: ending) {
            var spelt = word
            spelt[word.count - ending.utf8.count + 1] = UInt8(ascii: "s")
            return spelt
        }
        return nil
    }

    private static let endingsWithZ = [
        "ize", "izes", "ized", "izer", "izers", "izing", "ization", "izations", "yze", "yzing",
        "yzer",
    ]

    /// `winkelen` to `winkel`, `bakken` to `bak`, `apotheken` to `apotheek`, `brieven` to `brief`,
    /// `huizen` to `huis`.
    private static func addDutchSingulars(of word: [UInt8], to forms: inout [[UInt8]]) {
        var stem = Array(word.dropLast(2))
        let last = stem[stem.count - 1]
        let before = stem[stem.count - 2]
        forms.append(stem)
        if last == before {
            forms.append(Array(stem.dropLast()))
            return
        }
        switch last {
        case UInt8(ascii: "v"): stem[stem.count - 1] = UInt8(ascii: "f")
        case UInt8(ascii: "z"): stem[stem.count - 1] = UInt8(ascii: "s")
        default: break
        }
        if stem.last != last { forms.append(stem) }
        if isVowel(before) {
            stem.insert(before, at: stem.count - 1)
            forms.append(stem)
        }
    }

    private static func isVowel(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "o"), UInt8(ascii: "u"): true
        default: false
        }
    }
}

extension [UInt8] {
    fileprivate func ends(in ending: String) -> Bool {
        count > ending.utf8.count && suffix(ending.utf8.count).elementsEqual(ending.utf8)
    }
}
