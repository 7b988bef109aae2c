/// How many random cases a test tries: all of them when optimised, a tenth in a debug build, where
/// the same work takes ten times as long.
enum Amount {
    /// A number of cases, or a tenth of it in a debug build.
    static func scaled(_ count: Int) -> Int {
        #if DEBUG
        max(1, count / 10)
        #else
        count
        #endif
    }
}
