extension String {
    /// The text with a backslash before each of these ASCII characters.
    func backslashed(_ special: String) -> String {
        var text = ""
        for scalar in unicodeScalars {
            if special.unicodeScalars.contains(scalar) { text += "\\" }
            text.unicodeScalars.append(scalar)
        }
        return text
    }
}
