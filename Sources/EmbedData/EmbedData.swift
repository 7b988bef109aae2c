import Foundation
import PackagePlugin

/// Writes files of the package into a Swift file, so that the binary carries them: the tables of
/// `Data/` for `EmbeddedData`, and for any other target what stands in its own folder.
@main
struct EmbedData: BuildToolPlugin {
    func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
        let holdsTables = target.name == "EmbeddedData"
        let folder =
            holdsTables
            ? context.package.directoryURL.appending(path: "Data") : target.directoryURL
        let output = context.pluginWorkDirectoryURL.appending(path: "EmbeddedFiles.swift")
        let files = try names(in: folder) { name in
            holdsTables
                ? name.hasSuffix(".csv") && !name.hasPrefix("examples/")
                : !name.hasSuffix(".swift") && !name.hasPrefix(".")
        }
        guard !files.isEmpty else { throw NothingToEmbed(folder: folder.path) }
        return [
            .buildCommand(
                displayName: "Embedding \(folder.lastPathComponent)/",
                executable: try context.tool(named: "embed-data").url,
                arguments: [target.name, output.path, folder.path] + files,
                inputFiles: files.map { folder.appending(path: $0) },
                outputFiles: [output]
            )
        ]
    }

    /// Lists the files by name, so that a new one changes the command and is seen.
    private func names(in folder: URL, _ belongs: (String) -> Bool) throws -> [String] {
        try FileManager.default.subpathsOfDirectory(atPath: folder.path).filter(belongs).sorted()
    }
}

/// A folder holds nothing to embed, so that the program would lack its policy or its pages.
struct NothingToEmbed: Error, CustomStringConvertible {
    let folder: String

    var description: String { "there is nothing to embed in \(folder); is it a symbolic link?" }
}
