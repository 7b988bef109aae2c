import Answering
import Assessing
import Classifying
import Linting
import PolicyLoading
import PolicyModel

extension Target {
    /// The tables of the policy, one of which is changed.
    static func policy() throws -> Target {
        let policy = Files.policy
        let ids =
            policy.verticals.keys.map { policy.verticals[$0].id }
            + policy.offerings.keys.map { policy.offerings[$0].id }
            + policy.practices.keys.map { policy.practices[$0].id }
            + ["prohibited", "allowed", "refer", "not ", "!", "*", "; ", "|", "all-verticals"]
        var random = Enquiries(policy, seed: 7)
        let enquiries = (0..<4).map { _ in random.next().answers }
        return Target(
            samples: Files.tables.map { Input(label: $0.path, bytes: $0.bytes) },
            tokens: ids.map { Array($0.utf8) },
            limit: 120_000
        ) { input, chance in
            let files = Files.tables.map { file in
                file.path == input.label ? PolicyFile(path: file.path, bytes: input.bytes) : file
            }
            guard PolicyLoader.paths.contains(input.label) else {
                return try checkBeside(input, files, &chance)
            }
            switch PolicyLoader.load(files) {
            case .faults(let diagnostics):
                try require(!diagnostics.isEmpty, "refused without a fault")
                try check(diagnostics, files)
                if chance.next() % 4 == 0, case .faults(let again) = PolicyLoader.load(files) {
                    try require(again == diagnostics, "other faults the second time")
                }
                return "faults"
            case .policy(let changed):
                let isSame = Files.tables == files
                try require((changed.digest == policy.digest) == isSame, "the digest")
                try apply(changed, to: changed.digest == policy.digest ? enquiries : [])
                return isSame ? "unchanged" : "sound"
            }
        }
    }

    /// The tables that do not decide: worked cases, claims, sectors, headers, translations.
    private static func checkBeside(
        _ input: Input,
        _ files: [PolicyFile],
        _ chance: inout SplitMix64
    ) throws -> String {
        let policy = Files.policy
        let diagnostics: [Diagnostic]
        if input.label.hasPrefix("cases/") {
            diagnostics = PolicyLoader.cases(files, of: policy).diagnostics
        } else if input.label.hasPrefix("sectors/") {
            let codes = PolicyLoader.sectorCodes(files, of: policy)
            let words = PolicyLoader.sectorWords(files, of: policy)
            diagnostics = codes.diagnostics + words.diagnostics
            let classifier = Classifier(codes.tables, PhraseTable(words.tables))
            if diagnostics.isEmpty { _ = classifier.classify("online drugstore") }
        } else if input.label.hasPrefix("screening/") {
            diagnostics = PolicyLoader.screening(files, of: policy).diagnostics
        } else if input.label.hasPrefix("translations/") {
            let language = PolicyLoader.languages(files).first ?? ""
            diagnostics = PolicyLoader.translation(files, to: language).diagnostics
        } else {
            diagnostics = PolicyLoader.claims(files, of: policy).diagnostics
        }
        try check(diagnostics, files)
        return diagnostics.isEmpty ? "sound beside" : "faults beside"
    }

    private static func check(_ diagnostics: [Diagnostic], _ files: [PolicyFile]) throws {
        var lines: [String: Int] = [:]
        for diagnostic in diagnostics.prefix(2000) {
            guard let file = files.first(where: { $0.path == diagnostic.path }) else {
                throw Broken("no file \(diagnostic.path)")
            }
            let count = lines[file.path] ?? Lines(file.bytes).count
            lines[file.path] = count
            let isInside =
                (1...count).contains(diagnostic.line)
                && (1...file.bytes.count + 1).contains(diagnostic.column)
            try require(isInside, "\(diagnostic.path):\(diagnostic.line):\(diagnostic.column)")
        }
        for diagnostic in diagnostics.prefix(5) {
            try requireHarmless(diagnostic.text(in: .english))
        }
    }

    /// A policy that is taken can be applied, on its first day and on the last.
    private static func apply(_ policy: Policy, to answers: [Answers]) throws {
        let days = [policy.editions.first?.day, CalendarDay.last].compactMap { $0 }
        for day in days {
            let assessor = try Assessor(policy: policy, day: day, withHistory: false)
            for answers in answers + [Answers(for: policy)] {
                do {
                    _ = try assessor.assess(answers)
                } catch .uncovered {
                    // A table with holes is told by the proof, and by this fault.
                }
            }
        }
    }
}
