import PolicyModel

extension CommandTable {
    static let sessions = CommandSpec(
        name: "sessions",
        summary: "list, show and forget the answers that were saved while asking",
        arguments: "list|show|purge [SESSION …]",
        argumentLimit: .max,
        options: [
            .init(name: "json", help: "write JSON; with purge, the ids that were removed"),
            .init(name: "all", help: "with purge: forget every session that no run has open"),
        ],
        examples: [
            ("vertical-check sessions list", "what is saved, the latest first"),
            (
                "vertical-check sessions show 2026-01-15-4711 > answers.json",
                "the answers of one, as a file for check --answers"
            ),
            ("vertical-check sessions purge --all", "forget them all, without asking"),
        ]
    )

    static let completions = CommandSpec(
        name: "completions",
        summary: "write a script with which a shell completes these commands",
        arguments: "bash|zsh|fish",
        // `values` and what follows it is for the scripts themselves.
        argumentLimit: 3,
        options: [
            .init(
                name: "policy",
                value: "DIR",
                help: "for the scripts, when they ask for values: the policy in this folder"
            )
        ],
        examples: [
            (
                "vertical-check completions bash > ~/.local/share/bash-completion/completions/"
                    + "vertical-check",
                "for bash with the package bash-completion"
            ),
            ("source <(vertical-check completions bash)", "for bash without it, in ~/.bashrc"),
            (
                "vertical-check completions zsh > ~/.zfunc/_vertical-check",
                "for zsh, with fpath+=(~/.zfunc) before compinit in ~/.zshrc"
            ),
            (
                "vertical-check completions fish > ~/.config/fish/completions/vertical-check.fish",
                "for fish"
            ),
        ]
    )

    static let man = CommandSpec(
        name: "man",
        summary: "write the manual page",
        options: [],
        examples: [
            ("vertical-check man | man -l -", "read it"),
            (
                "vertical-check man > ~/.local/share/man/man1/vertical-check.1",
                "keep it where man finds it"
            ),
        ]
    )
}
