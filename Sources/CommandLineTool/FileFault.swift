import SafeText

/// What went wrong with a file, as the system told it.
struct FileFault: Error, Hashable {
    /// What was being done.
    enum Reason: Hashable {
        case notFound
        case isFolder
        case notReadable(String)
        case tooLarge(Int)
        case exists
        case wouldReplaceFolder
        case isSymbolicLink
        case isSpecial
        case cannotCreate(String)
        case cannotWrite(String)
        case cannotRemove(String)
    }

    let path: String
    let reason: Reason

    /// The path as it may be shown on a terminal.
    private var shown: String { "`\(Escaped.terminal(path))`" }

    var status: ExitStatus {
        switch reason {
        case .notFound, .isFolder, .notReadable: .noInput
        case .tooLarge: .badData
        case .exists, .wouldReplaceFolder, .isSymbolicLink, .isSpecial, .cannotCreate: .cannotCreate
        case .cannotWrite, .cannotRemove: .inputOutput
        }
    }

    var message: String { "\(shown) \(why)" }

    /// The message without the path, to be said after it.
    var why: String {
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
        case .cannotRemove(let why): "cannot be removed: \(why)"
        }
    }

    var help: String? {
        switch reason {
        case .exists: "choose another name, or overwrite it with --force"
        case .isSymbolicLink: "name the file itself"
        case .isSpecial, .isFolder, .wouldReplaceFolder: "name a file, or `-`"
        case .notFound: "check the path"
        case .tooLarge: "an answers file is a few hundred bytes long"
        case .cannotCreate: "choose a folder that you may write to"
        case .cannotWrite: "nothing was left under that name"
        case .notReadable, .cannotRemove: nil
        }
    }
}
