import Foundation

/// Renderers of GitHub Flavoured Markdown that others wrote, where this machine has them.
///
/// `PYTHON` names the interpreter; without it, `python3` on the path.
enum PythonRenderers {
    /// The renderers, in the order of `tags`.
    static let names = ["cmarkgfm", "markdown-it-py"]

    private static let script = """
        import json, sys
        from html.parser import HTMLParser
        import cmarkgfm
        from markdown_it import MarkdownIt

        class Tags(HTMLParser):
            def __init__(self):
                super().__init__()
                self.tags = []
            def handle_starttag(self, tag, attributes):
                kept = [n if n != "href" else n + "=" + str(v) for n, v in attributes]
                self.tags.append("<%s %s>" % (tag, " ".join(kept)))
            def handle_endtag(self, tag):
                self.tags.append("</%s>" % tag)
            def handle_comment(self, text):
                self.tags.append("<!-- -->")

        def tags(html):
            parser = Tags()
            parser.feed(html)
            parser.close()
            return parser.tags

        it = MarkdownIt("gfm-like", {"linkify": True, "html": True})
        texts = json.load(sys.stdin)
        flags = cmarkgfm.cmark.Options.CMARK_OPT_UNSAFE
        json.dump([[tags(cmarkgfm.github_flavored_markdown_to_html(t, flags)), tags(it.render(t))]
                   for t in texts], sys.stdout)
        """

    /// Whether both renderers can be had.
    static let arePresent = (try? tags(of: ["a"]))?.first?.count == names.count

    /// The tags that each renderer makes of each text, in order, with the addresses of links.
    static func tags(of texts: [String]) throws -> [[[String]]] {
        let folder = FileManager.default.temporaryDirectory
            .appending(path: "vertical-check-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let (input, output) = (folder.appending(path: "in"), folder.appending(path: "out"))
        try JSONEncoder().encode(texts).write(to: input)
        try Data().write(to: output)
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        let python = ProcessInfo.processInfo.environment["PYTHON"] ?? "python3"
        process.arguments = [python, "-c", script]
        process.standardInput = try FileHandle(forReadingFrom: input)
        process.standardOutput = try FileHandle(forWritingTo: output)
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        return try JSONDecoder().decode([[[String]]].self, from: Data(contentsOf: output))
    }
}
