package import Classifying
import EmbeddedWeb
package import PolicyModel
import Rendering
import SafeText
import StrictJSON

/// The one-file self-check for a browser: the policy as rows, and a script that looks them up.
package struct SelfCheckPage: Sendable {
    /// Who offers the page, for its foot.
    package struct Brand: Sendable, Hashable {
        /// The name, as somebody typed it; not to be trusted in any sink.
        package let name: String
        /// Where to ask; an `https`, `http` or `mailto` address.
        package let contact: String?

        /// Makes a brand; nil when the contact is no address that is safe to follow.
        package init?(name: String, contact: String?) {
            if let contact, !Self.isAddress(contact) { return nil }
            self.name = name
            self.contact = contact
        }

        /// Whether a text is an address of a page or of e-mail, with no gap or control in it.
        private static func isAddress(_ text: String) -> Bool {
            let schemes = ["https://", "http://", "mailto:"]
            guard let scheme = schemes.first(where: text.hasPrefix) else { return false }
            let rest = text.unicodeScalars.dropFirst(scheme.count)
            return !rest.isEmpty
                && rest.allSatisfy { $0.value > 0x20 && !(0x7F...0xA0).contains($0.value) }
        }
    }

    let policy: Policy
    let classifier: Classifier?
    let day: CalendarDay
    let brand: Brand?

    /// Makes the page of a policy.
    ///
    /// - Parameters:
    ///   - policy: The policy, in the language of the page.
    ///   - classifier: What finds an organisation's kind by its words; without it, only the names and
    ///     hints of the kinds are searched.
    ///   - day: The day for which the page applies it at first, not before the first edition.
    ///   - brand: Who offers the page.
    package init(
        _ policy: Policy,
        _ classifier: Classifier?,
        day: CalendarDay,
        brand: Brand?
    ) {
        self.policy = policy
        self.classifier = classifier
        self.day = day
        self.brand = brand
    }

    /// The parts of the script, in their order; the last one starts the page.
    private static let scripts = [
        "engine", "assess", "report", "markdown", "draft", "sectors", "questions", "verdict",
        "proof", "page",
    ]

    /// What stands there until the script runs.
    private static let noScript: Phrase =
        "This page works out the verdict by itself and sends nothing, so it needs JavaScript. "
        + "Where that is switched off, switch it on for this page. Where it is on and these words "
        + "stay, the copy is damaged: do not use it, and ask whoever gave it to you for another."

    /// The page, with a newline at its end.
    ///
    /// Nothing in it comes from anywhere else, and its policy of content forbids that anything does.
    package var html: String {
        let words = policy.words
        let style = "\n" + EmbeddedWeb.text(of: "report.css") + EmbeddedWeb.text(of: "page.css")
        let script =
            "\n" + Self.scripts.map { EmbeddedWeb.text(of: $0 + ".js") }.joined(separator: "\n")
        return filled(
            EmbeddedWeb.text(of: "page.html"),
            with: [
                "language": Escaped.html(words.language),
                "content-policy": ContentPolicy.text(styles: [style], scripts: [script]),
                "title": Escaped.html(words("May we use WhatsApp for this?")),
                "no-script": Escaped.html(words(Self.noScript)),
                "skip": Escaped.html(words("Skip to the question")),
                "style": style,
                "words": PageWords(words: words, script: script).output.text(pretty: false),
                "policy": PageTables(self).output.text(pretty: false),
                "script": script,
            ]
        )
    }

    /// A text with each `{{name}}` replaced; what is put in is not looked at again.
    private func filled(_ frame: String, with parts: [String: String]) -> String {
        var result = ""
        var rest = frame[...]
        while let start = rest.firstRange(of: "{{"), let end = rest.firstRange(of: "}}") {
            result += rest[..<start.lowerBound]
            result += parts[String(rest[start.upperBound..<end.lowerBound])] ?? ""
            rest = rest[end.upperBound...]
        }
        return result + rest
    }
}
