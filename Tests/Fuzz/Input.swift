/// The bytes that a reader gets, and what they are meant to be.
struct Input: Hashable {
    /// The table or the kind of file; readers of one kind leave it empty.
    var label = ""
    var bytes: [UInt8]
}

/// A reader to be fuzzed: real inputs to begin with, and what must hold of any.
struct Target {
    /// Real inputs.
    let samples: [Input]
    /// Words of the format, to be put anywhere.
    let tokens: [[UInt8]]
    /// The longest input, in bytes.
    var limit = 200_000
    /// Repairs what would keep every changed input out, such as a checksum.
    var mend: (Input, inout SplitMix64) -> Input = { input, _ in input }
    /// Checks an input, and tells in a word what came of it.
    let check: (Input, inout SplitMix64) throws -> String

    /// A reader by its name; making it reads files.
    struct Kind: Sendable {
        let name: String
        let make: @Sendable () throws -> Target
    }

    static let kinds = [
        Kind(name: "csv") { try .csv() }, Kind(name: "json") { try .json() },
        Kind(name: "answers") { try .answers() }, Kind(name: "policy") { try .policy() },
        Kind(name: "report") { try .report() }, Kind(name: "keys") { .keys() },
        Kind(name: "planted") { .planted() },
    ]

    /// The input of a round, which depends on nothing but its seed and number.
    func input(seed: UInt64, round: UInt64) -> Input {
        var mutator = Mutator(
            seed: seed &+ round &* 0xD134_2543_DE82_EF95,
            tokens: tokens,
            samples: samples,
            limit: limit
        )
        let changed = mutator.next()
        return mend(changed, &mutator.chance)
    }

    /// A reader with three faults, by which the fuzzer itself is tried.
    static func planted() -> Target {
        Target(samples: [Input(bytes: Array("planted".utf8))], tokens: []) { input, _ in
            switch input.bytes.first {
            case UInt8(ascii: "T"): preconditionFailure("a trap")
            case UInt8(ascii: "H"): while true {}
            case UInt8(ascii: "B"): throw Broken("an invariant")
            default: return "kept"
            }
        }
    }
}
