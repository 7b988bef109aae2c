import PolicyModel

extension Phrase {
    /// The phrase as it is said in English.
    var english: String { Words.english(self) }
}
