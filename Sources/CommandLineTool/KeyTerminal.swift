#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif
import KeyMode
import Synchronization

/// The terminal while single keys are read from it.
///
/// Signals that can wait stay blocked except in the very call that waits for keys, so none is lost
/// and none strikes in the middle of a save. Those that end the program put the terminal right
/// first, in a handler that makes only calls that are safe there (POSIX.1-2017, 2.4.3) and allocates
/// nothing. Every `unsafe` hands a value of its own function to a call that does not keep it, save
/// for what `address` leads to, which is never freed, so that the handler can read it at any time.
enum KeyTerminal {
    /// What a wait came to.
    enum Event: Hashable {
        case ready
        case timeOut
        case interrupted
        /// Ctrl-Z was pressed.
        case stopped
        /// The window has changed, or the program was stopped and goes on.
        case changed
        case failed
    }

    /// Where the modes to go back to stand; written before `isRaw` is set, and not changed while it
    /// is.
    private static let address = Atomic<UInt>(0)
    private static let isRaw = Atomic<Bool>(false)
    /// The signals that came since they were last looked at, as bits.
    private static let pending = Atomic<UInt64>(0)

    private static let noted = [SIGINT, SIGTSTP, SIGCONT, SIGWINCH]
    private static let deadly = [
        SIGTERM, SIGHUP, SIGQUIT, SIGSEGV, SIGABRT, SIGILL, SIGBUS, SIGFPE, SIGTRAP, SIGSYS,
    ]

    /// Takes keys one by one from now on; gives false where the terminal does not let it.
    static func enter() -> Bool {
        guard !isRaw.load(ordering: .acquiring) else { return true }
        let modes: UnsafeMutablePointer<termios>
        if let old = unsafe saved {
            unsafe modes = old
        } else {
            unsafe modes = .allocate(capacity: 1)
            unsafe modes.initialize(to: termios())
            giveHandlersAStack()
        }
        guard unsafe tcgetattr(STDIN_FILENO, modes) == 0 else { return false }
        address.store(UInt(bitPattern: modes), ordering: .releasing)
        setBlocked(noted, true)
        for signal in noted { setHandler(of: signal, flags: 0) { KeyTerminal.note($0) } }
        let flags = Int32(truncatingIfNeeded: SA_RESETHAND) | Int32(SA_NODEFER) | Int32(SA_ONSTACK)
        for signal in deadly { setHandler(of: signal, flags: flags) { KeyTerminal.die($0) } }
        return unsafe setRaw(modes.pointee)
    }

    /// Sets all that may have been changed while the program was stopped.
    static func enterAgain() -> Bool {
        guard isRaw.load(ordering: .acquiring), let modes = unsafe saved
        else { return enter() }
        return unsafe setRaw(modes.pointee)
    }

    /// Puts the terminal right.
    static func leave() {
        guard isRaw.load(ordering: .acquiring) else { return }
        restore()
        // Ctrl-C stays as it is: `Interruption` raises it again at the very end.
        let others = noted.filter { $0 != SIGINT }
        for signal in deadly + others { setHandler(of: signal, flags: 0, nil) }
        setBlocked(others, false)
    }

    /// Gives the terminal back and stops, as Ctrl-Z wants; returns when the program goes on.
    static func stop() {
        leave()
        _ = raise(SIGTSTP)
    }

    /// Waits until keys have come, a signal has, or some milliseconds have passed.
    static func wait(_ milliseconds: Int?) -> Event {
        if let event = takeNoted() { return event }
        var open = sigset_t()
        _ = unsafe sigemptyset(&open)
        var descriptors = fd_set()
        // Standard input is descriptor 0, so its bit is the lowest of the first word.
        #if canImport(Glibc)
        descriptors.__fds_bits.0 = 1
        #else
        descriptors.fds_bits.0 = 1
        #endif
        let count: Int32
        if let milliseconds {
            var time = timespec(
                tv_sec: milliseconds / 1000,
                tv_nsec: milliseconds % 1000 * 1_000_000
            )
            count = unsafe pselect(STDIN_FILENO + 1, &descriptors, nil, nil, &time, &open)
        } else {
            count = unsafe pselect(STDIN_FILENO + 1, &descriptors, nil, nil, nil, &open)
        }
        let error = errno
        if let event = takeNoted() { return event }
        if count > 0 { return .ready }
        return count == 0 ? .timeOut : error == EINTR ? .changed : .failed
    }

