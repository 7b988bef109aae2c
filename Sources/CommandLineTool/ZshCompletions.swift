import PolicyModel
import SafeText

/// The completions for zsh, which shows what each option and value means.
struct ZshCompletions {
    /// How people are spoken to.
    let words: Words

    /// The script.
    var script: String {
        """
        #compdef vertical-check
        # Completions of vertical-check for zsh; made by `vertical-check completions zsh`.

        # Asks the program for what depends on the policy or on what is saved.
        _vertical_check_values() {
            local line value typed=${(Q)PREFIX} policy=${(Q)opt_args[--policy]}
            if [[ $policy == '~/'* ]]; then policy=$HOME${policy#'~'}; fi
            local -a whole whole_shown begun begun_shown
            for line in "${(@f)$(
                command vertical-check completions values $1 \\
                    ${policy:+--policy=$policy} -- "$typed" 2>/dev/null
            )}"; do
                value=${line%%$'\\t'*}
                if [[ -z $value ]]; then
                    continue
                elif [[ $value == *[=:] ]]; then
                    begun+=("$value")
                    begun_shown+=("$value  ${line#*$'\\t'}")
                else
                    whole+=("$value")
                    whole_shown+=("$value  ${line#*$'\\t'}")
                fi
            done
            compadd -l -S '' -d begun_shown -a begun
            compadd -l -d whole_shown -a whole
        }

        _vertical_check_commands() {
            local -a commands
            commands=(
        \(commands.joined(separator: "\n"))
            )
            _describe -t commands command commands
        }

        _vertical_check() {
            local curcontext=$curcontext state line
            typeset -A opt_args
            _arguments -C \\
                \(Self.quoted("(- *)--help[\(words("the help"))]")) \\
                \(Self.quoted("(- *)--version[\(words("the version"))]")) \\
                '1:command:_vertical_check_commands' \\
                '*::argument:->arguments' && return
            [[ $state == arguments ]] || return 1
            case $words[1] in
        \(CommandTable.commands.map(branch).joined(separator: "\n"))
            esac
        }

        # Found by compinit in a folder of fpath, or sourced.
        if [[ $funcstack[1] == _vertical-check ]]; then
            _vertical_check "$@"
        else
            compdef _vertical_check vertical-check
        fi

        """
    }

    private var commands: [String] {
        CommandTable.commands.map { command in
            "        " + Self.quoted("\(command.name):\(words(command.summary))")
        }
    }

    private func branch(_ command: CommandSpec) -> String {
        let kinds = command.argumentKinds
        var specs = command.allOptions.map(spec)
        if let first = kinds.first { specs.append("1:argument:\(Self.action(first))") }
        if let others = kinds.others { specs.append("*:argument:\(Self.action(others))") }
        let lines = specs.map { " \\\n            " + Self.quoted($0) }.joined()
        return "    \(command.name))\n        _arguments -S\(lines)\n        ;;"
    }

    /// An option as `_arguments` reads it (zshcompsys, “Completion Functions”).
    private func spec(_ option: CommandSpec.Option) -> String {
        let start = option.isRepeatable ? "*--\(option.name)" : "--\(option.name)"
        let help = "[\(Self.escaped(words(option.help)))]"
        guard let kind = option.kind else { return start + help }
        let colon = option.isValueOptional ? "::" : ":"
        return "\(start)=\(help)\(colon)\(Self.escaped(option.value ?? "")):\(Self.action(kind))"
    }

    private static func action(_ kind: ValueKind) -> String {
        switch kind {
        case .words(let words): "(\(words.joined(separator: " ")))"
        // The space keeps zsh from adding arguments of its own.
        case .listed(let listed): " _vertical_check_values \(listed.rawValue)"
        case .files: "_files"
        case .folders: "_files -/"
        case .free: " "
        }
    }

    private static func escaped(_ text: String) -> String {
        text.backslashed("\\[]:")
    }

    private static func quoted(_ text: String) -> String {
        Escaped.shellWord(text)
    }
}
