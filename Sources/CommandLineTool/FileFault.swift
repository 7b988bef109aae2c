import PolicyModel
import SafeText

/// What went wrong with a file, as the system told it.
package struct FileFault: Error, Hashable {
    /// What was being done.
    package enum Reason: Hashable, Sendable {
        /// There is nothing to read.
        case notFound
        /// A folder cannot be read as a file.
        case isFolder
        /// The system says why it cannot be read.
        case notReadable(String)
        /// It has more bytes than this.
        case tooLarge(Int)
        /// A file of that name may not be replaced.
        case exists
        /// A folder has that name.
        case wouldReplaceFolder
        /// A link has that name.
        case isSymbolicLink
        /// A pipe, a socket or a block device has that name.
        case isSpecial
        /// The system says why there can be no such file.
        case cannotCreate(String)
        /// The system says why it cannot be written; nothing new has the name.
        case cannotWrite(String)
        /// It has its name and is whole, but the system does not vouch for the disk.
        case cannotSettle(String)
        /// The system says why it cannot be removed.
        case cannotRemove(String)
    }

    /// The path, as it was given.
    package let path: String
    /// What was being done.
    package let reason: Reason

    /// The path as it may be shown on a terminal.
    private var shown: String { "`\(Escaped.terminal(path))`" }

    var status: ExitStatus {
        switch reason {
        case .notFound, .isFolder, .notReadable: .noInput
        case .tooLarge: .badData
        case .exists, .wouldReplaceFolder, .isSymbolicLink, .isSpecial, .cannotCreate: .cannotCreate
        case .cannotWrite, .cannotSettle, .cannotRemove: .inputOutput
        }
    }

    var message: Phrase { "\(shown) \(why)" }

    /// The message without the path, to be said after it.
    var why: Phrase {
        switch reason {
        case .notFound: "does not exist"
        case .isFolder, .wouldReplaceFolder: "is a folder"
        case .notReadable(let why): "cannot be read: \(why)"
        case .tooLarge(let limit): "is larger than \(limit / 1_048_576) MiB"
        case .exists: "exists already"
        case .isSymbolicLink: "is a symbolic link, which is not written through"
        case .isSpecial: "is neither a file nor a device"
        case .cannotCreate(let why): "cannot be created: \(why)"
        case .cannotWrite(let why): "cannot be written: \(why)"
        case .cannotSettle(let why): "is written, but may not outlast a power cut: \(why)"
        case .cannotRemove(let why): "cannot be removed: \(why)"
        }
    }

    var help: Phrase? {
        switch reason {
        case .exists: "choose another name, or overwrite it with --force"
        case .isSymbolicLink: "name the file itself"
        case .isSpecial, .isFolder, .wouldReplaceFolder: "name a file, or `-`"
        case .notFound: "check the path"
        case .tooLarge: "an answers file is a few hundred bytes long"
        case .cannotCreate: "choose a folder that you may write to"
        case .cannotWrite: "nothing was left under that name"
        case .notReadable, .cannotSettle, .cannotRemove: nil
        }
    }
}
