import PolicyLoading
import Testing

@Suite("SHA-256")
struct SHA256Tests {
    /// The examples that NIST gives for FIPS 180-4, and the empty message.
    static let examples: [(String, String)] = [
        ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
        ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
        (
            "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
            "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
        ),
        (
            "abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmn"
                + "hijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu",
            "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1"
        ),
    ]

    @Test("The examples of the standard come out", arguments: examples)
    func standard(message: String, digest: String) {
        #expect(Self.digest(Array(message.utf8)) == digest)
    }

    @Test("A million times the letter a comes out")
    func million() {
        let digest = "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"
        #expect(Self.digest([UInt8](repeating: 0x61, count: 1_000_000)) == digest)
    }

    /// Lengths about the ends of blocks; the digests are those of Python's hashlib, of the bytes
    /// `(7 * index + length) % 256`.
    static let lengths: [(Int, String)] = [
        (0, "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
        (1, "4bf5122f344554c53bde2ebb8cd2b7e3d1600ad631c385a5d7cce23c7785459a"),
        (55, "81afe5b788dc2ce138ff83d9b20164db75a94d75d2b2432eea4a0ef605088c72"),
        (56, "2aba54f0ac632420a2b502431408866e40e1d5e430df4cd822642c78ab2eb9c1"),
        (57, "903284efbf9100e8ba1614ec65eacacad125e03f857cae7acbf8b73b23e0fdfe"),
        (63, "733d3d4ee79ee67145bf73da13588f6f235d37414fc64b14a2f00f1762792f5e"),
        (64, "79322907b3e9d013d7dc2c2f256674dbf733045cde01df3539271c6f5605feb8"),
        (65, "d85c007c6eb440f085afa2b84f6f2bce4658b240e9f62cb1364bf0485a57e720"),
        (119, "6c87eedf096b345de205b702e5223b73b447a3207791ded3ea007ba15ed6736e"),
        (120, "42500cf6a1e3936d6b9e0bcfe296d654b63255e525487d3634d0b15fde591c4d"),
        (127, "68f6ff710276900c0ffbbc57426f67e00c2e01f0750c7edc25ac06b8ce7a8095"),
        (128, "489d55fea9a73af36b6dd0be7b4117d8e5683386d39544e8a44c99a87f368707"),
        (129, "4e1556b2e9a50a3cc9478f3254727b01065f9ac5d2c3a8b4cd538ae7240bb87d"),
        (1000, "6b0df76627243d095b0c4400cb658b7e804dd03461cc03aee8fc8fe0bcada168"),
    ]

    @Test("Messages about the length of a block come out", arguments: lengths)
    func padding(length: Int, digest: String) {
        #expect(Self.digest(Self.message(length)) == digest)
    }

    @Test("It does not matter in which pieces a message comes")
    func pieces() {
        var generator = SplitMix64(seed: 180_4)
        for (length, digest) in Self.lengths {
            for _ in 0..<20 {
                var hash = SHA256()
                var rest = Self.message(length)[...]
                while !rest.isEmpty {
                    let size = Int.random(in: 0...min(rest.count, 70), using: &generator)
                    hash.update(Array(rest.prefix(size)))
                    rest = rest.dropFirst(size)
                }
                #expect(hash.finish() == digest)
            }
        }
    }

    private static func message(_ length: Int) -> [UInt8] {
        (0..<length).map { UInt8((7 * $0 + length) % 256) }
    }

    private static func digest(_ message: [UInt8]) -> String {
        var hash = SHA256()
        hash.update(message)
        return hash.finish()
    }
}