    /// Whether keys wait to be read.
    static var hasInput: Bool {
        var descriptor = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
        return unsafe poll(&descriptor, 1, 0) > 0
    }

    /// The size of the window; 80 columns and 24 rows where the terminal does not say.
    static var size: WindowSize {
        var size = winsize()
        guard unsafe ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0,
            size.ws_row > 0
        else { return WindowSize(columns: 80, rows: 24) }
        return WindowSize(columns: Int(size.ws_col), rows: Int(size.ws_row))
    }

    private static var saved: UnsafeMutablePointer<termios>? {
        unsafe UnsafeMutablePointer(bitPattern: address.load(ordering: .acquiring))
    }

    private static func setRaw(_ modes: termios) -> Bool {
        var raw = modes
        // What makes signals of Ctrl-C and Ctrl-Z stays, and so does the translation of CR.
        raw.c_lflag &= ~tcflag_t(ICANON | ECHO | IEXTEN)
        unsafe withUnsafeMutableBytes(of: &raw.c_cc) { bytes in
            unsafe bytes[Int(VMIN)] = 1
            unsafe bytes[Int(VTIME)] = 0
        }
        isRaw.store(true, ordering: .releasing)
        guard unsafe tcsetattr(STDIN_FILENO, TCSADRAIN, &raw) == 0 else {
            isRaw.store(false, ordering: .releasing)
            return false
        }
        put(Repainting.start)
        return true
    }

    // MARK: Signals

    /// The event of the signals that came; Ctrl-C before others, and each once.
    private static func takeNoted() -> Event? {
        let bits = pending.exchange(0, ordering: .acquiringAndReleasing)
        guard bits != 0 else { return nil }
        if bits & (1 << UInt64(SIGINT)) != 0 { return .interrupted }
        return bits & (1 << UInt64(SIGTSTP)) != 0 ? .stopped : .changed
    }

    private static func note(_ signal: Int32) {
        _ = pending.bitwiseOr(1 << UInt64(signal), ordering: .acquiringAndReleasing)
    }

    /// The handler of what ends the program: by now the signal does what it always does.
    private static func die(_ signal: Int32) {
        restore()
        _ = raise(signal)
    }

    private static func restore() {
        guard isRaw.exchange(false, ordering: .acquiringAndReleasing),
            let modes = unsafe saved
        else { return }
        put(Repainting.erase)
        put(Repainting.end)
        _ = unsafe tcsetattr(STDIN_FILENO, TCSANOW, modes)
    }

    private static func put(_ text: StaticString) {
        _ = unsafe write(STDOUT_FILENO, text.utf8Start, text.utf8CodeUnitCount)
    }

    // A program whose stack is full could not run a handler on it. The memory is never freed.
    private static func giveHandlersAStack() {
        let size = 65_536
        var stack = unsafe stack_t()
        unsafe stack.ss_sp = .allocate(byteCount: size, alignment: 16)
        unsafe stack.ss_size = size
        unsafe stack.ss_flags = 0
        _ = unsafe sigaltstack(&stack, nil)
    }

    /// Sets what a signal does; nothing of ours means what the system does.
    private static func setHandler(
        of signal: Int32,
        flags: Int32,
        _ handler: (@convention(c) (Int32) -> Void)?
    ) {
        var action = sigaction()
        #if canImport(Darwin)
        unsafe action.__sigaction_u.__sa_handler = handler ?? SIG_DFL
        #else
        unsafe action.__sigaction_handler.sa_handler = handler ?? SIG_DFL
        #endif
        action.sa_flags = flags
        // A program in the background would be stopped for setting the modes of the terminal.
        _ = unsafe sigaddset(&action.sa_mask, SIGTTOU)
        _ = unsafe sigaction(signal, &action, nil)
    }

    private static func setBlocked(_ signals: [Int32], _ isBlocked: Bool) {
        var set = sigset_t()
        _ = unsafe sigemptyset(&set)
        for signal in signals { _ = unsafe sigaddset(&set, signal) }
        _ = unsafe sigprocmask(isBlocked ? SIG_BLOCK : SIG_UNBLOCK, &set, nil)
    }
}
