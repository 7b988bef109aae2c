import SafeText

/// The completions for bash, from 3.2 on.
enum BashCompletions {
    /// The script.
    static let script = """
        # Completions of vertical-check for bash; made by `vertical-check completions bash`.

        # The options of a command.
        _vertical_check_options() {
            case $1 in
        \(options.joined(separator: "\n"))
            *) options= ;;
            esac
        }

        # What stands after `COMMAND --OPTION`, or as the first (1) or a later (2) argument.
        _vertical_check_kind() {
            choices=
            case $1 in
        \(kinds.joined(separator: "\n"))
            *) kind= ;;
            esac
        }

        \(engine)
        """

    private static let options = CommandTable.commands.map { command in
        let names = command.allOptions.map { "--\($0.name)" }.joined(separator: " ")
        return "    \(command.name)) options='\(names)' ;;"
    }

    private static let kinds = CommandTable.commands.flatMap { command in
        let valued = command.ownOptions.compactMap { option in
            option.kind.map { line("\(command.name) --\(option.name)", $0) }
        }
        let kinds = command.argumentKinds
        let places = [kinds.first, kinds.others].enumerated().compactMap { index, kind in
            kind.map { line("\(command.name) \(index + 1)", $0) }
        }
        return valued + places
    }

    private static func line(_ place: String, _ kind: ValueKind) -> String {
        let found: String
        switch kind {
        case .words(let words):
            found = "kind=words choices=\(quoted(words.joined(separator: " ")))"
        case .listed(let listed): found = "kind=\(listed.rawValue)"
        case .files: found = "kind=files"
        case .folders: found = "kind=folders"
        case .free: found = "kind=free"
        }
        return "    \(quoted(place))) \(found) ;;"
    }

    private static func quoted(_ text: String) -> String { Escaped.shellWord(text) }

    private static let commands = CommandTable.commands.map(\.name).joined(separator: " ")

    private static let engine = #"""
        _vertical_check() {
            local IFS=$' \t\n' rest bare word index current before value breaks trim place=1
            local command= pending= ended= policy= kind= choices= options= line
            local -a words
            words=()
            COMPREPLY=()
            # Bash parts words at = and :, so they are put together again up to the cursor.
            rest=${COMP_LINE:0:COMP_POINT}
            for ((index = 0; index <= COMP_CWORD; index++)); do
                bare=${rest#"${rest%%[![:space:]]*}"}
                if [[ $index -eq 0 || $bare != "$rest" ]]; then words[${#words[@]}]=; fi
                rest=$bare
                word=${COMP_WORDS[index]}
                if ((index == COMP_CWORD)); then word=$rest; fi
                words[${#words[@]} - 1]+=$word
                rest=${rest#"$word"}
            done
            current=${words[${#words[@]} - 1]}
            before=
            value=$current
            if ((${#words[@]} <= 2)); then
                kind=words
                choices='\#(commands) --help --version'
            else
                command=${words[1]}
                for ((index = 2; index < ${#words[@]} - 1; index++)); do
                    word=${words[index]}
                    if [[ -n $pending && ($word == - || $word != -*) ]]; then
                        if [[ $pending == --policy ]]; then
                            policy=$word
                            if [[ $word == '~/'* ]]; then policy=$HOME${word#'~'}; fi
                        fi
                        pending=
                        continue
                    fi
                    pending=
                    if [[ -z $ended && $word == -- ]]; then
                        ended=1
                    elif [[ -z $ended && $word == --policy=* ]]; then
                        policy=${word#*=}
                    elif [[ -z $ended && $word == -?* ]]; then
                        _vertical_check_kind "$command $word"
                        if [[ -n $kind ]]; then pending=$word; fi
                    else
                        place=2
                    fi
                done
                if [[ -n $pending && $current != -?* ]]; then
                    _vertical_check_kind "$command $pending"
                elif [[ -z $ended && $current == --*=* ]]; then
                    _vertical_check_kind "$command ${current%%=*}"
                    before=${current%%=*}=
                    value=${current#*=}
                else
                    kind=
                    if [[ -n $ended || $current != -* ]]; then
                        _vertical_check_kind "$command $place"
                    fi
                    if [[ -z $kind && -z $ended ]]; then
                        _vertical_check_options "$command"
                        kind=words
                        choices=$options
                    fi
                fi
            fi
            # What is replaced begins after the last = or : of the word, where bash parts it.
            breaks=
            if [[ $COMP_WORDBREAKS == *=* ]]; then breaks+==; fi
            if [[ $COMP_WORDBREAKS == *:* ]]; then breaks+=:; fi
            trim=
            if [[ -n $breaks ]]; then trim=${current%"${current##*[$breaks]}"}; fi
            case $kind in
            '' | free) ;;
            files) compopt -o default 2>/dev/null ;;
            folders) compopt -o dirnames 2>/dev/null ;;
            words)
                for word in $choices; do _vertical_check_add "$word"; done
                ;;
            *)
                while IFS= read -r line; do
                    _vertical_check_add "${line%%$'\t'*}"
                done < <(
                    command vertical-check completions values "$kind" \
                        ${policy:+"--policy=$policy"} -- "$value" 2>/dev/null
                )
                ;;
            esac
        }

        # Proposes a word if it begins as what is typed.
        _vertical_check_add() {
            if [[ $1 != "$value"* ]]; then return; fi
            word=$before$1
            COMPREPLY[${#COMPREPLY[@]}]=${word#"$trim"}
            if [[ $1 == *[=:] ]]; then compopt -o nospace 2>/dev/null; fi
        }

        if type compopt >/dev/null 2>&1; then
            complete -F _vertical_check vertical-check
        else
            complete -o default -F _vertical_check vertical-check
        fi

        """#
}
