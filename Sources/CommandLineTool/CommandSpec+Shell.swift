extension CommandTable {
    static let sessions = CommandSpec(
        name: "sessions",
        summary: "list, show and forget the answers that were saved while asking",
        arguments: "list|show|purge [SESSION …]",
        argumentLimit: .max,
        options: [
            .init(name: "json", help: "with list: write JSON"),
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
}
