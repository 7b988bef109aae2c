import PolicyModel

extension ExitStatus {
    /// Every status and what it means, in order, as the manual page and the README say it.
    static let meanings: [(statuses: String, meaning: Phrase)] = [
        (
            "0", "done, whatever the verdict: not eligible is a result, not an error"
        ),
        (
            "10, 11, 12",
            "only with --exit-code: prohibited wholly or in part; open or to be referred; "
                + "conditional or in need of approval"
        ),
        ("13", "only with --strict: a row of the file could not be read"),
        ("20", "stopped before the end; the answers are saved"),
        ("64", "a wrong argument, or answers missing with --no-input"),
        ("65", "bad data in an input file"),
        ("66", "an input file is not there or cannot be read"),
        ("70", "a fault of this program"),
        ("73, 74", "an output file cannot be created; writing failed"),
        ("75", "the session is open in another run"),
        ("78", "the policy data is not valid; no verdict is given"),
        ("130", "Ctrl-C, as a signal"),
    ]
}
