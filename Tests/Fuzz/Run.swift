import Foundation

/// The readers at work: inputs until the time is over or something is found.
struct Run {
    let target: Target
    let seed: UInt64
    /// The file in which the number of the round at hand stands, for the process that watches.
    let progress: String

    /// The most seconds of the processor for one input.
    private static let patience = 2.0

    /// Tells whether all inputs went well.
    func run() throws -> Bool {
        let seconds = ProcessInfo.processInfo.environment["FUZZ_SECONDS"].flatMap(Double.init) ?? 10
        let file = try FileHandle(forWritingTo: URL(fileURLWithPath: progress))
        let start = Date()
        var outcomes: [String: Int] = [:]
        var round: UInt64 = 0
        var slowest = 0.0
        while Date().timeIntervalSince(start) < seconds {
            try file.seek(toOffset: 0)
            try file.write(contentsOf: Data("\(round)\n".utf8))
            let input = target.input(seed: seed, round: round)
            let before = Self.processorSeconds
            var chance = SplitMix64(seed: seed ^ round &* 0x9E37_79B9)
            do {
                outcomes[try target.check(input, &chance), default: 0] += 1
            } catch {
                print("found: \(error)")
                return false
            }
            let taken = Self.processorSeconds - before
            slowest = max(slowest, taken)
            guard taken < Self.patience else {
                print("found: \(input.bytes.count) bytes took \(taken) s")
                return false
            }
            round += 1
        }
        let most = outcomes.sorted { ($0.value, $1.key) > ($1.value, $0.key) }.prefix(6)
        let shares = most.map { "\($0.key) \($0.value * 100 / max(Int(round), 1)) %" }
        print(
            """
            \(round) inputs in \(Int(seconds)) s (\(Int(Self.processorSeconds)) s of the \
            processor), the slowest \(Int(slowest * 1000)) ms; \(shares.joined(separator: ", ")); \
            nothing found
            """
        )
        return true
    }

    private static var processorSeconds: Double { Double(clock()) / Double(CLOCKS_PER_SEC) }
}
