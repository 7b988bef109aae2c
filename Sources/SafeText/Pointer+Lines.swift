extension Pointer {
    /// The lines of a file, as the readers of this program count them.
    ///
    /// A line ends at LF, at CR LF, or at a CR alone; a byte order mark at the start belongs to no
    /// line, and neither do the line ends.
    package static func lines(of bytes: [UInt8]) -> [ArraySlice<UInt8>] {
        let lineFeed = UInt8(ascii: "\n")
        let carriageReturn = UInt8(ascii: "\r")
        var lines: [ArraySlice<UInt8>] = []
        var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        for index in bytes.indices where index >= start {
            let isPair =
                bytes[index] == lineFeed && index > 0 && bytes[index - 1] == carriageReturn
            if isPair {
                start = index + 1
            } else if bytes[index] == lineFeed || bytes[index] == carriageReturn {
                lines.append(bytes[start..<index])
                start = index + 1
            }
        }
        lines.append(bytes[start...])
        return lines
    }
}
