/// One file of a policy folder, as bytes.
package struct PolicyFile: Sendable, Hashable {
    /// The path below the policy folder, with `/`: `rules/use.csv`.
    package let path: String
    /// What the file holds.
    package let bytes: [UInt8]

    /// Makes a file.
    package init(path: String, bytes: [UInt8]) {
        self.path = path
        self.bytes = bytes
    }
}
