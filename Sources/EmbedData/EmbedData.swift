import Foundation
import PackagePlugin

/// Writes every table of `Data/` into a Swift file, so that the binary carries the policy.
@main
struct EmbedData: BuildToolPlugin {
    func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
        let data = context.package.directoryURL.appending(path: "Data")
        let output = context.pluginWorkDirectoryURL.appending(path: "EmbeddedFiles.swift")
        let tables = try tables(in: data)
        guard !tables.isEmpty else { throw NoTables(folder: data.path) }
        return [
            .buildCommand(
                displayName: "Embedding Data/",
                executable: try context.tool(named: "embed-data").url,
                arguments: [output.path, data.path] + tables,
                inputFiles: tables.map { data.appending(path: $0) },
                outputFiles: [output]
            )
        ]
    }

    /// Lists the tables by name, so that a new one changes the command and is seen.
    private func tables(in folder: URL) throws -> [String] {
        try FileManager.default.subpathsOfDirectory(atPath: folder.path)
            .filter { $0.hasSuffix(".csv") && !$0.hasPrefix("examples/") }
            .sorted()
    }
}

/// Data/ holds no table, so that the program would carry no policy.
struct NoTables: Error, CustomStringConvertible {
    let folder: String

    var description: String { "there is no table in \(folder); is it a symbolic link?" }
}
