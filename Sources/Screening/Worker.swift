import Assessing
import Synchronization

/// One worker of a run: reads a chunk in its turn, screens it, and writes it in its turn.
@safe
struct Worker<Failure: Error & Sendable> {
    private let shared: Shared<Failure>
    private let read: ScreeningRun.Read<Failure>
    private let write: ScreeningRun.Write<Failure>
    private let report: ScreeningRun.Report
    /// Owns a chunk and the 64 bytes that the fast path may read after it.
    private let buffer: UnsafeMutableRawBufferPointer
    private var screener: RowScreener
    private var fast: FastRows
    private var plain: PlainRows
    private var output: OutputBuffer

    init(
        _ plan: ScreeningPlan,
        _ shared: Shared<Failure>,
        _ chunkSize: Int,
        _ read: @escaping ScreeningRun.Read<Failure>,
        _ write: @escaping ScreeningRun.Write<Failure>,
        _ report: @escaping ScreeningRun.Report
    ) {
        self.shared = shared
        unsafe self.read = read
        unsafe self.write = write
        self.report = report
        unsafe buffer = .allocate(byteCount: chunkSize + 64, alignment: 64)
        unsafe buffer.initializeMemory(as: UInt8.self, repeating: 0)
        output = OutputBuffer(capacity: 4 * chunkSize)
        screener = RowScreener(plan)
        fast = FastRows(plan, chunkSize: chunkSize)
        plain = PlainRows(plan)
    }

    func deallocate() {
        unsafe buffer.deallocate()
        output.deallocate()
        screener.deallocate()
        fast.deallocate()
    }

    mutating func run() {
        while let (chunk, number) = readChunk() {
            var tally = Tally()
            // Those of the chunks before come first; once they are enough none is looked for.
            tally.callLimit -= shared.written.withLock { $0.tally.calls.count }
            var result: Result<Bool, AssessmentFault> = .success(false)
            if !chunk.isUncertain { result = screenFast(chunk, &tally) }
            shared.awaitTurn(of: number)
            writeInTurn(chunk, result, tally)
            shared.passTurn(of: number)
        }
        let counts = screener.takeCounts()
        shared.written.withLock { $0.tally.addCounts(counts) }
    }

    /// Reads the next chunk into the buffer, and gives its number among all; nil at the end.
    private mutating func readChunk() -> (chunk: BlockSource.Chunk, number: Int)? {
        if shared.written.withLock({ $0.fault != nil }) { return nil }
        do throws(Failure) {
            return try shared.source.withLock { source throws(Failure) in
                guard let chunk = try unsafe source.blocks.next(into: buffer, read) else {
                    return nil
                }
                source.chunks += 1
                return (chunk, source.chunks - 1)
            }
        } catch {
            fail(.outside(error))
            return nil
        }
    }

    private mutating func screenFast(
        _ chunk: BlockSource.Chunk,
        _ tally: inout Tally
    ) -> Result<Bool, AssessmentFault> {
        guard let base = unsafe UnsafeRawPointer(buffer.baseAddress) else { return .success(false) }
        output.removeAll()
        screener.forgetIfFull()
        screener.keepCounts()
        do throws(AssessmentFault) {
            return .success(
                try unsafe fast.screen(base, chunk.count, &plain, &screener, &output, &tally)
            )
        } catch {
            return .failure(error)
        }
    }

    /// Writes a chunk after all before it; screens it row by row if the fast path could not, or if
    /// the chunk before ended within a row.
    private mutating func writeInTurn(
        _ chunk: BlockSource.Chunk,
        _ result: Result<Bool, AssessmentFault>,
        _ tally: Tally
    ) {
        var (carry, isSkipping) = shared.written.withLock { written in
            defer { written.carry = [] }
            return (written.carry, written.isSkipping)
        }
        var tally = tally
        switch result {
        case .failure(let fault):
            return fail(.assessment(fault))
        case .success(let isDone):
            if !isDone || !carry.isEmpty || isSkipping {
                unsafe carry += buffer[..<chunk.count]
                tally = Tally()
                output.removeAll()
                screener.forgetCounts()
                plain.isSkipping = isSkipping
                do throws(AssessmentFault) {
                    let done = try plain.screen(
                        carry,
                        isLast: chunk.isLast,
                        &screener,
                        &output,
                        &tally
                    )
                    carry.removeFirst(done)
                    isSkipping = plain.isSkipping
                } catch {
                    return fail(.assessment(error))
                }
            }
        }
        guard put() else { return }
        let rows = shared.written.withLock { written in
            written.carry = carry
            written.isSkipping = isSkipping
            written.tally.add(tally)
            return written.tally.rows
        }
        report(rows)
    }

    private mutating func put() -> Bool {
        if shared.written.withLock({ $0.fault != nil }) { return false }
        do throws(Failure) {
            try unsafe write(output.bytes)
            return true
        } catch {
            fail(.outside(error))
            return false
        }
    }

    private func fail(_ fault: ScreeningRun.Fault<Failure>) {
        shared.written.withLock { written in
            if written.fault == nil { written.fault = fault }
        }
    }
}
