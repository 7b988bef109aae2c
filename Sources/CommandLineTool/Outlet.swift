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

    /// Says something to the person on standard error; there is nobody to tell when that fails.
    static func say(_ text: String) {
        _ = System.write(STDERR_FILENO, Array((text + "\n").utf8))
    }
}
