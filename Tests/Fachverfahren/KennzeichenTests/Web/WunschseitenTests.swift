// SPDX-License-Identifier: EUPL-1.2
import Core
import Store
import StoreTesting
import Testing

@testable import Kennzeichen
@testable import Web

@Suite("Seiten für ein gewünschtes Kennzeichen") struct WunschseitenTests {
    static func routen(_ amt: Kennzeichenamt) -> [Route] {
        OeffentlicheRouten(dienst: amt.dienst, drossel: Drossel(hoechstens: 99, in: .seconds(60))) { _, _, _ in "/antrag" }.alle
    }

    static func seite(
        _ k: String, _ amt: Kennzeichenamt, abfrage: [(name: String, wert: String)] = []
    ) async throws -> String {
        try await Seitenprobe().rufen(
            routen(amt), .get, "\(KennzeichenURL.suche)/{kennzeichen}", .oeffentlich, amt.uhr.jetzt,
            parameter: ["kennzeichen": k], abfrage: abfrage
        ).text
    }

    @Test("Wer sein gehaltenes Kennzeichen wieder ansieht, kommt zum Antrag zurück; andere erfahren nichts davon")
    func eigenes() async throws {
        try await Kennzeichenamt.mit(.sqlite) { amt in
            let k = try Probe.plate("LEV", "AB", 12), antrag = "01a20896-60f5-7089-80aa-26684682cfd5"
            let ich = "besuch:\(Besuch(token: "00").kennung)"
            try await amt.store.commit(Vermerk(.system("test"), "test.entwurf")) { tx in
                try tx.execute(
                    """
                    INSERT INTO portal_antrag (id, leistung, besitzer, zustand, antworten, sprache, angelegt, geaendert, loeschen_ab,
                      version) VALUES (\(antrag), 'wunschkennzeichen', \(ich), 'entwurf', '{"werte":{}}', 'de', 0, 0, 0, 1)
                    """)
            }
            for (inhaber, meines) in [(ich, true), ("besuch:anderer", false)] {
                _ = try await amt.halten(k, art: .gewoehnlich, inhaber: inhaber, akteur: .oeffentlich)
                try await HaltenUebergeben(dienst: amt.dienst)(
                    k, von: inhaber, an: "antrag:\(antrag)", akteur: .oeffentlich)
                try await amt.dienst.laden()
                let seite = try await Self.seite("LEV-AB-12", amt)
                #expect(seite.contains("/antraege/\(antrag)") == meines)
                #expect(seite.contains("ist nicht verfügbar") != meines)
                #expect(seite.contains("Ähnlich und frei") != meines)
                amt.uhr.vor(.seconds(601))
            }
        }
    }

    @Test("Ein Zusatz macht das Kennzeichen zu lang: das wird gesagt, und die Vorschläge passen mit Zusatz")
    func zuLang() async throws {
        try await Kennzeichenamt.mit(.sqlite) { amt in
            let seite = try await Self.seite("LEV-AB-123", amt, abfrage: [("zusatz", "H")])
            #expect(seite.contains("Mit 8 Zeichen ist das Kennzeichen zu lang"))
            #expect(!seite.contains("Benachrichtigen"))
            let k = try Probe.plate("LEV", "AB", 123), alt = try Kennzeichenart(zusatz: .h)
            let nachbarn = Kennzeichensuche(dienst: amt.dienst).nachbarn(k, art: alt, anzahl: 12, jetzt: amt.uhr.jetzt)
            #expect(!nachbarn.isEmpty)
            #expect(nachbarn.allSatisfy { $0.zeichen <= 7 })
        }
    }

    @Test("Endet die Art innerhalb der Reservierung, steht das Datum dabei; danach gibt es sie nicht mehr")
    func ende() async throws {
        try await Kennzeichenamt.mit(.sqlite) { amt in
            let jetzt = try await Self.seite("LEV-A-1", amt, abfrage: [("zusatz", "E")])
            #expect(jetzt.contains("nur bis zum 31.12.2026 vergeben") && jetzt.contains("ist frei"))
            amt.uhr.stellen(auf: Probe.tag.plus(tage: 60).beginn)
            let danach = try await Self.seite("LEV-A-1", amt, abfrage: [("zusatz", "E")])
            #expect(danach.contains("wurden nur bis zum 31.12.2026 vergeben") && danach.contains("ist nicht verfügbar"))
        }
    }

    @Test("Schon während der Eingabe steht da, was an ihr falsch ist, auf Englisch für englische Besuche")
    func waehrendDerEingabe() async throws {
        try await Kennzeichenamt.mit(.sqlite) { amt in
            let probe = try Seitenprobe()
            let teil = try await probe.rufen(
                Self.routen(amt), .get, KennzeichenURL.treffer, .oeffentlich, amt.uhr.jetzt, abfrage: [("k", "LEV-AB 1234")])
            #expect(teil.text.contains("auf das Schild passen hier höchstens 8"))
            let zwei = try await probe.rufen(
                Self.routen(amt), .get, KennzeichenURL.treffer, .oeffentlich, amt.uhr.jetzt, abfrage: [("k", "DAB1")])
            #expect(zwei.text.contains("lässt sich so lesen"))
            let error = KennzeichenError.vergriffen(kennzeichen: "LEV-AB 12", frei: ["LEV-AB 13"])
            #expect(error.meldung.contains("LEV-AB 13"))
            #expect(probe.texte.text(error) == error.meldung)
        }
    }
}
