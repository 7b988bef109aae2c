/// An ordered table whose entries are found by key or by id.
package struct Listing<Element: Sendable>: Sendable {
    /// The entries, in the policy's order.
    package let entries: [Element]
    private let keysByID: [String: Key<Element>]

    /// Makes a table; of entries with the same id, the first is found.
    package init(_ entries: [Element], id: (Element) -> String) {
        self.entries = entries
        keysByID = Dictionary(
            entries.indices.map { (id(entries[$0]), Key<Element>($0)) },
            uniquingKeysWith: { first, _ in first }
        )
    }

    /// The entry of a key of this table.
    package subscript(_ key: Key<Element>) -> Element { entries[key.index] }

    /// Finds the key of the entry with an id; nil when there is none.
    package func key(_ id: String) -> Key<Element>? { keysByID[id] }

    /// The keys of all entries, in the policy's order.
    package var keys: [Key<Element>] { entries.indices.map { Key($0) } }

    /// The number of entries.
    package var count: Int { entries.count }
}
