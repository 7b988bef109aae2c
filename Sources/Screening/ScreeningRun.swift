package import Assessing
import Dispatch
import Synchronization

/// Screens a file of prospects: the same rows in the same order, with the columns added.
///
/// The workers read one after the other, screen their chunks at the same time, and write in the
/// order of the chunks. What comes out does not depend on how many workers there are, nor on where
/// the chunks were cut.
package struct ScreeningRun: Sendable {
    /// Why a run stopped.
    package enum Fault<Failure: Error & Sendable>: Error, Sendable {
        /// The policy has no row for a case.
        case assessment(AssessmentFault)
        /// Reading or writing failed.
        case outside(Failure)
    }

    /// Reads some bytes into a buffer; none at the end of the file.
    package typealias Read<Failure: Error> =
        @Sendable (UnsafeMutableRawBufferPointer) throws(Failure) -> Int
    /// Writes bytes, all of them.
    package typealias Write<Failure: Error> =
        @Sendable (UnsafeRawBufferPointer) throws(Failure) -> Void
    /// Hears how many rows are done.
    package typealias Report = @Sendable (Int) -> Void

    private let plan: ScreeningPlan
    private let threads: Int
    private let chunkSize: Int

    /// Makes a run.
    ///
    /// - Parameters:
    ///   - plan: What to screen with.
    ///   - threads: How many workers to employ; at least 1.
    ///   - chunkSize: How many bytes a worker takes at a time, at least 64; for tests.
    package init(
        _ plan: ScreeningPlan,
        threads: Int,
        chunkSize: Int = BlockSource.usualSize
    ) {
        self.plan = plan
        self.threads = max(threads, 1)
        self.chunkSize = max(chunkSize, 64)
    }

    /// Screens what a closure reads, and hands the rows to another closure.
    ///
    /// The bytes of the first rows were read already; lines are counted on from those before them.
    ///
    /// - Throws: The first fault; what was written until then stays.
    package func run<Failure: Error & Sendable>(
        begunWith start: [UInt8],
        afterLines lines: Int,
        read: @escaping Read<Failure>,
        write: @escaping Write<Failure>,
        report: @escaping Report
    ) throws(Fault<Failure>) -> Tally {
        let shared = Shared<Failure>(
            begunWith: start,
            afterLines: lines,
            threads: threads,
            chunkSize: chunkSize
        )
        let count = threads
        let plan = self.plan
        let chunkSize = self.chunkSize
        DispatchQueue.concurrentPerform(iterations: count) { _ in
            var worker = unsafe Worker(plan, shared, chunkSize, read, write, report)
            worker.run()
            worker.deallocate()
        }
        return try shared.result()
    }
}

/// What the workers of a run share, and their turns.
final class Shared<Failure: Error & Sendable>: Sendable {
    /// What has been written.
    struct Written {
        var tally = Tally()
        /// The beginning of a row whose chunk ended within it.
        var carry: [UInt8] = []
        var isSkipping = false
        var fault: ScreeningRun.Fault<Failure>?
    }

    /// What is read, and how many chunks there were.
    let source: Mutex<(blocks: BlockSource, chunks: Int)>
    let written: Mutex<Written>
    /// One for each chunk that can be at work; those of later chunks take them up again.
    private let turns: [DispatchSemaphore]

    init(begunWith start: [UInt8], afterLines lines: Int, threads: Int, chunkSize: Int) {
        source = Mutex((BlockSource(begunWith: start, chunkSize: chunkSize), 0))
        var written = Written()
        written.tally.lines = lines
        self.written = Mutex(written)
        turns = (0..<threads).map { _ in DispatchSemaphore(value: 0) }
        turns[0].signal()
    }

    /// Waits until all chunks before one are written; no more are at work than there are workers.
    func awaitTurn(of chunk: Int) { turns[chunk % turns.count].wait() }

    /// Lets the chunk after one be written.
    func passTurn(of chunk: Int) { turns[(chunk + 1) % turns.count].signal() }

    func result() throws(ScreeningRun.Fault<Failure>) -> Tally {
        let (tally, fault) = written.withLock { ($0.tally, $0.fault) }
        if let fault { throw fault }
        return tally
    }
}
