/// The rule that every `package` declaration says what it is.
enum Documentation {
    /// The declarations of a file that no doc comment stands before.
    static func faults(_ file: SourceFile) -> [String] {
        let text = SwiftText(file.text)
        return text.code.indices.compactMap { index in
            guard isPackageDeclaration(text.code[index]) else { return nil }
            var above = index - 1
            while above >= 0, text.code[above].trimmedStart.hasPrefix("@") { above -= 1 }
            let comment = above >= 0 ? text.raw[above].trimmedStart : ""
            if comment.hasPrefix("///") || comment.hasSuffix("*/") { return nil }
            return "\(file.path):\(index + 1): no doc comment: \(text.raw[index].trimmedStart)"
        }
    }

    private static func isPackageDeclaration(_ line: String) -> Bool {
        let before: Set<Substring> = [
            "final", "indirect", "static", "mutating", "nonisolated", "override", "private(set)",
            "internal(set)", "fileprivate(set)",
        ]
        let words = line.split(separator: " ").drop { $0.hasPrefix("@") || before.contains($0) }
        return words.first == "package" && words.dropFirst().first != "import"
    }
}

extension String {
    fileprivate var trimmedStart: Substring { drop { $0 == " " } }
}
