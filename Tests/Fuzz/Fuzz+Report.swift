import Foundation
import PolicyLoading
import PolicyModel
import Rechecking
import Rendering

extension Target {
    /// Reports in every format, changed, and sealed anew in half of all rounds.
    static func report() throws -> Target {
        let files = try ["md", "html", "txt", "json"].flatMap { ending in
            try Files.all(in: "Tests/RenderingTests/Goldens", ending: "." + ending)
        }
        let examples = try Files.all(in: "Data/examples", ending: "pharmacy-2021.md")
        let whole = Set((files + examples).map { plain($0.bytes) })
        let policy = Files.policy
        guard let day = CalendarDay("2026-07-01") else { throw Broken("no day") }
        let rechecker = try Rechecker(policy: policy, day: day)
        return Target(
            samples: (files + examples).map { Input(bytes: $0.bytes) },
            tokens: ["`", "```", "```json", "</code></p>", "<p class=\"seal\">", "&lt;", "&#39;"]
                .map { Array($0.utf8) },
            mend: { input, chance in
                guard chance.next() % 2 == 0, let sealed = resealed(input.bytes) else {
                    return input
                }
                return Input(label: "sealed", bytes: sealed)
            },
            check: { input, _ in
                var rechecker = rechecker
                switch try rechecker.recheck(input.bytes) {
                case .noReport(let why):
                    try require(!Words.english(why).isEmpty, "no reason")
                    return "no report"
                case .recheck(let recheck):
                    try require(!recheck.reason.isEmpty, "no reason")
                    guard recheck.outcome != .altered else { return "altered" }
                    try require(
                        input.label == "sealed" || whole.contains(plain(input.bytes)),
                        "a changed report was not noticed"
                    )
                    return input.label == "sealed" ? "sealed anew" : "whole"
                }
            }
        )
    }

    /// The bytes without what may change on the way: the byte order mark, CR before LF, line ends at
    /// the end.
    private static func plain(_ bytes: [UInt8]) -> [UInt8] {
        var text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
        text = text.indices.filter {
            text[$0] != 0x0D || $0 + 1 == text.count || text[$0 + 1] != 0x0A
        }.map { text[$0] }
        while text.last == 0x0A { text.removeLast() }
        return text
    }

    /// A report whose checksum fits again; nil where it has no place for one.
    private static func resealed(_ bytes: [UInt8]) -> [UInt8]? {
        guard let text = String(validating: plain(bytes), as: UTF8.self) else { return nil }
        let isObject = text.hasPrefix("{")
        let words = text.hasPrefix("<!doctype html>") ? HTMLRenderer.sealStart : ReportSeal.words
        let mark = isObject ? ",\n  \"\(ReportSeal.key)\": \"" : "\n\(words)"
        guard let start = text.ranges(of: mark).last else { return nil }
        let body = text[..<start.lowerBound] + (isObject ? "\n}" : "\n")
        let rest = text[start.upperBound...]
        let old = rest.drop { $0 == "`" }.prefix(64)
        let digest = ReportSeal.digest(of: Array(body.utf8))
        let sealed =
            text[..<old.startIndex] + digest + text[old.endIndex...]
        return Array(String(sealed).utf8)
    }
}
