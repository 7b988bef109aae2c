import CommandLineTool
import Foundation
import Synchronization

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// The system's calls, one of which goes wrong; all are counted and named.
final class FaultyCalls: Sendable {
    /// What happens at the call that is chosen.
    enum Fault: Hashable {
        /// The call does nothing and fails.
        case fails(Int32)
        /// The process is killed before the call: neither it nor any later one does anything.
        case killedBefore
        /// The process is killed within the call: of a write the first half is done.
        case killedWithin
    }

    private struct State {
        var names: [String] = []
        var isDead = false
    }

    private let state = Mutex(State())
    private let fault: Fault?
    private let place: Int
    /// The most bytes that a write takes.
    private let writeLimit: Int

    /// Makes calls of which the one with a number, from 0, goes wrong.
    init(_ fault: Fault? = nil, at place: Int = 0, writeLimit: Int = .max) {
        self.fault = fault
        self.place = place
        self.writeLimit = writeLimit
    }

    /// The names of the calls that were made, in order.
    var names: [String] { state.withLock { $0.names } }

    private enum Way {
        case done
        case failed(Int32)
        case half
    }

    private func way(_ name: String) -> Way {
        state.withLock { state in
            if state.isDead { return .failed(EIO) }
            let number = state.names.count
            state.names.append(name)
            guard number == place, let fault else { return .done }
            switch fault {
            case .fails(let error): return .failed(error)
            case .killedBefore:
                state.isDead = true
                return .failed(EIO)
            case .killedWithin:
                state.isDead = true
                return .half
            }
        }
    }

    private func pass<Value>(
        _ name: String,
        _ call: () -> Result<Value, Errno>
    ) -> Result<Value, Errno> {
        switch way(name) {
        case .done: return call()
        case .failed(let error): return .failure(Errno(error))
        case .half:
            // Done by the system, but the process does not live to learn it.
            _ = call()
            return .failure(Errno(EIO))
        }
    }

    /// The calls, for a writer.
    var calls: FileCalls {
        let system = FileCalls.system
        var calls = system
        calls.kind = { path in self.pass("look") { system.kind(path) } }
        calls.open = { path, flags, mode in
            self.pass(flags & O_CREAT != 0 ? "create" : "open") { system.open(path, flags, mode) }
        }
        unsafe calls.write = { descriptor, bytes in
            switch self.way("write") {
            case .done:
                let part = unsafe UnsafeRawBufferPointer(rebasing: bytes.prefix(self.writeLimit))
                return unsafe system.write(descriptor, part)
            case .failed(let error): return .failure(Errno(error))
            case .half:
                let part = unsafe UnsafeRawBufferPointer(rebasing: bytes.prefix(bytes.count / 2))
                _ = unsafe system.write(descriptor, part)
                return .failure(Errno(EIO))
            }
        }
        calls.sync = { descriptor in self.pass("sync") { system.sync(descriptor) } }
        calls.close = { descriptor in
            // The kernel closes all files of a process that ends, whatever it did before.
            let outcome = system.close(descriptor)
            return self.pass("close") { outcome }
        }
        calls.lock = { descriptor in self.pass("lock") { system.lock(descriptor) } }
        calls.rename = { old, new in self.pass("rename") { system.rename(old, new) } }
        calls.link = { old, new in self.pass("link") { system.link(old, new) } }
        calls.unlink = { path in self.pass("unlink") { system.unlink(path) } }
        calls.makeFolder = { path, mode in self.pass("mkdir") { system.makeFolder(path, mode) } }
        return calls
    }
}
