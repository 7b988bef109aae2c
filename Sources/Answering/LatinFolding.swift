/// Latin letters with marks, and the plain letters that stand for them in a search.
enum LatinFolding {
    /// The plain letters of each marked one; lower case only.
    static let plain: [Unicode.Scalar: String] = {
        let table: [(String, String)] = [
            ("àáâãäåāăą", "a"), ("çćč", "c"), ("ďđ", "d"), ("èéêëēėęě", "e"), ("ğ", "g"),
            ("ìíîïīįı", "i"), ("ł", "l"), ("ñńň", "n"), ("òóôõöøō", "o"), ("ř", "r"),
            ("śşšș", "s"), ("ťț", "t"), ("ùúûüūůű", "u"), ("ýÿ", "y"), ("źżž", "z"),
            ("æ", "ae"), ("œ", "oe"), ("ß", "ss"),
        ]
        var plain: [Unicode.Scalar: String] = [:]
        for (marked, letters) in table {
            for scalar in marked.unicodeScalars { plain[scalar] = letters }
        }
        return plain
    }()
}
