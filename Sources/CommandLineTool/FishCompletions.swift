import PolicyModel

/// The completions for fish, from 3.0 on.
struct FishCompletions {
    /// How people are spoken to.
    let words: Words

    /// The script.
    var script: String {
        """
        # Completions of vertical-check for fish; made by `vertical-check completions fish`.

        # Asks the program for what depends on the policy or on what is saved.
        function __vertical_check_values --argument-names kind
            set -l typed (commandline -ct | string replace -r -- '^--[a-z-]+=' '')
            set -l policy
            set -l before
            for word in (commandline -opc)
                if test "$before" = --policy
                    set policy --policy=(string replace -r -- '^~/' "$HOME/" $word)
                else if string match -q -- '--policy=*' $word
                    set policy $word
                end
                set before $word
            end
            command vertical-check completions values $kind $policy -- "$typed" 2>/dev/null
        end

        # Whether no command is typed yet.
        function __vertical_check_begins
            test (count (commandline -opc)) -eq 1
        end

        # Whether this command is typed; with a place, whether its first (1) or a later (2)
        # argument comes next.
        function __vertical_check_at --argument-names name place
            set -l words (commandline -opc)
            test (count $words) -ge 2; and test "$words[2]" = $name; or return 1
            test -n "$place"; or return 0
            set -l valued
            switch $name
        \(Self.valued.joined(separator: "\n"))
            end
            set -e words[1..2]
            set -l next 1
            set -l pending 0
            for word in $words
                if test $pending = 1
                    set pending 0
                else if contains -- $word $valued
                    set pending 1
                else if not string match -q -- '-?*' $word
                    set next 2
                end
            end
            test $pending = 0; and test $next = $place
        end

        complete -c vertical-check -e
        complete -c vertical-check -f
        complete -c vertical-check -n __vertical_check_begins -l help -d \(Self.quoted(words("the help")))
        complete -c vertical-check -n __vertical_check_begins -l version -d \(Self.quoted(words("the version")))
        \(CommandTable.commands.flatMap(lines).joined(separator: "\n"))

        """
    }

    private static let valued = CommandTable.commands.compactMap { command -> String? in
        let names = command.ownOptions.filter { $0.value != nil && !$0.isValueOptional }
            .map { "--\($0.name)" }
        guard !names.isEmpty else { return nil }
        return "        case \(command.name)\n            set valued "
            + names.joined(separator: " ")
    }

    private func lines(_ command: CommandSpec) -> [String] {
        let start = "complete -c vertical-check -n"
        let at = "__vertical_check_at \(command.name)"
        let named =
            "\(start) __vertical_check_begins -a \(command.name) -d \(Self.quoted(words(command.summary)))"
        let options = command.allOptions.map { option in
            let takes = option.kind.map { " " + Self.completion($0, of: option) } ?? ""
            return
                "\(start) \(Self.quoted(at)) -l \(option.name)\(takes) -d \(Self.quoted(words(option.help)))"
        }
        let kinds = command.argumentKinds
        let places = [kinds.first, kinds.others].enumerated().compactMap { index, kind -> String? in
            guard let kind, let proposed = Self.proposal(kind) else { return nil }
            return "\(start) \(Self.quoted("\(at) \(index + 1)")) \(proposed)"
        }
        return [named] + options + places
    }

    /// How the value of an option is completed; one that may be left out is asked for after `=`.
    private static func completion(_ kind: ValueKind, of option: CommandSpec.Option) -> String {
        [option.isValueOptional ? nil : "-r", Self.proposal(kind) ?? "-f"].compactMap(\.self)
            .joined(separator: " ")
    }

    private static func proposal(_ kind: ValueKind) -> String? {
        switch kind {
        case .words(let words): "-f -a \(Self.quoted(words.joined(separator: " ")))"
        case .listed(let listed): "-f -k -a '(__vertical_check_values \(listed.rawValue))'"
        case .files: "-F"
        case .folders: "-f -a '(__fish_complete_directories)'"
        case .free: nil
        }
    }

    private static func quoted(_ text: String) -> String {
        "'" + text.backslashed("\\'") + "'"
    }
}
