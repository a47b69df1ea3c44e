// SPDX-License-Identifier: EUPL-1.2
import MtaSts
import Testing

@Suite("MTA-STS: der Eintrag im Namensdienst")
struct EintragTests {
    private func einziger(_ texte: [String]) throws(StsError) -> StsRecord? {
        try StsRecord.only(among: texte.map { Array($0.utf8) })
    }

    @Test(
        "Der eine Eintrag wird gelesen, was sonst am Namen steht, bleibt außer Betracht",
        arguments: [
            "v=STSv1; id=20160831085700Z;", "v=STSv1;id=20160831085700Z", "v=STSv1; \t id=20160831085700Z ; neu=1",
            "v=STSv1; neu=a:b; id=20160831085700Z; id=zweite",
        ])
    func gelesen(_ text: String) throws {
        let eintrag = try einziger(["v=spf1 -all", text, "v=STSv1", "V=STSv1; id=x", " v=STSv1; id=y"])
        #expect(eintrag?.id == "20160831085700Z")
    }

    @Test("Ohne Eintrag gibt es keine Richtlinie, mit zweien auch nicht")
    func anzahl() throws {
        #expect(try einziger([]) == nil)
        #expect(try einziger(["v=spf1 -all", "v=STSv2; id=1"]) == nil)
        #expect(throws: StsError.manyRecords) { try einziger(["v=STSv1; id=1", "v=STSv1; id=1"]) }
        #expect(throws: StsError.manyRecords) { try einziger(["v=STSv1; id=1", "v=STSv1; kaputt"]) }
    }

    struct Fall: Sendable, CustomTestStringConvertible {
        let text: String
        let fehler: StsError
        var testDescription: String { text.debugDescription }
    }

    @Test(
        "Ein falsch geschriebener Eintrag gilt nicht",
        arguments: [
            Fall(text: "v=STSv1;", fehler: .missing("id")), Fall(text: "v=STSv1; neu=1", fehler: .missing("id")),
            Fall(text: "v=STSv1; id", fehler: .malformed(line: 1)), Fall(text: "v=STSv1; id=", fehler: .malformed(line: 1)),
            Fall(text: "v=STSv1; id=a b", fehler: .malformed(line: 1)),
            Fall(text: "v=STSv1; id=a=b", fehler: .malformed(line: 1)),
            Fall(text: "v=STSv1;; id=1", fehler: .malformed(line: 1)), Fall(text: "v=STSv1; ID=1", fehler: .missing("id")),
            Fall(text: "v=STSv1; id=2016-08", fehler: .id),
            Fall(text: "v=STSv1; id=" + String(repeating: "1", count: 33), fehler: .id),
            Fall(text: "v=STSv1; id=1; " + String(repeating: "a=b;", count: 2_000), fehler: .tooLarge),
        ])
    func unsinn(_ fall: Fall) {
        #expect(throws: fall.fehler) { try einziger([fall.text]) }
    }

    @Test(
        "Ein eigener Eintrag wird so gelesen, wie er geschrieben ist",
        arguments: ["1", "20261129T080000", String(repeating: "Z", count: 32)])
    func hinUndZurueck(_ id: String) throws {
        let eigener = try StsRecord(id: id)
        #expect(try StsRecord(Array(eigener.text.utf8)) == eigener)
        #expect(throws: StsError.id) { try StsRecord(id: id + ";") }
        #expect(throws: StsError.id) { try StsRecord(id: "") }
    }
}
