import PolicyModel
import Answering
import Testing

/// An answers file with faults, and what must be said about it, without the lines and carets.
struct BadInput: Sendable, CustomTestStringConvertible {
    let name: String
    let bytes: [UInt8]
    let expected: String

    /// A whole file.
    init(_ name: String, _ text: String, _ expected: String) {
        self.init(name, bytes: Array(text.utf8), expected)
    }

    /// A whole file as bytes.
    init(_ name: String, bytes: [UInt8], _ expected: String) {
        self.name = name
        self.bytes = bytes
        self.expected = expected
    }

    /// A file whose `answers` object has these members, from the start of line 3.
    init(_ name: String, answers: String, _ expected: String) {
        self.init(name, Self.file(answers: answers), expected)
    }

    /// A file with these members beside the schema, from the start of line 2.
    init(_ name: String, members: String, _ expected: String) {
        self.init(name, Self.file(members: members), expected)
    }

    var testDescription: String { name }

    static func file(answers: String) -> String {
        file(members: "\"answers\": {\n\(answers)\n}")
    }

    static func file(members: String) -> String {
        "{\"schema\": \"vertical-check/answers/1\",\n\(members)}"
    }

    /// The faults of a file under the policy of this repository; none when it is sound.
    static func faults(_ bytes: [UInt8]) -> [AnswerFault] {
        switch EnquiryReader.read(bytes, for: RealPolicy.policy) {
        case .enquiry: []
        case .faults(let faults): faults
        }
    }

    /// The faults of the file as text.
    var found: String {
        Self.faults(bytes).map { fault in
            var bare = fault
            bare.excerpt = nil
            return bare.text(source: "a.json", in: .english)
        }
        .joined(separator: "\n")
    }
}
