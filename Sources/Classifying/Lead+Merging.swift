import PolicyModel

extension [Lead] {
    /// The leads of both; of two to the same vertical, the surer.
    func merged(with others: [Lead]) -> [Lead] {
        var merged = self
        for lead in others {
            guard let index = merged.firstIndex(where: { $0.vertical == lead.vertical }) else {
                merged.append(lead)
                continue
            }
            if merged[index].evidence < lead.evidence { merged[index] = lead }
        }
        return merged
    }

    /// The same verticals, each as a mere possibility.
    var asPossible: [Lead] { map { Lead(vertical: $0.vertical, evidence: .possible) } }
}
