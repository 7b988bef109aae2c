package import PolicyModel

extension PolicyLoader {
    /// The folder of the translations, each a table named after its language.
    private static let translationFolder = "translations/"

    /// The languages that a policy has texts in, besides the English of its tables.
    package static func languages(_ files: [PolicyFile]) -> [String] {
        files.map(\.path).filter { $0.hasPrefix(translationFolder) && $0.hasSuffix(".csv") }
            .map { String($0.dropFirst(translationFolder.count).dropLast(".csv".count)) }.sorted()
    }

    /// Reads the texts of a policy in a language, or everything that is wrong with their table.
    ///
    /// A folder that has no such table has no such texts, which is no fault.
    package static func translation(
        _ files: [PolicyFile],
        to language: String
    ) -> (translation: Translation, diagnostics: [Diagnostic]) {
        let path = "\(translationFolder)\(language).csv"
        var reader = PolicyReader(files.filter { $0.path == path })
        let texts = reader.files.isEmpty ? [:] : reader.translatedTexts(path)
        return (Translation(language: language, texts: texts), reader.sortedDiagnostics())
    }
}

extension PolicyReader {
    fileprivate mutating func translatedTexts(_ path: String) -> [Translation.Place: String] {
        var texts: [Translation.Place: String] = [:]
        for record in records(of: path, columns: ["id", "field", "text"]) {
            let place = Translation.Place(record["id"].text, record["field"].text)
            let text = text(record["text"], noun: "text")
            if texts.updateValue(text, forKey: place) != nil {
                report(.duplicateID, at: record["id"], "this text is translated twice")
            }
        }
        return texts
    }
}
