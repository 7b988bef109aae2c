package import PolicyModel

/// What a column of a prospects file says.
package enum Field: Sendable, Hashable {
    /// What the organisation is called; it decides nothing.
    case name
    /// A reference of the person who asks; it decides nothing.
    case reference
    /// What the organisation says it is: words, a label of a CRM, or a code with its scheme.
    case sector
    /// A longer description; read where the sector settles nothing.
    case description
    /// A code of a scheme or a family of schemes.
    case code(scheme: String)
    /// The answer about the vertical.
    case vertical
    /// Where the organisation is.
    case country
    /// Where its recipients are.
    case recipients
    /// What it wants to do.
    case uses
    /// The answer about a practice.
    case practice(Key<Practice>)

    /// Whether the verdict can depend on it.
    package var decides: Bool { self != .name && self != .reference }

    /// Reads the name of a field, as `--map` and the table of headers have it; nil if it is none.
    init?(_ text: String, in policy: Policy) {
        let fixed: [String: Field] = [
            "name": .name, "reference": .reference, "sector": .sector,
            "description": .description, "vertical": .vertical, "country": .country,
            "recipients": .recipients, "uses": .uses,
        ]
        if let field = fixed[text] {
            self = field
        } else if text.hasPrefix("code:") {
            self = .code(scheme: String(text.dropFirst(5)))
        } else if let practice = policy.practices.key(text) {
            self = .practice(practice)
        } else {
            return nil
        }
    }

    /// The field's name, as `--map` takes it.
    package func name(in policy: Policy) -> String {
        switch self {
        case .name: "name"
        case .reference: "reference"
        case .sector: "sector"
        case .description: "description"
        case .code(let scheme): "code:\(scheme)"
        case .vertical: "vertical"
        case .country: "country"
        case .recipients: "recipients"
        case .uses: "uses"
        case .practice(let practice): policy.practices[practice].id
        }
    }
}
