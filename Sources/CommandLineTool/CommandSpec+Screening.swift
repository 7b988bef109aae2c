import PolicyModel

extension CommandTable {
    static let screen = CommandSpec(
        name: "screen",
        summary: "check a file of prospects: the same rows, with their verdicts",
        arguments: "FILE|-",
        argumentLimit: 1,
        options: [
            .init(name: "output", value: "FILE|-", help: "write the rows here"),
            .init(name: "summary", value: "FILE", help: "write a summary, to a .md or .html file"),
            .init(name: "force", help: "overwrite the output and the summary"),
            .init(
                name: "map",
                value: "COLUMN=FIELD",
                isRepeatable: true,
                help: "say what a column stands for, by its header or number; - for nothing"
            ),
            dayOption,
            .init(name: "ndjson", help: "write one assessment a line, as JSON, in place of rows"),
            .init(name: "threads", value: "N", help: "work on N threads (default: one a core)"),
            .init(name: "strict", help: "end with 13 when a row could not be read"),
            .init(name: "raw-cells", help: "keep cells that spreadsheets could take for formulas"),
            .init(name: "no-header", help: "the first row is a prospect; columns go by number"),
            .init(
                name: "header-from",
                value: "FILE",
                help: "take the headers from this file; the input has none and none is written"
            ),
            policyOption,
        ],
        examples: [
            (
                "vertical-check screen prospects.csv --output screened.csv --summary summary.md",
                "a CRM export, with a summary and a call list"
            ),
            (
                "vertical-check screen prospects.csv --map \"Branche=sector\" --map 4=country",
                "columns with headers of their own"
            ),
            (
                "split -n l/4 --filter 'vertical-check screen - --header-from prospects.csv' rows.csv",
                "a part at a time, as distributed engines do"
            ),
        ]
    )

    static let classify = CommandSpec(
        name: "classify",
        summary: "say which verticals words, a CRM label or an industry code may be",
        arguments: "TEXT … | -",
        argumentLimit: .max,
        options: [
            .init(
                name: "code",
                value: "SCHEME:CODE",
                isRepeatable: true,
                help: "an industry code with its list, such as mcc:5912 or nace2.1:47.73"
            ),
            jsonOption, policyOption,
        ],
        examples: [
            ("vertical-check classify \"drug store\"", "words; people confirm what is proposed"),
            ("vertical-check classify naics2022:456110 hubspot:PHARMACEUTICALS", "codes, labels"),
            ("vertical-check classify --json - < sectors.txt", "one line in, one object out"),
        ]
    )
}
