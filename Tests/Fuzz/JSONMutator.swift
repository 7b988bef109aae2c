import StrictJSON

/// Changes JSON as values and not as bytes, so that it stays JSON: members left out, doubled and
/// renamed, values in each other's places.
struct JSONMutator {
    private var chance: SplitMix64
    private let tokens: [String]
    private let samples: [JSONNode]

    init(_ samples: [Input], tokens: [String]) {
        chance = SplitMix64(seed: 0)
        self.tokens = tokens
        self.samples = samples.compactMap { try? JSONNode.read($0.bytes) }
    }

    /// A changed sample.
    mutating func next(_ chance: inout SplitMix64) -> [UInt8] {
        self.chance = chance
        defer { chance = self.chance }
        var output = output(samples[number(samples.count)])
        for _ in 0...number(4) { output = changed(output, depth: 0) }
        return Array(output.text(pretty: number(2) == 0).utf8)
    }

    private mutating func number(_ limit: Int) -> Int { Int.random(in: 0..<limit, using: &chance) }

    private func output(_ node: JSONNode) -> JSONOutput {
        switch node.kind {
        case .object(let members): .object(members.map { ($0.name, output($0.value)) })
        case .array(let nodes): .array(nodes.map(output))
        case .string(let text): .string(text)
        case .number(let text): Int(text).map { .integer($0) } ?? .string(text)
        case .bool(let isTrue): .bool(isTrue)
        case .null: .null
        }
    }

    private mutating func any() -> JSONOutput {
        switch number(8) {
        case 0: .null
        case 1: .bool(true)
        case 2: .integer(number(5))
        case 3: .array([.string(tokens[number(tokens.count)])])
        case 4: .object([(tokens[number(tokens.count)], .string("unknown"))])
        default: .string(tokens[number(tokens.count)])
        }
    }

    private mutating func changed(_ value: JSONOutput, depth: Int) -> JSONOutput {
        let isHere = number(4) == 0
        switch value {
        case .object(var members):
            guard !members.isEmpty else { return isHere ? any() : value }
            let place = number(members.count)
            switch isHere ? number(5) : 9 {
            case 0: members.remove(at: place)
            case 1: members.append(members[place])
            case 2: members[place].0 = tokens[number(tokens.count)]
            case 3: members.append((tokens[number(tokens.count)], any()))
            case 4: members.swapAt(place, number(members.count))
            default: members[place].1 = changed(members[place].1, depth: depth + 1)
            }
            return .object(members)
        case .array(var values):
            guard !values.isEmpty else { return .array([any()]) }
            let place = number(values.count)
            switch number(5) {
            case 0: values.remove(at: place)
            case 1: values.append(values[place])
            case 2: values.append(any())
            case 3: values.swapAt(place, number(values.count))
            default: values[place] = changed(values[place], depth: depth + 1)
            }
            return .array(values)
        default: return any()
        }
    }
}
