import PolicyModel
import SafeText

/// The arguments of one command, sorted into options and the rest.
struct Arguments {
    private(set) var positional: [String] = []
    private var values: [String: [String]] = [:]

    /// Sorts arguments as a command's table says.
    ///
    /// - Throws: a usage failure that names what is wrong, and what was probably meant.
    init(_ arguments: [String], for command: CommandSpec) throws(Failure) {
        var index = 0
        var takesOptions = true
        while index < arguments.count {
            let argument = arguments[index]
            index += 1
            if argument == "--", takesOptions {
                takesOptions = false
            } else if takesOptions, argument.hasPrefix("-"), argument != "-" {
                index = try option(argument, arguments, next: index, for: command)
            } else {
                positional.append(argument)
            }
        }
        guard positional.count <= command.argumentLimit else {
            let extra = positional[command.argumentLimit]
            throw .usage(
                "`\(command.name)` does not take the argument `\(Escaped.terminal(extra))`",
                help: "see `vertical-check \(command.name) --help`"
            )
        }
    }

    /// Whether an option was given.
    func has(_ name: String) -> Bool { values[name] != nil }

    /// The value of an option that is given once at most.
    func value(_ name: String) -> String? { values[name]?.first }

    /// All values of an option, in order.
    func all(_ name: String) -> [String] { values[name] ?? [] }

    private mutating func option(
        _ argument: String,
        _ arguments: [String],
        next: Int,
        for command: CommandSpec
    ) throws(Failure) -> Int {
        let body = argument.drop { $0 == "-" }
        let equals = body.firstIndex(of: "=")
        let name = String(body[..<(equals ?? body.endIndex)])
        guard argument.hasPrefix("--"),
            let option = command.ownOptions.first(where: { $0.name == name })
        else { throw Self.unknown(argument, name, for: command) }
        if values[name] != nil, !option.isRepeatable {
            throw .usage("`--\(name)` is given twice", help: "give it once")
        }
        let inline = equals.map { String(body[body.index(after: $0)...]) }
        guard option.value != nil else {
            if inline != nil { throw .usage("`--\(name)` takes no value", help: nil) }
            values[name] = []
            return next
        }
        if let inline {
            values[name, default: []].append(inline)
            return next
        }
        let following = next < arguments.count ? arguments[next] : nil
        if let following, following == "-" || !following.hasPrefix("-") {
            values[name, default: []].append(following)
            return next + 1
        }
        guard option.isValueOptional else {
            throw .usage(
                "`--\(name)` needs a value",
                help: "write --\(name) \(Phrase(stringLiteral: option.value ?? "VALUE"))"
            )
        }
        values[name] = []
        return next
    }

    private static func unknown(
        _ argument: String,
        _ name: String,
        for command: CommandSpec
    ) -> Failure {
        let known = command.ownOptions.map(\.name) + ["help"]
        let closest = Suggestion.closest(to: name, among: known).map { "--\($0)" }
        return .usage(
            "unknown option `\(Escaped.terminal(argument))` of `\(command.name)`",
            help: .didYouMean(closest) ?? "see `vertical-check \(command.name) --help`"
        )
    }
}
