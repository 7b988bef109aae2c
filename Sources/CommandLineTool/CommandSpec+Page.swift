import PolicyModel

extension CommandTable {
    static let page = CommandSpec(
        name: "page",
        summary: "write the self-check for a browser, as one file that asks nothing of any server",
        options: [
            .init(name: "output", value: "FILE|-", help: "write the page here"),
            .init(name: "force", help: "overwrite the output file"),
            dayOption,
            .init(name: "brand", value: "NAME", help: "who offers the page, for its foot"),
            .init(
                name: "contact",
                value: "URL",
                help: "with --brand, where to ask: https://… or mailto:…"
            ),
            policyOption,
        ],
        examples: [
            ("vertical-check page --output self-check.html", "the page under the policy of today"),
            ("vertical-check page --lang nl --output zelftest.html", "the page in Dutch"),
            (
                "vertical-check page --output self-check.html --force --brand 'Example Ltd' "
                    + "--contact https://example.com/help",
                "the same anew, with a name and where to ask"
            ),
        ]
    )
}
