#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// Shows long text page by page, where a person reads it on a terminal.
///
/// The pager is started without a shell, so `PAGER` is split at spaces and nothing in it is
/// expanded. Every `unsafe` hands a value of this frame to a call that keeps none of it.
enum Pager {
    /// What a pager may need of the environment; nothing else is handed on.
    private static let variables = [
        "PATH", "HOME", "TMPDIR", "TERM", "TERMINFO", "TERMINFO_DIRS", "COLORTERM", "COLUMNS",
        "LINES", "LANG", "LANGUAGE", "LC_ALL", "LC_CTYPE", "LC_MESSAGES", "LESS", "LESSCHARSET",
        "LESSKEY", "LESSSECURE", "MORE", "NO_COLOR", "CLICOLOR", "CLICOLOR_FORCE",
        "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_DATA_HOME",
    ]

    /// Shows a text with the pager, or writes it where there is none or nobody to read pages.
    static func show(_ text: String, _ surroundings: Surroundings) throws(Failure) {
        let words = words(surroundings)
        guard !words.isEmpty, let pager = start(words) else { return try Outlet.print(text) }
        // Who leaves the pager has read enough: what it does not take is dropped. The keyboard is
        // the pager's, so Ctrl-C there does not end this program and leave the terminal to it.
        let signals = [SIGPIPE, SIGINT, SIGQUIT]
        let handlers = signals.map { signal($0, SIG_IGN) }
        _ = System.write(pager.input, Array(text.utf8))
        _ = close(pager.input)
        var status: Int32 = 0
        while unsafe waitpid(pager.process, &status, 0) < 0, errno == EINTR {}
        for (number, handler) in zip(signals, handlers) { _ = signal(number, handler) }
    }

    /// The pager and its arguments; none where pages would be in the way.
    private static func words(_ surroundings: Surroundings) -> [String] {
        let isPlain =
            System.variable("TERM") == "dumb" || !(System.variable("ACCESSIBLE") ?? "").isEmpty
        guard surroundings.outputIsTerminal, !isPlain else { return [] }
        guard let pager = System.variable("PAGER") else { return ["less", "-FRX"] }
        let words = pager.split { $0 == " " || $0 == "\t" }.map(String.init)
        return words == ["cat"] ? [] : words
    }

    /// Starts the pager with a pipe to its standard input; nil when it cannot be started.
    private static func start(_ words: [String]) -> (process: pid_t, input: Int32)? {
        var ends: [Int32] = [-1, -1]
        guard unsafe pipe(&ends) == 0 else { return nil }
        defer { _ = close(ends[0]) }
        #if canImport(Darwin)
        var actions: posix_spawn_file_actions_t?
        #else
        var actions = unsafe posix_spawn_file_actions_t()
        #endif
        _ = unsafe posix_spawn_file_actions_init(&actions)
        defer { _ = unsafe posix_spawn_file_actions_destroy(&actions) }
        _ = unsafe posix_spawn_file_actions_adddup2(&actions, ends[0], STDIN_FILENO)
        for end in ends { _ = unsafe posix_spawn_file_actions_addclose(&actions, end) }
        // The text is UTF-8 whatever the locale, which less has to be told.
        let environment = variables.compactMap { name in
            let value = System.variable(name) ?? (name == "LESSCHARSET" ? "utf-8" : nil)
            return value.map { "\(name)=\($0)" }
        }
        // Copies that live until the call is over, ended by a null pointer as execve(2) wants.
        var arguments = unsafe words.map { unsafe strdup($0) } + [nil]
        var surroundings = unsafe environment.map { unsafe strdup($0) } + [nil]
        defer { unsafe (arguments + surroundings).forEach { unsafe free($0) } }
        var process: pid_t = 0
        let result = unsafe posix_spawnp(
            &process,
            words[0],
            &actions,
            nil,
            &arguments,
            &surroundings
        )
        guard result == 0 else {
            _ = close(ends[1])
            return nil
        }
        return (process, ends[1])
    }
}
