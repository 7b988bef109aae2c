#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// Ctrl-C while the conversation waits for a line.
///
/// The signal stays blocked except in the very call that waits for input, so it can neither be
/// lost between two reads nor strike in the middle of a save. The kernel keeps all the state.
enum Interruption {
    /// What a wait for input came to.
    enum Wait {
        case ready
        case interrupted
        case failed
    }

    /// Takes Ctrl-C out of the system's hands from now on.
    static func listen() {
        var action = sigaction()
        #if canImport(Darwin)
        unsafe action.__sigaction_u.__sa_handler = { _ in }
        #else
        unsafe action.__sigaction_handler.sa_handler = { _ in }
        #endif
        action.sa_flags = 0
        _ = unsafe sigaction(SIGINT, &action, nil)
        setBlocked(true)
    }

    /// Waits until standard input can be read, or Ctrl-C is pressed or was pressed before.
    static func waitForInput() -> Wait {
        var open = sigset_t()
        _ = unsafe sigemptyset(&open)
        var descriptors = fd_set()
        // Standard input is descriptor 0, so its bit is the lowest of the first word.
        #if canImport(Glibc)
        descriptors.__fds_bits.0 = 1
        #else
        descriptors.fds_bits.0 = 1
        #endif
        let count = unsafe pselect(STDIN_FILENO + 1, &descriptors, nil, nil, nil, &open)
        if count >= 0 { return .ready }
        return errno == EINTR ? .interrupted : .failed
    }

    /// Lets Ctrl-C end the program again, and sends it, so that the caller sees a signal.
    static func raiseAgain() {
        var action = sigaction()
        #if canImport(Darwin)
        unsafe action.__sigaction_u.__sa_handler = SIG_DFL
        #else
        unsafe action.__sigaction_handler.sa_handler = SIG_DFL
        #endif
        _ = unsafe sigaction(SIGINT, &action, nil)
        _ = raise(SIGINT)
        setBlocked(false)
    }

    private static func setBlocked(_ isBlocked: Bool) {
        var set = sigset_t()
        _ = unsafe sigemptyset(&set)
        _ = unsafe sigaddset(&set, SIGINT)
        _ = unsafe sigprocmask(isBlocked ? SIG_BLOCK : SIG_UNBLOCK, &set, nil)
    }
}
