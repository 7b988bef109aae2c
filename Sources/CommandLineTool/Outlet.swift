#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// Where data and talk go: standard output and standard error.
enum Outlet {
    /// Writes data to standard output.
    ///
    /// - Throws: a fault when not all of it arrived, such as on a full device.
    static func write(_ text: String) throws(FileFault) {
        if case .failure(let error) = System.write(STDOUT_FILENO, Array(text.utf8)) {
            throw FileFault(path: "standard output", reason: .cannotWrite(error.text))
        }
    }

    /// Writes data to standard output, with the failure that a command ends with.
    static func print(_ text: String) throws(Failure) {
        do {
            try write(text)
        } catch {
            throw .file(error)
        }
    }

    /// Says something to the person on standard error; there is nobody to tell when that fails.
    static func say(_ text: String) {
        _ = System.write(STDERR_FILENO, Array((text + "\n").utf8))
    }
}
