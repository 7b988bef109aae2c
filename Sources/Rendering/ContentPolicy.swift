import PolicyLoading

/// What a page lets a browser do: nothing but its own styles and scripts, by their hashes
/// (Content Security Policy Level 3 §6.6.2.2).
package enum ContentPolicy {
    /// The policy as it stands in a `meta` element; it holds no quotation mark.
    ///
    /// - Parameters:
    ///   - styles: The text of each `style` element, every character of it.
    ///   - scripts: The text of each `script` element that is run.
    /// - Returns: The directives.
    package static func text(styles: [String], scripts: [String] = []) -> String {
        var parts = ["default-src 'none'"]
        if !scripts.isEmpty { parts.append("script-src " + sources(scripts)) }
        if !styles.isEmpty { parts.append("style-src " + sources(styles)) }
        return (parts + ["base-uri 'none'", "form-action 'none'"]).joined(separator: "; ")
    }

    private static func sources(_ texts: [String]) -> String {
        texts.map { text in
            var hash = SHA256()
            hash.update(Array(text.utf8))
            return "'sha256-\(base64(hash.finishBytes()))'"
        }.joined(separator: " ")
    }

    /// RFC 4648 §4.
    private static func base64(_ bytes: [UInt8]) -> String {
        let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
        var text = ""
        for start in stride(from: 0, to: bytes.count, by: 3) {
            let group = bytes[start..<min(start + 3, bytes.count)]
            var bits = group.reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
            bits <<= UInt32(8 * (3 - group.count))
            for place in 0..<4 {
                let index = Int(bits >> UInt32(18 - 6 * place)) & 63
                text.append(place <= group.count ? alphabet[index] : "=")
            }
        }
        return text
    }
}
