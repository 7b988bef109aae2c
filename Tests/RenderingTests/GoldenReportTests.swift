import Testing

@Suite("Golden reports")
struct GoldenReportTests {
    @Test("The Markdown report is as recorded", arguments: ReportCase.all)
    func markdown(_ row: ReportCase) throws {
        let checked = try row.checked()
        try Golden(name: row.name + ".md").expect(Checked.withoutDigests(checked.markdown()))
    }

    @Test("The HTML report is as recorded", arguments: ReportCase.all)
    func html(_ row: ReportCase) throws {
        let checked = try row.checked()
        let text = try Checked.withoutDigests(checked.html())
        try Golden(name: row.name + ".html").expect(Checked.withoutStyle(text))
    }

    @Test("The text report is as recorded", arguments: ReportCase.all)
    func text(_ row: ReportCase) throws {
        let checked = try row.checked()
        try Golden(name: row.name + ".txt").expect(Checked.withoutDigests(checked.text()))
    }

    @Test("The JSON assessment is as recorded", arguments: ReportCase.all)
    func json(_ row: ReportCase) throws {
        let checked = try row.checked()
        try Golden(name: row.name + ".json").expect(Checked.withoutDigests(checked.json()))
    }
}
