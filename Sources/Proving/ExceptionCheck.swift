import PolicyModel

/// Looks at what sets aside what: never in a circle, and never what it does not meet.
///
/// Cells are independent of each other, so two rules whose cells meet one by one meet in a case.
struct ExceptionCheck {
    let policy: Policy

    /// A failure for each rule in a circle, and for each exception that never meets its rule.
    var failures: [ProofFailure] {
        policy.rules.keys.flatMap { rule in
            let circle = isInCircle(rule) ? [circleFailure(rule)] : []
            let apart = policy.rules[rule].exceptionTo.filter { !meet(rule, $0) }
            return circle + apart.map { apartFailure(rule, $0) }
        }
    }

    private func meet(_ left: Key<Rule>, _ right: Key<Rule>) -> Bool {
        let (left, right) = (policy.rules[left], policy.rules[right])
        return left.table == right.table && left.span.meets(right.span)
            && left.cells.meets(right.cells)
    }

    /// Whether a rule is an exception to itself, through others or not.
    private func isInCircle(_ rule: Key<Rule>) -> Bool {
        var reached = Set(policy.rules[rule].exceptionTo)
        var open = Array(reached)
        while let next = open.popLast() {
            for key in policy.rules[next].exceptionTo where reached.insert(key).inserted {
                open.append(key)
            }
        }
        return reached.contains(rule)
    }

    private func circleFailure(_ rule: Key<Rule>) -> ProofFailure {
        ProofFailure(
            .exceptions,
            "`\(policy.rules[rule].id)` is an exception to itself, in a circle",
            rules: [rule]
        )
    }

    private func apartFailure(_ rule: Key<Rule>, _ other: Key<Rule>) -> ProofFailure {
        ProofFailure(
            .exceptions,
            "`\(policy.rules[rule].id)` never meets `\(policy.rules[other].id)`, "
                + "to which it is an exception",
            rules: [rule, other]
        )
    }
}
