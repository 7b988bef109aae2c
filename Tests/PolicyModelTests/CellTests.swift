import PolicyModel
import Testing

@Suite("Cells")
struct CellTests {
    @Test("A cell for any fits every value and meets every cell")
    func any() {
        let any = Cell<Int>.any
        #expect(any.isAny)
        for index in [0, 63, 64, 255] {
            #expect(any.fits(Key(index)))
            #expect(any.meets(Cell(Subset([Key(index)]))))
            #expect(Cell(Subset([Key(index)])).meets(any))
        }
        #expect(any.fits(nil))
        #expect(any.meets(any))
    }

    @Test("A cell for any is not the cell of all values, nor that of none")
    func anyIsItself() {
        #expect(Cell<Int>.any != Cell(Subset(all: 256)))
        #expect(Cell<Int>.any != Cell(Subset()))
        #expect(!Cell(Subset<Int>()).isAny)
    }

    @Test("An empty cell fits nothing, not even an open value, and meets nothing")
    func empty() {
        let empty = Cell(Subset<Int>())
        #expect(!empty.fits(Key(0)))
        #expect(!empty.fits(nil))
        #expect(!empty.meets(empty))
        #expect(!empty.meets(.any))
        #expect(!Cell.any.meets(empty))
    }

    @Test("An open value fits a cell of any value, since it could be it")
    func open() {
        #expect(Cell(Subset([Key<Int>(200)])).fits(nil))
        #expect(!Cell(Subset([Key<Int>(200)])).fits(Key(199)))
    }

    @Test("Two cells meet when some value fits both")
    func agreesWithTrying() {
        var generator = SplitMix64(seed: 3)
        for _ in 0..<500 {
            let left = Self.random(using: &generator)
            let right = Self.random(using: &generator)
            let shared = (0..<256).contains { left.fits(Key($0)) && right.fits(Key($0)) }
            #expect(left.meets(right) == shared)
            #expect(right.meets(left) == shared)
        }
    }

    private static func random(using generator: inout SplitMix64) -> Cell<Int> {
        guard Int.random(in: 0..<8, using: &generator) > 0 else { return .any }
        let size = Int.random(in: 0...6, using: &generator)
        return Cell(
            Subset((0..<size).map { _ in Key(Int.random(in: 0..<40, using: &generator) * 6) })
        )
    }
}
