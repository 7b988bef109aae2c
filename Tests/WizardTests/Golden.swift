import Foundation
import Testing

/// A file beside the tests that holds what a text must be, byte for byte.
///
/// Only `RECORD_GOLDENS=1` writes one; otherwise a missing file fails the test.
struct Golden {
    let name: String

    private var url: URL {
        URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Goldens/\(name)")
    }

    /// Whether goldens are written instead of compared.
    static var isRecording: Bool {
        ProcessInfo.processInfo.environment["RECORD_GOLDENS"] == "1"
    }

    /// Compares a text with the file, or writes it.
    func expect(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
        if Self.isRecording {
            try Data(text.utf8).write(to: url)
            return
        }
        guard let bytes = try? Data(contentsOf: url) else {
            let help = "RECORD_GOLDENS=1 records it; read it before you keep it"
            Issue.record("there is no golden `\(name)`: \(help)", sourceLocation: sourceLocation)
            return
        }
        guard Array(bytes) != Array(text.utf8) else { return }
        let difference = LineDifference(from: String(decoding: bytes, as: UTF8.self), to: text)
        Issue.record("`\(name)` differs:\n\(difference.text)", sourceLocation: sourceLocation)
    }
}
