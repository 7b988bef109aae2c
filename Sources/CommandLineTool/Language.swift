import EmbeddedData
import PolicyLoading
import PolicyModel

/// In which language the program speaks: what `--lang` says, else what the environment says.
enum Language {
    /// The language of the program's own words and of the tables.
    static let native = Words.english.language

    /// The languages that there are words for.
    static var known: [String] { [native] + PolicyLoader.languages(PolicySource.embedded) }

    /// The language that `--lang` asks for, wherever it stands; the last one counts.
    static func asked(in arguments: [String]) -> String? {
        var asked: String?
        let options = arguments.prefix { $0 != "--" }
        for (index, argument) in options.enumerated() {
            if argument.hasPrefix("--lang=") {
                asked = String(argument.dropFirst("--lang=".count))
            } else if argument == "--lang", index + 1 < options.count {
                asked = options[index + 1]
            }
        }
        return asked
    }

    /// The language of a locale by the first of the variables that is set (POSIX.1-2017, 8.2);
    /// English where there are no words for it.
    static func ofLocale(_ variable: (String) -> String?) -> String {
        let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap(variable)
            .first { !$0.isEmpty }
        let name = locale.map { $0.prefix { !"_.@-".contains($0) }.lowercased() }
        return name.flatMap { known.contains($0) ? $0 : nil } ?? native
    }

    /// The words of the language that is asked for, else of the locale: those in the binary.
    static func words(asked: String?, _ variable: (String) -> String?) -> Words {
        let language = asked.flatMap { known.contains($0) ? $0 : nil } ?? ofLocale(variable)
        return words(language)
    }

    /// The words of a known language: those in the binary.
    static func words(_ language: String) -> Words {
        guard language != native else { return .english }
        return PolicyLoader.translation(PolicySource.embedded, to: language).translation.words
    }

    /// What the program itself says, as far as any language in the binary has words for it.
    static var wording: [Translation.Place] {
        let places = known.dropFirst().map { language in
            PolicyLoader.translation(PolicySource.embedded, to: language).translation.wording
        }
        return Set(places.joined()).sorted { $0.id < $1.id }
    }

    /// The arguments without a `--lang` that stands before the command.
    static func withoutLeading(_ arguments: [String]) -> [String] {
        if arguments.first?.hasPrefix("--lang=") == true { return Array(arguments.dropFirst()) }
        if arguments.first == "--lang" { return Array(arguments.dropFirst(2)) }
        return arguments
    }

    /// Refuses a language that there are no words for, where the command does not do so itself.
    static func check(_ asked: String?, of command: CommandSpec) throws(Failure) {
        let name = CommandTable.languageOption.name
        guard let asked, !known.contains(asked),
            !command.options.contains(where: { $0.name == name })
        else { return }
        throw .unknown("language", asked, among: known)
    }
}
