import Assessing
import PolicyModel
import Rendering
import SafeText
import Screening

extension ScreenCommand {
    /// Screens the rows, and gives the file its name when all went well.
    func screen(
        _ input: ProspectInput,
        _ opening: ScreenOpening,
        _ plan: ScreeningPlan,
        _ threads: Int
    ) throws(Failure) -> Tally {
        let output: StreamedFile
        do {
            output = try StreamedFile(
                arguments.value("output"),
                overwrites: arguments.has("force")
            )
        } catch {
            throw .file(error)
        }
        let progress = RowProgress(in: words)
        defer { progress.end() }
        do throws(ScreeningRun.Fault<FileFault>) {
            if plan.line == nil { try write(opening.header, to: output) }
            let tally = try unsafe ScreeningRun(plan, threads: threads).run(
                begunWith: opening.rest,
                afterLines: opening.lines,
                read: { buffer throws(FileFault) in try unsafe input.read(into: buffer) },
                write: { bytes throws(FileFault) in try unsafe output.write(bytes) },
                report: { rows in progress.show(rows) }
            )
            try finish(output)
            return tally
        } catch {
            output.abandon()
            switch error {
            case .outside(let fault): throw .file(fault)
            case .assessment(let fault):
                throw .assessment(fault, isArgument: arguments.has("as-of"))
            }
        }
    }

    private func write(
        _ bytes: [UInt8],
        to output: StreamedFile
    ) throws(ScreeningRun.Fault<FileFault>) {
        do throws(FileFault) {
            try output.write(bytes)
        } catch {
            throw .outside(error)
        }
    }

    private func finish(_ output: StreamedFile) throws(ScreeningRun.Fault<FileFault>) {
        do throws(FileFault) {
            try output.finish()
        } catch {
            throw .outside(error)
        }
    }

    /// Says before the run how the file is read.
    func say(_ opening: ScreenOpening, _ policy: Policy) {
        let layout = opening.layout
        let separators: [UInt8: Phrase] = [
            0x2C: "comma", 0x3B: "semicolon", 0x09: "tab", 0x7C: "bar",
        ]
        let character = Escaped.terminal(String(decoding: [layout.separator], as: UTF8.self))
        let separator = separators[layout.separator] ?? "`\(character)`"
        let encoding = opening.file.encoding == .utf8 ? "UTF-8" : "UTF-16"
        let count = layout.headers.count
        let reading: Phrase =
            if opening.file.isSaid {
                "reading \(count) columns parted by \(separator), as the file says, \(encoding)"
            } else if count == 1 {
                "reading 1 column, \(encoding)"
            } else {
                "reading \(count) columns parted by \(separator), \(encoding)"
            }
        var lines = [words(reading)]
        for (index, field) in layout.fields.enumerated() {
            guard let field else { continue }
            let header = Escaped.terminal(layout.headers[index].shortened)
            lines.append("  \(index + 1) `\(header)` → \(field.name(in: policy))")
        }
        let kept = layout.fields.count { $0 == nil }
        if kept > 0 {
            let rest: Phrase =
                kept == 1
                ? "1 more is kept as it is; --map COLUMN=FIELD"
                : "\(kept) more are kept as they are; --map COLUMN=FIELD"
            lines.append("  " + words(rest))
        }
        Outlet.say(lines.joined(separator: "\n"))
    }

    /// Says after the run what a person should know, and gives the status.
    func report(_ tally: Tally) -> ExitStatus {
        for event in tally.events.prefix(20) {
            let what = Escaped.terminal(event.what)
            Outlet.say(words("row \(event.row) (line \(event.line)): \(what)"))
        }
        if tally.eventCount > 20 {
            let rest = tally.eventCount - 20
            Outlet.say(words("… and \(rest) rows more; --summary lists up to 1000"))
        }
        if let first = tally.firstWindows1252 {
            Outlet.say(
                words(
                    "\(tally.windows1252) rows are not UTF-8 and were read as Windows-1252, the "
                        + "first is row \(first.row) (line \(first.line))"
                )
            )
        }
        if tally.guarded > 0 {
            let count = tally.guarded
            let guarded: Phrase =
                count == 1
                ? "1 cell could be a formula and got a leading '; --raw-cells"
                : "\(count) cells could be formulas and got a leading '; --raw-cells"
            Outlet.say(words(guarded))
        }
        let done: Phrase =
            switch (tally.rows, tally.unread) {
            case (1, 0): "1 row screened"
            case (1, _): "1 row screened, which could not be read"
            case (_, 0): "\(tally.rows) rows screened"
            case (_, let unread): "\(tally.rows) rows screened, \(unread) of them not read"
            }
        Outlet.say(words(done))
        return arguments.has("strict") && tally.unread > 0 ? .unread : .done
    }

    /// Writes the summary.
    func write(
        _ tally: Tally,
        _ plan: ScreeningPlan,
        to path: String,
        as format: SummaryFormat,
        in policy: Policy
    ) throws(Failure) {
        let input = arguments.positional.first ?? "-"
        let name = input == "-" ? words("standard input") : input
        let document = ScreeningSummary(tally, plan, name: name, policy: policy).document
        let text =
            switch format {
            case .markdown: MarkdownRenderer.render(document)
            case .html: HTMLRenderer.page(of: document)
            }
        do {
            try FileWriting().write(
                Array(text.utf8),
                to: path,
                FileWriting.Options(overwrites: arguments.has("force"))
            )
        } catch {
            throw .file(error)
        }
    }
}
