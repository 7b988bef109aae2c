import Answering
import Assessing
import PolicyModel

/// Names for report files: lower-case letters, digits and hyphens only, whoever the business is.
struct ReportName {
    private let stem: String
    private let ending: String

    init(_ enquiry: Enquiry, _ policy: Policy, _ format: CheckCommand.Format) {
        let vertical = enquiry.answers.vertical.value.map { policy.verticals[$0].id }
        let name = Self.plain(enquiry.business.name ?? "")
        let subject = name.isEmpty ? vertical ?? "organisation" : name
        let day = enquiry.day.map { "-\($0)" } ?? ""
        stem = "eligibility-\(subject)\(day)"
        ending =
            switch format {
            case .markdown: "md"
            case .html: "html"
            case .json: "json"
            case .text: "txt"
            }
    }

    /// The name for the first try, the second, and so on.
    func name(_ number: Int) -> String {
        number == 1 ? "\(stem).\(ending)" : "\(stem)-\(number).\(ending)"
    }

    private static func plain(_ text: String) -> String {
        let words = text.lowercased().utf8.split { byte in
            !(UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
                && !(UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
        }
        let joined = words.map { String(decoding: $0, as: UTF8.self) }.joined(separator: "-")
        return String(joined.prefix(40))
    }
}
