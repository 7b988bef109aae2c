/// Values one after the other in memory of their own, read without a check of the place.
///
/// Invariant: `base` owns `capacity` values, the first `count` of them initialised, until
/// `deallocate`; who reads a place has been given it by this store.
@safe
struct Store<Element: BitwiseCopyable> {
    private var base: UnsafeMutablePointer<Element>
    private var capacity: Int
    private(set) var count = 0

    init(capacity: Int = 64) {
        self.capacity = capacity
        unsafe base = .allocate(capacity: capacity)
    }

    func deallocate() {
        unsafe base.deallocate()
    }

    /// The value at a place below `count`.
    @inline(__always)
    subscript(place: Int) -> Element {
        get {
            assert(place < count)
            return unsafe base[place]
        }
        nonmutating set {
            assert(place < count)
            unsafe base[place] = newValue
        }
    }

    /// Adds a value.
    @inline(__always)
    mutating func append(_ element: Element) {
        if count == capacity { grow() }
        unsafe base.advanced(by: count).initialize(to: element)
        count &+= 1
    }

    /// Forgets all values.
    mutating func removeAll() { count = 0 }

    @inline(never)
    private mutating func grow() {
        let larger = UnsafeMutablePointer<Element>.allocate(capacity: capacity * 2)
        unsafe larger.moveInitialize(from: base, count: count)
        unsafe base.deallocate()
        unsafe base = larger
        capacity *= 2
    }
}
