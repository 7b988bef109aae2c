import PolicyModel

/// `policy`: the editions, and the checks of the data.
struct PolicyCommand {
    let arguments: Arguments

    func run() throws(Failure) -> ExitStatus {
        let action = arguments.positional.first ?? "list"
        do {
            switch action {
            case "list": try Outlet.write(list(try policy()))
            case "lint":
                let policy = try policy()
                try Outlet.write("no fault in \(policy.rules.count) rules; digest \(policy.digest)\n")
            default:
                throw Failure.usage("unknown action `\(action)`", help: nil)
            }
        } catch let failure as Failure {
            throw failure
        } catch let fault as FileFault {
            throw .file(fault)
        } catch {
            throw .usage("\(error)", help: nil)
        }
        return .done
    }

    private func policy() throws(Failure) -> Policy {
        try PolicySource.load(arguments.value("policy"))
    }

    private func list(_ policy: Policy) -> String {
        policy.editions.map { "\($0.day)  \($0.status.rawValue)  \($0.title)\n" }.joined()
    }
}
