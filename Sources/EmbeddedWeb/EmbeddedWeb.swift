/// The styles, the script and the frame of what a browser shows; the build writes `files` from them.
package enum EmbeddedWeb {
    /// The text of a file of this folder.
    package static func text(of path: String) -> String {
        guard let file = files.first(where: { $0.path == path }) else {
            preconditionFailure("no file \(path) stands in Sources/EmbeddedWeb")
        }
        return file.text
    }
}
