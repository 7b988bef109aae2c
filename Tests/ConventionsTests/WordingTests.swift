import Foundation
import Testing

/// The words of the program in other languages, held against the code that says them.
@Suite("Words of the program")
struct WordingTests {
    /// Files whose texts are no words for people, and why.
    private static let wordless: [String: String] = [
        "CommandLineTool/BashCompletions.swift": "a script",
        "CommandLineTool/FishCompletions.swift": "a script",
        "CommandLineTool/Roff.swift": "macros",
        "CommandLineTool/Surroundings.swift": "paths",
        "CommandLineTool/ZshCompletions.swift": "a script",
        "EmbedData/EmbedData.swift": "a build tool",
        "EmbeddedWeb/EmbeddedWeb.swift": "a fault of the programmer",
        "Rendering/ContentPolicy.swift": "directives",
        "Rendering/HTMLRenderer+Tables.swift": "markup",
        "Rendering/HTMLRenderer.swift": "markup",
        "Rechecking/SealedText.swift": "markup",
        "Screening/CellReader.swift": "cells of the column wa_note, which stay as they are",
        "Screening/FastRows+Odd.swift": "a fault of the programmer",
        "Screening/PlainRows+Shape.swift": "cells of the column wa_note, which stay as they are",
        "Screening/PlainRows.swift": "cells of the column wa_note, which stay as they are",
        "Screening/Prospect.swift": "cells of the column wa_note, which stay as they are",
        "SelfCheckPage/PageTables.swift": "names of columns",
        "embed-data/EmbedDataTool.swift": "a build tool",
    ]

    /// Texts in other files that are no words either.
    private static let wordlessTexts: Set = [
        "--answer {1}", "vertical-check {1}", "vertical-check {1}{2}", "vertical-check - ",
        "vertical-check {1}\n", "  vertical-check {1}{2} ", "  unknown  ", "            {1} ms",
        "error {1}", "SQLite format 3", "say the phrase in a language first",
        // What a list hands to the conversation in place of a line that is typed.
        "change {1}",
    ]

    @Test("Every text for people has its words in every language")
    func nothingIsMissing() throws {
        let files = try SourceFile.all().filter { file in
            !Self.wordless.keys.contains { file.path.hasSuffix($0) }
        }
        #expect(files.count > 100)
        let scripts = try Self.saidByScripts()
        #expect(scripts.count > 100)
        for (path, words) in try Self.languages() {
            #expect(scripts.subtracting(words.keys).isEmpty, "\(path) lacks words of the page")
            for file in files {
                let missing = SwiftLiterals(file.text).found.filter { literal in
                    words[literal.key] == nil && Self.isForPeople(literal)
                }
                #expect(missing.isEmpty, "\(path) lacks of \(file.path): \(missing.map(\.key))")
            }
        }
    }

    @Test("No words are left of texts that the program does not say any more")
    func nothingIsLeft() throws {
        let said = Set(try SourceFile.all().flatMap { SwiftLiterals($0.text).found.map(\.key) })
            .union(try Self.saidByScripts())
        for (path, words) in try Self.languages() {
            let left = words.keys.filter { !said.contains($0) }.sorted()
            #expect(left.isEmpty, "\(path) has words for \(left), which nothing says")
        }
    }

    @Test("Words in another language have the gaps, the options and the numbers of the English")
    func sameGaps() throws {
        for (path, words) in try Self.languages() {
            for (key, text) in words {
                for part in [/\{\d+\}/, /--[a-z-]+/, /\d{2,}/] {
                    let wanted = Set(key.matches(of: part).map { String($0.output) })
                    let given = Set(text.matches(of: part).map { String($0.output) })
                    #expect(wanted == given, "\(path): “\(text)” for “\(key)”")
                }
            }
        }
    }

    @Test("Literals are read as the compiler does")
    func literals() {
        let text = ##"""
            let a = "one \(two("three \(4)") + "five") \u{201C}six\n\"" + "seven \(eight)" // "no"
            words("said " + "twice"); let b = #"raw \n "quoted" \#(nine)"#; words("once")
            let c = """
                ten \
                eleven
                  twelve
                """
            """##
        let found = SwiftLiterals(text).found
        #expect(
            Set(found.map(\.key)) == [
                "three {1}", "five", "one {1} “six\n\"seven {2}", "said twice",
                "raw \\n \"quoted\" {1}", "once", "ten eleven\n  twelve",
            ]
        )
        #expect(found.filter(\.isSaid).map(\.key) == ["said twice", "once"])
    }

    /// What the scripts of the page say, each text as a literal.
    private static func saidByScripts() throws -> Set<String> {
        let paths = try Tree.paths().filter { $0.hasPrefix("Sources/EmbeddedWeb/") }
        let scripts = try paths.filter { $0.hasSuffix(".js") }
            .map { String(decoding: try Tree.bytes(of: $0), as: UTF8.self) }
        return Set(scripts.flatMap { $0.matches(of: /say\("([^"]+)"/).map { String($0.1) } })
    }

    /// What is said, and whatever has two words of letters; markup, commands and ids have none.
    private static func isForPeople(_ literal: (key: String, isSaid: Bool)) -> Bool {
        if wordlessTexts.contains(literal.key) { return false }
        if literal.isSaid { return literal.key.contains(/[A-Za-z]/) }
        if literal.key.hasPrefix("vertical-check ") || literal.key.hasPrefix("source <") {
            return literal.key.contains(", ")
        }
        return literal.key.contains(/[A-Za-z]{2,} |\ [a-z]{2,}/)
            && !literal.key.contains(/^(split -n|<|\n|\{1\}=)|\{1\}\n\n/)
    }

    /// The words of each table of translations, by their English.
    private static func languages() throws -> [(path: String, words: [String: String])] {
        let paths = try Tree.paths().filter { $0.hasPrefix("Data/translations/") }
        try #require(!paths.isEmpty)
        return try paths.map { path in
            let rows = CommaSeparated.rows(
                String(decoding: try Tree.bytes(of: path), as: UTF8.self)
            )
            let words = rows.filter { $0.count == 3 && $0[1] == "wording" }.map { ($0[0], $0[2]) }
            #expect(Set(words.map(\.0)).count == words.count)
            return (path, Dictionary(words) { first, _ in first })
        }
    }
}

/// Rows of cells that commas part and quotes hold together (RFC 4180), for tests alone.
enum CommaSeparated {
    static func rows(_ text: String) -> [[String]] {
        var rows: [[String]] = [[""]]
        var isQuoted = false
        var hasClosed = false
        for scalar in text.unicodeScalars {
            let last = (rows.count - 1, rows[rows.count - 1].count - 1)
            switch scalar {
            case "\"":
                // A doubled quote closes a cell and opens it again.
                if hasClosed { rows[last.0][last.1] += "\"" }
                isQuoted.toggle()
                hasClosed = !isQuoted
                continue
            case "," where !isQuoted: rows[last.0].append("")
            case "\n" where !isQuoted: rows.append([""])
            default: rows[last.0][last.1].unicodeScalars.append(scalar)
            }
            hasClosed = false
        }
        return rows
    }
}
