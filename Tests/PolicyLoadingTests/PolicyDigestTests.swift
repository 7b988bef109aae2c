import PolicyLoading
import PolicyModel
import Testing

@Suite("The digest of a policy")
struct PolicyDigestTests {
    @Test("It is the SHA-256 of every table's path, length and bytes, by path")
    func isComputed() throws {
        var hash = SHA256()
        for file in TinyPolicy().files {
            hash.update(Array("\(file.path) \(file.bytes.count)\n".utf8))
            hash.update(file.bytes)
        }
        #expect(try #require(TinyPolicy().policy).digest == hash.finish())
    }

    @Test("The order of the files does not matter")
    func order() throws {
        let digest = try #require(TinyPolicy().policy).digest
        var generator = SplitMix64(seed: 14)
        for _ in 0..<20 {
            let files = TinyPolicy().files.shuffled(using: &generator)
            guard case .policy(let policy) = PolicyLoader.load(files) else {
                Issue.record("the order of the files made a fault")
                return
            }
            #expect(policy.digest == digest)
        }
    }

    @Test("It changes with any letter of any table", arguments: PolicyLoader.paths)
    func anyByte(path: String) throws {
        let sound = try #require(TinyPolicy().policy).digest
        let bytes = TinyPolicy().tables[path] ?? []
        var digests: Set<String> = [sound]
        var loaded = 0
        for index in bytes.indices where index % 5 == 0 || bytes[index] == UInt8(ascii: "\n") {
            var changed = bytes
            changed[index] ^= 1
            if bytes[index] == UInt8(ascii: "\n") {
                changed = bytes
                changed.insert(UInt8(ascii: "\r"), at: index)
            }
            guard let policy = TinyPolicy().replacing(path, with: changed).policy else { continue }
            loaded += 1
            digests.insert(policy.digest)
        }
        #expect(loaded > 0)
        #expect(digests.count == loaded + 1)
    }

    @Test("It changes with a line end at the end of a table, which says nothing")
    func lastLineEnd() throws {
        let other = TinyPolicy().changing("places.csv", "FR,France,\n", to: "FR,France,")
        #expect(try #require(other.policy).digest != TinyPolicy().policy?.digest)
    }
}
