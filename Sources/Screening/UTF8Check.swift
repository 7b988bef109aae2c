/// Tells well-formed UTF-8 from other bytes: for a row, where `UTF8Masks` found its chunk wanting.
enum UTF8Check {
    static func isValid(_ bytes: some Collection<UInt8>) -> Bool {
        String(validating: bytes, as: UTF8.self) != nil
    }
}
