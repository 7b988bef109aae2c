import CommandLineTool

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// The program `vertical-check`.
@main
enum VerticalCheck {
    static func main() {
        exit(Tool.run(Array(CommandLine.arguments.dropFirst())))
    }
}
