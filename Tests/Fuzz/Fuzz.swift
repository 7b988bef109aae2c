import Foundation

/// Feeds a reader of this program with inputs made of chance, and checks what must always hold.
///
/// `fuzz READER` runs for `FUZZ_SECONDS` (10); `--seed N` repeats a run, `--round N` with it one
/// input, which is shown. The readers run in a child process, so that a trap or an endless loop is
/// told with the input that led to it. The status is 1 when something was found.
@main
enum Fuzz {
    static func main() throws {
        var arguments = Array(CommandLine.arguments.dropFirst())
        let seed = number("--seed", &arguments) ?? UInt64.random(in: 0..<1 << 32)
        let round = number("--round", &arguments)
        let progress = option("--child", &arguments)
        guard arguments.count == 1,
            let kind = Target.kinds.first(where: { $0.name == arguments[0] })
        else {
            let names = Target.kinds.map(\.name).joined(separator: "|")
            print("fuzz \(names) [--seed N [--round N]]")
            exit(64)
        }
        let target = try kind.make()
        if let round {
            let input = target.input(seed: seed, round: round)
            print(Finding.shown(input))
            guard let found = attempt(target, input, seed, round) else { exit(0) }
            print("found: \(found)")
            let small = shrunk(input) { attempt(target, $0, seed, round) != nil }
            print("with fewer bytes: \(Finding.shown(small))")
            exit(1)
        }
        if let progress {
            exit(try Run(target: target, seed: seed, progress: progress).run() ? 0 : 1)
        }
        let watch = Watch(target: target, seed: seed)
        exit(try watch.run() ? 0 : 1)
    }

    /// Checks one input; nil when all holds, else what was found.
    static func attempt(
        _ target: Target,
        _ input: Input,
        _ seed: UInt64,
        _ round: UInt64
    ) -> String? {
        var chance = SplitMix64(seed: seed ^ round &* 0x9E37_79B9)
        do {
            _ = try target.check(input, &chance)
            return nil
        } catch {
            return "\(error)"
        }
    }

    /// What is left of an input when every part is left out that the finding does not need.
    private static func shrunk(_ input: Input, isFound: (Input) -> Bool) -> Input {
        var input = input
        var length = input.bytes.count / 2
        while length > 0 {
            var start = 0
            while start < input.bytes.count {
                var less = input
                less.bytes.removeSubrange(start..<min(start + length, input.bytes.count))
                if isFound(less) { input = less } else { start += length }
            }
            length /= 2
        }
        return input
    }

    private static func option(_ name: String, _ arguments: inout [String]) -> String? {
        guard let place = arguments.firstIndex(of: name), place + 1 < arguments.count else {
            return nil
        }
        let value = arguments[place + 1]
        arguments.removeSubrange(place...place + 1)
        return value
    }

    private static func number(_ name: String, _ arguments: inout [String]) -> UInt64? {
        option(name, &arguments).flatMap { UInt64($0) }
    }
}

/// What does not hold, in words.
struct Broken: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) {
        self.description = description
    }
}

/// Fails unless something holds.
func require(_ holds: Bool, _ what: @autoclosure () -> String) throws {
    if !holds { throw Broken(what()) }
}
