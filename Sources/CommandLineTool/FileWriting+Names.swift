#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

extension FileWriting {
    private static let suffix = ".vertical-check.part"

    /// A name beside a file that nobody has: hidden, and known as ours by its end.
    ///
    /// By chance and not by the process: in two containers on one folder processes have the same
    /// numbers. A name has at most 255 bytes, so that of the file is cut.
    static func temporaryName(for path: String) -> String {
        var kept = ""
        for scalar in name(of: path).unicodeScalars {
            guard kept.utf8.count + UTF8.width(scalar) <= 100 else { break }
            kept.unicodeScalars.append(scalar)
        }
        let number = UInt64.random(in: .min ... .max)
        return "\(folder(of: path))/.\(kept).\(String(number, radix: 36))\(suffix)"
    }

    /// Whether a name is one that new files have before they have their own.
    static func isTemporary(_ name: String) -> Bool {
        name.hasPrefix(".") && name.hasSuffix(suffix)
    }

    /// Removes the new files that killed runs left in a folder.
    ///
    /// Only those that are ours by their names and that nobody has locked; where that does not
    /// work they stay.
    func clearLeftovers(in folder: String) {
        for name in FileReading.names(in: folder) where Self.isTemporary(name) {
            let path = "\(folder)/\(name)"
            guard case .success(.regular) = calls.kind(path),
                case .success(let descriptor) = calls.opened(
                    path,
                    O_RDONLY | O_NOFOLLOW | O_NONBLOCK
                )
            else { continue }
            if case .success = calls.lock(descriptor) { _ = calls.unlink(path) }
            _ = calls.close(descriptor)
        }
    }

    static func folder(of path: String) -> String {
        guard let slash = path.lastIndex(of: "/") else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }

    static func name(of path: String) -> String {
        guard let slash = path.lastIndex(of: "/") else { return path }
        return String(path[path.index(after: slash)...])
    }
}
