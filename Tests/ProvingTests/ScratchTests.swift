import Proving
import Testing
@Test(arguments: [("2021-01-14","2021-01-15"),("2022-10-24","2022-10-25"),("2024-08-26","2024-08-27"),("2025-11-30","2025-12-01"),("2019-09-04","2026-11-22")])
func look(_ a: String, _ b: String) throws {
    let c = ContinuousClock(); let t = c.now
    let (x, y) = (try RealPolicy.snapshot(on: a), try RealPolicy.snapshot(on: b))
    let t0 = c.now
    let r = try RulingComparison(from: x, to: y)
    print(a, b, t0 - t, c.now - t0, r.tables.map { "\($0.table) \($0.statements.count) \($0.changedCases(.milder)) \($0.changedCases(.stricter))" }, r.ordinaryCountries.count)
}
