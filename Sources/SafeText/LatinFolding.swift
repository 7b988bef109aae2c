/// Latin letters with marks, and the plain letters that stand for them in a search.
package enum LatinFolding {
    /// The plain letters of a lower-case letter with marks; nil for any other scalar.
    package static func plain(_ scalar: Unicode.Scalar) -> String? {
        guard (0xDF..<UInt32(table.count)).contains(scalar.value) else { return nil }
        return table[Int(scalar.value)]
    }

    /// The plain letters by scalar value, up to the last letter that has any.
    private static let table: [String?] = {
        let groups: [(String, String)] = [
            ("àáâãäåāăą", "a"), ("çćč", "c"), ("ďđ", "d"), ("èéêëēėęě", "e"), ("ğ", "g"),
            ("ìíîïīįı", "i"), ("ĳ", "ij"), ("ł", "l"), ("ñńň", "n"), ("òóôõöøōő", "o"),
            ("ř", "r"), ("śşšș", "s"), ("ťț", "t"), ("ùúûüūůű", "u"), ("ýÿ", "y"), ("źżž", "z"),
            ("æ", "ae"), ("œ", "oe"), ("ß", "ss"),
        ]
        var table: [String?] = Array(repeating: nil, count: 0x220)
        for (marked, letters) in groups {
            for scalar in marked.unicodeScalars { table[Int(scalar.value)] = letters }
        }
        return table
    }()
}
