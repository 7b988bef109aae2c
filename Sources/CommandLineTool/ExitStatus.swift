/// What the program ends with (DESIGN, section 10; the numbers from 64 are those of sysexits.h).
enum ExitStatus: Int32, Sendable {
    case done = 0
    /// With `--exit-code`: not eligible, wholly or in part.
    case prohibited = 10
    /// With `--exit-code`: undetermined, or to be referred.
    case open = 11
    /// With `--exit-code`: conditional, or in need of approval.
    case conditional = 12
    /// With `--strict`: rows of a prospects file that could not be read.
    case unread = 13
    /// Stopped before the end; progress is saved.
    case stopped = 20
    case usage = 64
    case badData = 65
    case noInput = 66
    case internalFault = 70
    case cannotCreate = 73
    case inputOutput = 74
    case sessionInUse = 75
    case badPolicy = 78
    /// Interrupted from the keyboard; the signal is raised again, which a shell reports as 130.
    case interrupted = 130
}
