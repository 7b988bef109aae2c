import PolicyModel
import Testing

@Suite("Subsets")
struct SubsetTests {
    @Test("Each of the 256 places is a place of its own")
    func places() {
        for index in 0..<Subset<Int>.capacity {
            let subset = Subset([Key<Int>(index)])
            #expect(!subset.isEmpty)
            #expect(subset.keys == [Key(index)])
            #expect(subset != Subset())
        }
    }

    @Test("The empty set has nothing and meets nothing")
    func empty() {
        let empty = Subset<Int>()
        #expect(empty.isEmpty)
        #expect(empty.keys == [])
        #expect(!empty.meets(Subset(all: 256)))
        #expect(!Subset(all: 256).meets(empty))
    }

    @Test(
        "A whole table has its entries and no others",
        arguments: [0, 1, 63, 64, 65, 192, 255, 256]
    )
    func whole(count: Int) {
        let whole = Subset<Int>(all: count)
        #expect(whole.keys == (0..<count).map { Key($0) })
        #expect(whole.complement(of: count).isEmpty)
        #expect(Subset<Int>().complement(of: count) == whole)
    }

    @Test("A subset answers as a set of numbers does")
    func agreesWithSets() {
        var generator = SplitMix64(seed: 20_210_115)
        for _ in 0..<400 {
            let count = Int.random(in: 0...256, using: &generator)
            let left = Self.random(below: count, using: &generator)
            let right = Self.random(below: count, using: &generator)
            let subset = Self.subset(left)
            let other = Self.subset(right)
            #expect(subset.keys.map(\.index) == left.sorted())
            #expect(subset.isEmpty == left.isEmpty)
            #expect(subset.meets(other) == !left.isDisjoint(with: right))
            #expect((subset == other) == (left == right))
            let rest = Set(0..<count).subtracting(left)
            #expect(subset.complement(of: count) == Self.subset(rest))
            for index in 0..<256 {
                #expect(subset.contains(Key(index)) == left.contains(index))
            }
        }
    }

    @Test("Inserting twice or in another order makes the same set")
    func orderDoesNotMatter() {
        var generator = SplitMix64(seed: 7)
        for _ in 0..<50 {
            let indices = Array(Self.random(below: 256, using: &generator))
            var subset = Subset<Int>()
            for index in indices.shuffled(using: &generator) + indices {
                subset.insert(Key(index))
            }
            #expect(subset == Self.subset(Set(indices)))
        }
    }

    private static func subset(_ indices: Set<Int>) -> Subset<Int> {
        Subset(indices.map { Key<Int>($0) })
    }

    private static func random(below count: Int, using generator: inout SplitMix64) -> Set<Int> {
        guard count > 0 else { return [] }
        let size = Int.random(in: 0...min(count, 12), using: &generator)
        return Set((0..<size).map { _ in Int.random(in: 0..<count, using: &generator) })
    }
}
