import CommandLineTool
import Foundation
import Testing

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

@Suite("Faults of the system under the writer of files")
struct WriterFaultTests {
    private static let old = Array("the old file\n".utf8)
    private static let new = Array(String(repeating: "the new file\n", count: 40).utf8)

    /// How a file is written.
    struct Manner: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let hasOld: Bool
        let options: FileWriting.Options

        static let all = [
            Manner(
                testDescription: "a new file",
                hasOld: false,
                options: FileWriting.Options()
            ),
            Manner(
                testDescription: "a new file, allowed to overwrite",
                hasOld: false,
                options: FileWriting.Options(overwrites: true)
            ),
            Manner(
                testDescription: "a file that is replaced",
                hasOld: true,
                options: FileWriting.Options(overwrites: true, mode: 0o600)
            ),
        ]
    }

    /// A folder with a target, as it was before.
    private func folder(_ manner: Manner) throws -> Scratch {
        let scratch = try Scratch()
        if manner.hasOld { try scratch.write(Data(Self.old), to: "target") }
        return scratch
    }

    private func write(
        _ scratch: Scratch,
        _ manner: Manner,
        _ faulty: FaultyCalls
    ) -> FileFault? {
        let path = scratch.url("target").path
        do {
            try FileWriting(faulty.calls).write(Self.new, to: path, manner.options)
            return nil
        } catch {
            return error
        }
    }

    private func bytes(_ scratch: Scratch) -> [UInt8]? {
        (try? Data(contentsOf: scratch.url("target"))).map { Array($0) }
    }

    /// What stands under the final name is whole, and the next run clears the rest away.
    private func expectWhole(_ scratch: Scratch, _ manner: Manner, _ context: String) throws {
        let found = bytes(scratch)
        let isOld = found == (manner.hasOld ? Self.old : nil)
        #expect(isOld || found == Self.new, "\(context): a part")
        try FileWriting().write(
            Self.new,
            to: scratch.url("target").path,
            FileWriting.Options(overwrites: true)
        )
        #expect(bytes(scratch) == Self.new)
        #expect(try scratch.names() == ["target"], "\(context): something is left")
    }

    @Test("Without a fault the bytes are synced before they take the name", arguments: Manner.all)
    func order(_ manner: Manner) throws {
        let scratch = try folder(manner)
        let faulty = FaultyCalls()
        #expect(write(scratch, manner, faulty) == nil)
        let taking = manner.options.overwrites ? ["rename"] : ["link", "unlink"]
        #expect(
            faulty.names == ["look", "create", "lock", "look", "write", "sync"] + taking
                + ["close", "open", "sync", "close"]
        )
        try expectWhole(scratch, manner, "no fault")
    }

    static let errors = [ENOSPC, EIO, EDQUOT, EROFS, EFBIG, ENOMEM]

    @Test("Each call fails once: no part, and no success", arguments: Manner.all, errors)
    func failures(_ manner: Manner, _ error: Int32) throws {
        let all = FaultyCalls()
        _ = write(try folder(manner), manner, all)
        for (place, name) in all.names.enumerated() {
            let scratch = try folder(manner)
            let fault = write(scratch, manner, FaultyCalls(.fails(error), at: place))
            let context = "\(name), call \(place), error \(error)"
            // Locks keep others from clearing a file away; a second look and a second name do no
            // harm; a folder's descriptor has nothing left to lose.
            let isHarmless =
                name == "lock" || name == "unlink" || (name == "look" && place > 0)
                || (name == "close" && place == all.names.count - 1)
                || (error == EROFS && name == "sync" && place > 8)
            if isHarmless {
                #expect(fault == nil, "\(context)")
                #expect(bytes(scratch) == Self.new, "\(context)")
            } else {
                let fault = try #require(fault, "\(context): nothing was said")
                if case .cannotSettle = fault.reason {
                    #expect(bytes(scratch) == Self.new, "\(context)")
                } else {
                    #expect(bytes(scratch) == (manner.hasOld ? Self.old : nil), "\(context)")
                    #expect(try scratch.names().count == (manner.hasOld ? 1 : 0), "\(context)")
                }
            }
            try expectWhole(scratch, manner, context)
        }
    }

    @Test("An interrupted call is made again", arguments: Manner.all)
    func interruptions(_ manner: Manner) throws {
        let all = FaultyCalls()
        _ = write(try folder(manner), manner, all)
        for (place, name) in all.names.enumerated()
        where ["create", "open", "write", "sync"].contains(name) {
            let scratch = try folder(manner)
            let fault = write(scratch, manner, FaultyCalls(.fails(EINTR), at: place))
            #expect(fault == nil, "\(name)")
            #expect(bytes(scratch) == Self.new)
        }
    }

    @Test("Short writes are gone on with; one that takes nothing is a fault")
    func shortWrites() throws {
        for limit in [1, 7, 519] {
            let scratch = try folder(Manner.all[2])
            #expect(write(scratch, Manner.all[2], FaultyCalls(writeLimit: limit)) == nil)
            #expect(bytes(scratch) == Self.new)
        }
        let scratch = try folder(Manner.all[2])
        let fault = try #require(write(scratch, Manner.all[2], FaultyCalls(writeLimit: 0)))
        guard case .cannotWrite = fault.reason else {
            Issue.record("\(fault)")
            return
        }
        #expect(bytes(scratch) == Self.old)
    }

    @Test("Killed at any call, it leaves the old file or the new one", arguments: Manner.all)
    func kills(_ manner: Manner) throws {
        let all = FaultyCalls()
        _ = write(try folder(manner), manner, all)
        for place in all.names.indices {
            for fault in [FaultyCalls.Fault.killedBefore, .killedWithin] {
                let scratch = try folder(manner)
                _ = write(scratch, manner, FaultyCalls(fault, at: place))
                try expectWhole(scratch, manner, "\(fault) \(all.names[place]), call \(place)")
            }
        }
    }
}
