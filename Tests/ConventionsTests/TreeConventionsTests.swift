import Foundation
import Testing

@Suite("Conventions of the tree")
struct TreeConventionsTests {
    private static let sanctioned: Set = ["Package.swift", "Sources", "Tests", "Data", "README.md"]

    /// The entries at the top that are neither sanctioned nor hidden.
    private func strangers(_ paths: [String]) -> [String] {
        let entries = Set(paths.map { String($0.prefix { $0 != "/" }) })
        return entries.subtracting(Self.sanctioned).filter { !$0.hasPrefix(".") }.sorted()
    }

    /// Tells whether a character is not seen, or turns the reading order: C0 and C1 controls, soft
    /// hyphens, zero-width and bidi characters, tags, fillers and byte order marks.
    private func isHidden(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x0A: false
        case 0..<0x20, 0x7F...0x9F, 0xAD, 0x61C, 0x115F, 0x1160, 0x180B...0x180F, 0x200B...0x200F,
            0x2028...0x202E, 0x2060...0x206F, 0x3164, 0xFE00...0xFE0F, 0xFEFF, 0xFFA0,
            0xFFF9...0xFFFB, 0xE0000...0xE0FFF:
            true
        default: false
        }
    }

    /// The hidden characters of a text, with their lines; nil when it is not UTF-8.
    private func hidden(in bytes: Data) -> [String]? {
        guard let text = String(validating: bytes, as: UTF8.self) else { return nil }
        var line = 1
        var found: [String] = []
        for scalar in text.unicodeScalars {
            if scalar == "\n" { line += 1 }
            if isHidden(scalar) { found.append("\(line): U+\(String(scalar.value, radix: 16))") }
        }
        return found
    }

    @Test("Nothing stands at the top that does not belong there")
    func top() throws {
        let paths = try Tree.paths()
        #expect(paths.contains("Package.swift"))
        #expect(strangers(paths).isEmpty)
    }

    @Test("A stranger at the top is seen")
    func topIsSeen() {
        let paths = ["Package.swift", "Sources/A.swift", ".ci/run", "Makefile", "docs/a.md"]
        #expect(strangers(paths) == ["Makefile", "docs"])
    }

    @Test("No build product is kept")
    func products() throws {
        let products = try Tree.paths().filter {
            $0.hasPrefix(".build/") || $0.hasSuffix("Package.resolved")
                || $0.contains("__pycache__")
        }
        #expect(products.isEmpty)
    }

    @Test("Every file but pictures is UTF-8 without hidden characters")
    func hiddenCharacters() throws {
        for path in try Tree.paths() where !path.hasSuffix(".png") {
            let found = try #require(hidden(in: try Tree.bytes(of: path)), "\(path) is not UTF-8")
            #expect(found.isEmpty, "\(path):\(found.prefix(5).joined(separator: ", "))")
        }
    }

    @Test(
        "Hidden characters are seen",
        arguments: ["\u{202E}", "\u{200B}", "\r", "\u{FEFF}", "\t"]
    )
    func hiddenCharactersAreSeen(_ text: String) {
        #expect(hidden(in: Data("a\nb\(text)".utf8))?.count == 1)
        #expect(hidden(in: Data([0xFF])) == nil)
        #expect(hidden(in: Data("“é” ✅ 日本".utf8)) == [])
    }

    @Test("The package has no dependencies")
    func dependencies() throws {
        let manifest = SwiftText(
            String(decoding: try Tree.bytes(of: "Package.swift"), as: UTF8.self)
        )
        #expect(!manifest.code.contains { $0.contains(".package(") })
        let planted = SwiftText("dependencies: [\n    .package(url: \"x\", from: \"1.0.0\")\n]")
        #expect(planted.code.contains { $0.contains(".package(") })
    }
}
