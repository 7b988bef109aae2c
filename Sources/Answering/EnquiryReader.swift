package import PolicyModel
import SafeText
package import StrictJSON

/// Reads an answers file and collects every fault on the way.
package struct EnquiryReader {
    /// The schema that is read and written.
    package static let schema = "vertical-check/answers/1"

    let vocabulary: AnswerVocabulary
    var faults: [AnswerFault] = []
    var enquiry: Enquiry

    private init(_ policy: Policy) {
        vocabulary = AnswerVocabulary(policy)
        enquiry = Enquiry(for: policy)
    }

    /// What reading came to.
    package enum Outcome: Sendable {
        /// The file is sound.
        case enquiry(Enquiry)
        /// What is wrong, in the order of the file; never empty.
        case faults([AnswerFault])
    }

    /// Reads an answers file.
    package static func read(_ bytes: [UInt8], for policy: Policy) -> Outcome {
        var reader = EnquiryReader(policy)
        do {
            reader.document(try JSONNode.read(bytes))
        } catch {
            reader.report(AnswerFault(jsonFault: error), at: error.position)
        }
        guard reader.faults.isEmpty else {
            return .faults(reader.placedFaults(in: bytes))
        }
        return .enquiry(reader.enquiry)
    }

    /// Reads an answers file that stands inside another JSON text.
    package static func read(_ node: JSONNode, for policy: Policy) -> Outcome {
        var reader = EnquiryReader(policy)
        reader.document(node)
        return reader.faults.isEmpty ? .enquiry(reader.enquiry) : .faults(reader.faults)
    }

    mutating func report(_ fault: AnswerFault, at position: JSONPosition) {
        var placed = fault
        placed.line = position.line
        placed.column = position.column
        faults.append(placed)
    }

    /// The faults in the order of the file, each with its line.
    private func placedFaults(in bytes: [UInt8]) -> [AnswerFault] {
        let lines = Pointer.lines(of: bytes)
        var texts: [Int: String] = [:]
        var placed = faults
        for (index, fault) in faults.enumerated() where fault.line <= lines.count {
            let text = texts[fault.line] ?? String(decoding: lines[fault.line - 1], as: UTF8.self)
            texts[fault.line] = text
            placed[index].excerpt = text
        }
        return placed.sorted {
            ($0.line, $0.column, Words.english($0.message))
                < ($1.line, $1.column, Words.english($1.message))
        }
    }

    private mutating func document(_ node: JSONNode) {
        guard let members = members(of: node, noun: "the answers file") else { return }
        let keys = ["schema", "business", "as-of", "answers"]
        if !members.contains(where: { $0.name == "schema" }) {
            let help: Phrase = "begin it with \"schema\": \"\(Self.schema)\""
            report(
                AnswerFault(.wrongSchema, "the file does not say its schema", help: help),
                at: node.position
            )
        }
        for member in members {
            switch member.name {
            case "schema": schema(member.value)
            case "business": business(member.value)
            case "as-of": day(member.value)
            case "answers": answers(member.value)
            default: reportUnknownKey(member, among: keys)
            }
        }
    }

    private mutating func schema(_ node: JSONNode) {
        guard let text = string(node, noun: "the schema"), text != Self.schema else { return }
        report(
            AnswerFault(
                .wrongSchema,
                "this program does not read the schema `\(vocabulary.shown(text))`",
                help: "it reads `\(Self.schema)`"
            ),
            at: node.position
        )
    }

    private mutating func business(_ node: JSONNode) {
        guard let members = members(of: node, noun: "the business") else { return }
        for member in members {
            switch member.name {
            case "name": enquiry.business.name = name(member.value, of: "name")
            case "reference": enquiry.business.reference = name(member.value, of: "reference")
            default: reportUnknownKey(member, among: ["name", "reference"])
            }
        }
    }

    private mutating func name(_ node: JSONNode, of noun: Phrase) -> String? {
        guard let text = string(node, noun: "the \(noun)") else { return nil }
        do {
            return try vocabulary.name(text, of: noun)
        } catch {
            report(error, at: node.position)
            return nil
        }
    }

    private mutating func day(_ node: JSONNode) {
        guard let text = string(node, noun: "the day") else { return }
        do {
            enquiry.day = try vocabulary.day(text)
        } catch {
            report(error, at: node.position)
        }
    }
}
