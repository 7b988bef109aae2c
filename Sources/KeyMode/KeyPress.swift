/// What a person has done at the keyboard.
package enum KeyPress: Sendable, Hashable {
    /// A letter, digit or sign; a letter of several scalars comes as several of these.
    case text(Unicode.Scalar)
    /// What was pasted, as it was, line ends and all, and how many bytes of it were left out.
    case paste(String, leftOut: Int)
    /// Enter.
    case enter
    /// The escape key, once it is clear that nothing follows.
    case escape
    /// The tabulator, forwards.
    case tab
    /// The tabulator with Shift.
    case backTab
    /// The key that removes what stands before.
    case backspace
    /// The key that removes what stands behind.
    case delete
    /// An arrow or a key of the block around them.
    case move(Direction)
    /// A function key, such as 1 for F1.
    case function(Int)
    /// A letter from a to z pressed with Ctrl.
    case control(Unicode.Scalar)
    /// A printable ASCII sign pressed with Alt.
    case alternate(Unicode.Scalar)
    /// A key that means nothing here, or bytes that are no text.
    case other

    /// Where a key leads to.
    package enum Direction: Sendable, Hashable {
        /// The arrow up.
        case up
        /// The arrow down.
        case down
        /// The arrow left.
        case left
        /// The arrow right.
        case right
        /// To the start.
        case home
        /// To the end.
        case end
        /// A page up.
        case pageUp
        /// A page down.
        case pageDown
    }
}
