// SPDX-License-Identifier: EUPL-1.2
import CSV
import Testing

@Suite("CSV schreiben")
struct CSVWriterTests {
    private func text(_ felder: String..., schutz: Bool = true) -> String {
        String(decoding: CSVWriter(guardsFormulas: schutz).row(felder), as: UTF8.self)
    }

    @Test("Sonderzeichen werden eingefasst")
    func eingefasst() { #expect(text("a", "b;c", "d\"e", "f\ng") == "a;\"b;c\";\"d\"\"e\";\"f\ng\"\r\n") }

    @Test(
        "Was eine Tabellenkalkulation ausführen würde, wird entschärft",
        arguments: ["=1+1", "@SUM(A1)", "+cmd|' /C calc'!A0", "-1+A2", " =1", "＝1", "-"])
    func entschaerft(feld: String) {
        #expect(text(feld) == "'\(feld)\r\n")
        #expect(text(feld, schutz: false) == "\(feld)\r\n")
    }

    @Test("Zahlen bleiben Zahlen", arguments: ["-12.50", "+49 214 1", "-1"])
    func zahlen(feld: String) { #expect(text(feld) == "\(feld)\r\n") }
}
