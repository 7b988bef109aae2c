import Foundation

/// Writes files as raw string literals into an extension: `embed-data TYPE OUTPUT FOLDER FILE…`.
@main
enum EmbedDataTool {
    static func main() throws {
        let arguments = CommandLine.arguments
        guard arguments.count >= 4 else {
            fail("usage: embed-data TYPE OUTPUT FOLDER FILE…")
        }
        let folder = URL(fileURLWithPath: arguments[3])
        var source = """
            // Made from \(folder.lastPathComponent)/ by the build; not to be edited.
            extension \(arguments[1]) {
                package static let files: [(path: String, text: String)] = [

            """
        for path in arguments.dropFirst(4) {
            let bytes = try Data(contentsOf: folder.appendingPathComponent(path))
            source +=
                "        (\n            \"\(path)\",\n\(literal(bytes, of: path))\n        ),\n"
        }
        source += "    ]\n}\n"
        try source.write(toFile: arguments[2], atomically: true, encoding: .utf8)
    }

    /// A raw literal whose delimiter is longer than any that the text holds.
    private static func literal(_ bytes: Data, of path: String) -> String {
        guard let text = String(validating: bytes, as: UTF8.self) else {
            fail("\(path): error: not UTF-8")
        }
        guard !bytes.contains(UInt8(ascii: "\r")), !bytes.contains(0) else {
            fail("\(path): error: holds a carriage return or a NUL; lines end with LF")
        }
        var fence = "#"
        while text.contains("\"\"\"" + fence) || text.contains("\\" + fence) { fence += "#" }
        return "\(fence)\"\"\"\n\(text)\n\"\"\"\(fence)"
    }

    private static func fail(_ message: String) -> Never {
        FileHandle.standardError.write(Data((message + "\n").utf8))
        exit(1)
    }
}
