/// What a code may have been before a spreadsheet took zeros or the dot away.
enum CodeRepair {
    /// One way to read the digits.
    struct Reading: Hashable {
        /// The digits, without a dot.
        let digits: String
        /// Whether zeros were put back.
        let isRepaired: Bool

        /// The code as the scheme writes it: `47.73`.
        func written(in shape: String) -> String {
            guard let dot = shape.split(separator: ".").first?.count, dot < shape.count,
                digits.count > dot
            else { return digits }
            return digits.prefix(dot) + "." + digits.dropFirst(dot)
        }
    }

    /// The readings of a number under a shape such as `##.##`; none when it is too long.
    static func readings(of number: String, shape: String) -> [Reading] {
        let parts = shape.split(separator: ".").map(\.count)
        let given = number.split(separator: ".").map(String.init)
        let length = parts.reduce(0, +)
        guard parts.count == 2 else {
            guard given.count == 1, number.count <= length else { return [] }
            return padded(number, to: length)
        }
        if given.count == 1 {
            // Without a dot: a group of two digits, or all four with the dot lost.
            guard number.count <= length else { return [] }
            if number.count <= parts[0] { return padded(number, to: parts[0]) }
            return padded(number, to: length)
        }
        guard given.count == 2, given[0].count <= parts[0], given[1].count <= parts[1] else {
            return []
        }
        let zeros = String(repeating: "0", count: parts[0] - given[0].count)
        let start = zeros + given[0]
        var readings = [Reading(digits: start + given[1], isRepaired: !zeros.isEmpty)]
        if given[1].count < parts[1] {
            let end = String(repeating: "0", count: parts[1] - given[1].count)
            readings.append(Reading(digits: start + given[1] + end, isRepaired: true))
        }
        return readings
    }

    /// The number as it stands, and with the zeros before it that make it whole.
    private static func padded(_ number: String, to length: Int) -> [Reading] {
        guard number.count < length else { return [Reading(digits: number, isRepaired: false)] }
        let zeros = String(repeating: "0", count: length - number.count)
        return [
            Reading(digits: number, isRepaired: false),
            Reading(digits: zeros + number, isRepaired: true),
        ]
    }
}
