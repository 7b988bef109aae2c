import Foundation
import PolicyLoading
import StrictJSON

extension Target {
    /// JSON, by the strict reader; Foundation's must take whatever that takes.
    static func json() throws -> Target {
        let files =
            try Files.all(in: "Data/examples", ending: ".json")
            + Files.all(in: "Tests/RenderingTests/Goldens", ending: ".json")
        let small = [
            #"{"a": [1, -0.5e+3, "é\u00e9\ud83d\ude00\n", true, false, null, {}], "": []}"#,
            #"[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]"#,
            "\"text\"", " 0 ", "{\"a\":{\"a\":{\"a\":{}}}}",
        ]
        let samples = files.map { Input(bytes: $0.bytes) }
        let short = Array(repeating: small.map { Input(bytes: Array($0.utf8)) }, count: 3)
        return Target(samples: samples + short.joined(), tokens: []) { input, chance in
            try check(input.bytes, &chance)
        }
    }

    private static func check(_ bytes: [UInt8], _ chance: inout SplitMix64) throws -> String {
        let outcome = Result { () throws(JSONFault) in try JSONNode.read(bytes) }
        let again = Result { () throws(JSONFault) in try JSONNode.read(bytes) }
        try require(outcome == again, "not the same")
        let lines = Lines(bytes)
        let isText = String(validating: bytes, as: UTF8.self) != nil
        switch outcome {
        case .failure(let fault):
            let position = fault.position
            try require((0...bytes.count).contains(position.offset), "fault outside: \(fault)")
            let place = lines.place(of: position.offset)
            let isMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
            try require(
                !isText || isMark || (position.line, position.column) == place,
                "\(fault) stands at \(place)"
            )
            return fault.kind.rawValue
        case .success(let node):
            try requirePlaces(node, bytes, lines)
            try requireRoundTrip(node)
            let data = Data(bytes)
            let parsed = try? JSONSerialization.jsonObject(with: data, options: .fragmentsAllowed)
            try require(parsed != nil || hasOddNumber(node), "Foundation takes it for no JSON")
            let cut = Array(bytes.prefix(Int(chance.next() % UInt64(max(bytes.count, 1)))))
            if case .array = node.kind { try requireBroken(cut) }
            if case .object = node.kind { try requireBroken(cut) }
            return "sound"
        }
    }

    /// A cut object or array is none, unless nothing but white space was cut.
    private static func requireBroken(_ bytes: [UInt8]) throws {
        guard let node = try? JSONNode.read(bytes) else { return }
        let isWhole = bytes.last { ![0x20, 0x0A, 0x0D, 0x09].contains($0) }
        try require(isWhole == 0x7D || isWhole == 0x5D, "cut, and still read as \(node.kind)")
    }

    /// Each value begins where it says, as it has to begin.
    private static func requirePlaces(
        _ node: JSONNode,
        _ bytes: [UInt8],
        _ lines: Lines
    ) throws {
        func begins(_ position: JSONPosition, _ firsts: String) throws {
            let isThere = bytes.indices.contains(position.offset)
            try require(
                isThere && firsts.utf8.contains(bytes[position.offset]),
                "nothing begins at \(position)"
            )
            // Counting anew for each place takes long in long texts.
            guard bytes.count < 2000 else { return }
            let place = lines.place(of: position.offset)
            try require((position.line, position.column) == place, "\(position) is at \(place)")
        }
        switch node.kind {
        case .object(let members):
            try begins(node.position, "{")
            for member in members {
                try begins(member.namePosition, "\"")
                try requirePlaces(member.value, bytes, lines)
            }
        case .array(let nodes):
            try begins(node.position, "[")
            for node in nodes { try requirePlaces(node, bytes, lines) }
        case .string: try begins(node.position, "\"")
        case .number: try begins(node.position, "-0123456789")
        case .bool: try begins(node.position, "tf")
        case .null: try begins(node.position, "n")
        }
    }

    private static func requireRoundTrip(_ node: JSONNode) throws {
        let output = output(node)
        for isPretty in [true, false] {
            let text = output.text(pretty: isPretty)
            let scalars = text.unicodeScalars
            try require(
                scalars.allSatisfy {
                    $0 == "\n" || (0x20..<0x7F).contains($0.value) || $0.value > 0x9F
                },
                "a control is written"
            )
            let again = try JSONNode.read(Array(text.utf8))
            try require(isSame(again, node), "written and read, it differs: \(text.prefix(200))")
        }
    }

    private static func output(_ node: JSONNode) -> JSONOutput {
        switch node.kind {
        case .object(let members): .object(members.map { ($0.name, output($0.value)) })
        case .array(let nodes): .array(nodes.map(output))
        case .string(let text), .number(let text): .string(text)
        case .bool(let isTrue): .bool(isTrue)
        case .null: .null
        }
    }

    /// The same but for places, and for numbers, which were written as texts.
    ///
    /// By scalars: texts that differ in their composition are not the same.
    private static func isSame(_ left: JSONNode, _ right: JSONNode) -> Bool {
        switch (left.kind, right.kind) {
        case (.object(let left), .object(let right)):
            left.count == right.count
                && zip(left, right).allSatisfy {
                    $0.name.unicodeScalars.elementsEqual($1.name.unicodeScalars)
                        && isSame($0.value, $1.value)
                }
        case (.array(let left), .array(let right)):
            left.count == right.count && zip(left, right).allSatisfy { isSame($0, $1) }
        case (.string(let left), .string(let right)), (.string(let left), .number(let right)):
            left.unicodeScalars.elementsEqual(right.unicodeScalars)
        default: left.kind == right.kind
        }
    }

    /// Whether a number is larger or longer than Foundation takes them.
    private static func hasOddNumber(_ node: JSONNode) -> Bool {
        switch node.kind {
        case .object(let members): members.contains { hasOddNumber($0.value) }
        case .array(let nodes): nodes.contains(where: hasOddNumber)
        case .number(let text): text.utf8.count > 15 || text.contains { $0 == "e" || $0 == "E" }
        default: false
        }
    }
}
