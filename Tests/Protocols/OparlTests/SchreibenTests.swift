// SPDX-License-Identifier: EUPL-1.2
import Oparl
import Testing

@Suite("OParl: Objekte schreiben")
struct SchreibenTests {
    @Test("Jede Art hält in beiden Fassungen alle Regeln ein", arguments: OparlVersion.allCases)
    func alle(_ version: OparlVersion) {
        let arten = Set(Probe.stadt.map { type(of: $0).kind })
        #expect(arten == Set(OparlKind.allCases))
        #expect(OparlCheck.findings(Probe.werte(version), version) == [])
    }

    @Test("Was eine Fassung nicht kennt, steht nicht in ihr")
    func fassungen() throws {
        let neu = Probe.werte(.v11), alt = Probe.werte(.v10)
        #expect(OparlCheck.findings(neu, .v10).contains { $0.rule == .type })
        for (nr, kind) in Probe.stadt.map({ type(of: $0).kind }).enumerated() {
            #expect(neu[nr]["created"] != nil)
            #expect((alt[nr]["created"] != nil) == kind.standsAlone)
        }
        let punkt = try #require(Probe.stadt.firstIndex { $0 is OparlAgendaItem })
        #expect(neu[punkt]["order"] == .number(0))
        #expect(alt[punkt]["order"] == nil)
        let datei = try #require(Probe.stadt.firstIndex { $0 is OparlFile })
        #expect(neu[datei]["sha512Checksum"] != nil)
        #expect(alt[datei]["sha512Checksum"] == nil)
    }

    @Test("Leere Texte und leere Listen stehen nicht da, vorgeschriebene Listen auch leer")
    func leer() {
        var vorlage = OparlPaper(Probe.kopf("v"))
        vorlage.name = "  "
        vorlage.reference = ""
        vorlage.head.keyword = ["", " "]
        #expect(
            vorlage.value(Probe.style(.v11)).json
                == """
                {"id":"\(Probe.base)/paper/v","type":"https://schema.oparl.org/1.1/Paper",\
                "created":"2019-02-12T20:33:20+01:00","modified":"2019-02-12T20:33:20+01:00"}
                """)
        #expect(OparlBody(Probe.kopf("1"), name: "Stadt").value(Probe.style(.v11))["legislativeTerm"] == .list([]))
    }

    @Test("Ein gelöschtes Objekt behält nur Kennung, Art und Zeiten")
    func geloescht() {
        var vorlage = OparlPaper(Probe.kopf("v", deleted: true))
        vorlage.name = "Geheim"
        vorlage.head.keyword = ["geheim"]
        let text = vorlage.value(Probe.style(.v10)).json
        #expect(!text.lowercased().contains("geheim"))
        #expect(text.hasSuffix("\"deleted\":true}"))
    }

    @Test("Eigene Angaben brauchen einen Doppelpunkt im Namen")
    func eigene() {
        var vorlage = OparlPaper(Probe.kopf("v"))
        vorlage.head.vendor = [OparlMember("stadt:a", .flag(true)), OparlMember("b", .flag(true))]
        let wert = vorlage.value(Probe.style(.v11))
        #expect(wert["stadt:a"] == .flag(true))
        #expect(wert["b"] == nil)
    }

    @Test("Sonderzeichen werden so geschrieben, dass jeder Leser sie versteht")
    func zeichen() {
        #expect(OparlValue.text("a\"\\\n\u{1}<ä€").json == #""a\"\\\n\u0001\u003cä€""#)
    }

    @Test("Zeiten haben einen Versatz in Zahlen und kommen so zurück", arguments: [0, 60, 120, -90])
    func zeiten(_ versatz: Int) throws {
        for sekunden: Int64 in [0, 951_782_399, 1_582_934_400, 4_107_542_399, -1] {
            let zeit = OparlTime(seconds: sekunden, offset: versatz)
            #expect(try #require(OparlTime(zeit.text)) == zeit)
            #expect(!zeit.text.contains("Z"))
        }
        #expect(OparlTime(seconds: 1_582_934_400).text == "2020-02-29T00:00:00+00:00")
    }

    @Test(
        "Was keine Zeit ist, wird nicht gelesen",
        arguments: ["", "2019-02-30T00:00:00+01:00", "2019-01-01", "2019-01-01T24:00:00Z", "2019-01-01T00:00:00+0100"])
    func unsinn(_ text: String) {
        #expect(OparlTime(text) == nil)
    }
}
