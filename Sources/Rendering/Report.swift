package import Answering
package import Assessing
import PolicyModel

/// The report on one assessment: what was checked, what came of it, why, and what to do.
package struct Report {
    let assessment: Assessment
    let enquiry: Enquiry
    let assessor: Assessor

    /// The tool's version, as it stands in reports.
    package static let toolVersion = "1.0.0"

    /// Makes the report of an assessment.
    package init(_ assessment: Assessment, of enquiry: Enquiry, by assessor: Assessor) {
        self.assessment = assessment
        self.enquiry = enquiry
        self.assessor = assessor
    }

    var policy: Policy { assessor.snapshot.policy }
    var words: Words { policy.words }

    /// The report as blocks, in the order of DESIGN section 7.
    ///
    /// - Throws: `uncovered` when the policy has no row for a cell of the matrix.
    package func document() throws(AssessmentFault) -> Document {
        var blocks = titleBlocks
        blocks += checkedBlocks
        blocks += verdictBlocks
        blocks += try matrixBlocks()
        blocks += reasonBlocks
        blocks += taskBlocks
        blocks += changeBlocks
        blocks += historyBlocks
        blocks += answerBlocks
        blocks += provenanceBlocks
        blocks += answersFileBlocks
        blocks += sealBlocks
        return Document(blocks, in: words)
    }

    /// How the organisation is called at the start of a sentence.
    var subject: Phrase { enquiry.business.name.map { "\($0)" } ?? "This organisation" }

    /// How the organisation is called within a sentence.
    var innerSubject: Phrase { enquiry.business.name.map { "\($0)" } ?? "this organisation" }

    /// A use in words: `take orders in the chat: prescription medicines`.
    func words(for use: IntendedUse) -> String {
        let activity = policy.activities[use.activity].name
        let offering = policy.offerings[use.offering].name
        return "\(activity): \(offering.lowercasedFirst)"
    }

    /// A text in the quotation marks of the language.
    func quoted(_ text: String) -> String { words("“\(text)”") }

    /// Places in words; a long list is cut, since the answers below name all.
    func words(for places: [Key<Place>], limit: Int = 12) -> String {
        let names = places.prefix(limit).map { policy.places[$0].name }
        let rest = places.count - names.count
        return words(
            rest > 0
                ? "\(names.joined(separator: ", ")) and \(rest) more" : Wording.list(names)
        )
    }
}

extension String {
    /// The text with its first letter in lower case, unless its first word is a name.
    var lowercasedFirst: String {
        let word = unicodeScalars.prefix { $0.properties.isAlphabetic }
        guard let first = word.first, !Wording.names.contains(String(word)),
            !word.dropFirst().contains(where: \.properties.isUppercase)
        else { return self }
        return String(first).lowercased() + String(unicodeScalars.dropFirst())
    }

    /// The text with its first letter in upper case.
    var capitalisedFirst: String {
        guard let first = unicodeScalars.first else { return self }
        return String(first).uppercased() + String(unicodeScalars.dropFirst())
    }
}
