// SPDX-License-Identifier: EUPL-1.2
import Core
import Foundation
import Store
import StoreTesting
import Testing

@testable import Kennzeichen
@testable import Web

@Suite("Seiten des Amtes") struct AmtSeitenTests {
    @Test("Eine Regel wird erst mit Vorschau vorgeschlagen und von einer anderen Person freigegeben")
    func regel() async throws {
        try await Kennzeichenamt.mit(.sqlite) { amt in
            let probe = try Seitenprobe()
            let routen = RegelRouten(dienst: amt.dienst).alle
            let jetzt = amt.uhr.jetzt
            let ohne = try await probe.rufen(
                routen, .post, KennzeichenURL.regeln, amt.ada, jetzt, formular: RegelformularTests.gut)
            #expect(ohne.status == 422)
            #expect(ohne.text.contains("Die Regel trifft 1\u{202F}998 Kennzeichen"))
            // Input is kept.
            #expect(ohne.text.contains("value=\"tx, ty\"") && ohne.text.contains("Taxen"))
            let gesehen = try #require(ohne.text.firstMatch(of: /name="gesehen" value="([^"]+)"/)?.1)
            let mit = try await probe.rufen(
                routen, .post, KennzeichenURL.regeln, amt.ada, jetzt,
                formular: RegelformularTests.gut + [("gesehen", String(gesehen))])
            #expect(mit.status == 303)

            let adas = try await probe.rufen(routen, .get, KennzeichenURL.regeln, amt.ada, jetzt)
            #expect(adas.text.contains("Entscheiden muss eine andere Person"))
            #expect(!adas.text.contains("/freigeben\""))
            let bens = try await probe.rufen(routen, .get, KennzeichenURL.regeln, amt.ben, jetzt)
            let id = try #require(bens.text.firstMatch(of: /kennzeichen-regeln\/([0-9a-f-]{36})\/freigeben/)?.1)
            let nein = try await probe.rufen(
                routen, .post, "\(KennzeichenURL.regeln)/{id}/ablehnen", amt.ben, jetzt, parameter: ["id": String(id)])
            #expect(nein.status == 422)
            #expect(nein.text.contains("id=\"grund-\(id)-fehler\""))
            let ja = try await probe.rufen(
                routen, .post, "\(KennzeichenURL.regeln)/{id}/freigeben", amt.ben, jetzt, parameter: ["id": String(id)])
            #expect(ja.status == 303)
            let danach = try await probe.rufen(routen, .get, KennzeichenURL.regeln, amt.ben, jetzt)
            #expect(danach.text.contains("Rücknahme beantragen"))
            let ausschnitt = try await probe.rufen(
                routen, .get, KennzeichenURL.regelvorschau, amt.ada, jetzt, abfrage: [("buchstaben", "<b>"), ("zahl", "1")])
            #expect(!ausschnitt.text.contains("<b>"))
        }
    }

    @Test("Eine hochgeladene Tabelle zeigt Fortschritt, Mängel und eine Mängeldatei; ein PDF wird abgelehnt")
    func bestand() async throws {
        try await Kennzeichenamt.mit(.sqlite) { amt in
            let probe = try Seitenprobe()
            let routen = BestandRouten(dienst: amt.dienst, inhalte: amt.stand.content).alle
            let jetzt = amt.uhr.jetzt
            let ohne = try await probe.rufen(routen, .post, KennzeichenURL.bestand, amt.ada, jetzt)
            #expect(ohne.status == 422)
            #expect(ohne.text.contains("Wählen Sie eine Datei aus."))
            let pdf = try await Self.datei("%PDF-1.7 nichts", amt)
            #expect(try await probe.rufen(routen, .post, KennzeichenURL.bestand, amt.ada, jetzt, dateien: [pdf]).status == 422)

            let csv = try await Self.datei("Kennzeichen\nLEV-A 1\n\"=1+1\"\n", amt)
            let hoch = try await probe.rufen(routen, .post, KennzeichenURL.bestand, amt.ada, jetzt, dateien: [csv])
            #expect(hoch.status == 303)
            let id = ["id": String(hoch.text.suffix(36))]
            let wartend = try await probe.rufen(routen, .get, "\(KennzeichenURL.bestand)/{id}", amt.ada, jetzt, parameter: id)
            #expect(wartend.text.contains("<progress"))
            try await Helfer.auftraege(amt.store, [Einlesungsablauf(dienst: amt.dienst, inhalte: amt.stand.content).auftragsart])
            let fertig = try await probe.rufen(
                routen, .get, "\(KennzeichenURL.bestand)/{id}/stand", amt.ada, jetzt, parameter: id)
            #expect(fertig.text.contains("fertig, mit Mängeln") && !fertig.text.contains("<progress"))
            let maengel = try await probe.rufen(
                routen, .get, "\(KennzeichenURL.bestand)/{id}/maengel.csv", amt.ada, jetzt, parameter: id)
            // A spreadsheet must not run what a stranger wrote into the table.
            #expect(maengel.text.contains("3;'=1+1;"))
            #expect(try await probe.rufen(routen, .get, KennzeichenURL.bestand, amt.ada, jetzt).text.contains("tabelle.csv"))
        }
    }

    private static func datei(_ text: String, _ amt: Kennzeichenamt) async throws -> Hochgeladen {
        let daten = Data(text.utf8)
        return Hochgeladen(
            feld: "datei", dateiname: "tabelle.csv", gemeldeterTyp: "text/csv", inhalt: try await amt.stand.content.store(daten),
            anfang: Array(daten.prefix(16)))
    }

    @Test("Die Statistik zählt Bestand, Monate und Wege, auch als Tabelle", arguments: Dialect.allCases)
    func statistik(maschine: Dialect) async throws {
        try await Kennzeichenamt.mit(maschine) { amt in
            let probe = try Seitenprobe()
            let routen = StatistikRouten(dienst: amt.dienst).alle
            #expect(
                try await probe.rufen(routen, .get, KennzeichenURL.statistik, amt.ada, amt.uhr.jetzt).text.contains(
                    "Noch kein Bestand"))
            _ = try await BestandTests.lesen("LEV-A 1\nLEV-A 2\nOP-A 3\n", amt)
            try await amt.reservieren(try Probe.plate("LEV", "B", 1))
            amt.uhr.stellen(auf: Probe.tag.plus(tage: 20).beginn)
            try await amt.reservieren(try Probe.plate("LEV", "B", 2), person: "p2", dialog: "d2")
            let seite = try await probe.rufen(routen, .get, KennzeichenURL.statistik, amt.ada, amt.uhr.jetzt)
            #expect(
                seite.text.contains("Dezember 2026") && seite.text.contains("Januar 2026")
                    && !seite.text.contains("Dezember 2025"))
            let csv = try await probe.rufen(routen, .get, KennzeichenURL.statistikCSV, amt.ada, amt.uhr.jetzt).text
            for zeile in [
                "Bestand;LEV zugeteilt;2", "Bestand;OP zugeteilt;1", "Reservierungen;November 2026;1",
                "Reservierungen;Dezember 2026;1", "Weg;online;2",
            ] {
                #expect(csv.contains(zeile), "\(zeile)")
            }
            await #expect(throws: KennzeichenError.keinRecht) {
                _ = try await probe.rufen(routen, .get, KennzeichenURL.statistik, Kennzeichenamt.person("Leo", []), amt.uhr.jetzt)
            }
        }
    }

    @Test("Die JSON-Auskunft des Amtes nennt Stand, Regel und Quelle; die öffentliche nicht")
    func json() async throws {
        try await Kennzeichenamt.mit(.sqlite) { amt in
            let probe = try Seitenprobe()
            let routen = ApiRouten(dienst: amt.dienst).alle
            let k = try Probe.plate("LEV", "AB", 12)
            try await amt.reservieren(k)
            try await amt.dienst.laden()
            let pfad = "\(KennzeichenURL.apiAmt)/{kennzeichen}"
            let intern = try await probe.rufen(routen, .get, pfad, amt.ada, amt.uhr.jetzt, parameter: ["kennzeichen": k.text])
            let auskunft = try JSONDecoder().decode(Amtsauskunft.self, from: Data(intern.text.utf8))
            #expect(auskunft.zustand == "reserviert")
            #expect(auskunft.reservierungen.map(\.stand) == ["aktiv"])
            let gesperrt = try await probe.rufen(
                routen, .get, pfad, amt.ada, amt.uhr.jetzt, parameter: ["kennzeichen": "LEV-SS 1"])
            #expect(gesperrt.text.contains("sitten-fuenf") && gesperrt.text.contains("\"FZV\""))
            let aussen = try await probe.rufen(
                routen, .get, KennzeichenURL.apiSuche, .oeffentlich, amt.uhr.jetzt, abfrage: [("muster", "LEV-AB 12")])
            #expect(aussen.text.contains("nicht-verfuegbar") && !aussen.text.contains("reserviert"))
            let muster = try await probe.rufen(
                routen, .get, KennzeichenURL.apiSuche, .oeffentlich, amt.uhr.jetzt,
                abfrage: [("muster", "AB 1?"), ("zeichen", "LEV")])
            #expect(try JSONDecoder().decode(OeffentlicheAuskunft.self, from: Data(muster.text.utf8)).gesamt == 9)
            await #expect(throws: KennzeichenError.musterUngueltig) {
                _ = try await probe.rufen(
                    routen, .get, KennzeichenURL.apiSuche, .oeffentlich, amt.uhr.jetzt, abfrage: [("muster", "1A*")])
            }
            for route in routen {
                #expect(try route.api?.ausgabe.map { try JSONSerialization.jsonObject(with: Data($0.utf8)) } != nil)
            }
        }
    }

    @Test("Die öffentliche Suche und die Merkliste lassen sich mit allen Namen zeichnen")
    func oeffentlich() async throws {
        try await Kennzeichenamt.mit(.sqlite) { amt in
            let probe = try Seitenprobe()
            let routen = OeffentlicheRouten(dienst: amt.dienst, drossel: Drossel(hoechstens: 9, in: .seconds(60))) { _, _, _ in
                "/antrag"
            }.alle
            let jetzt = amt.uhr.jetzt
            for k in ["LEV-AB 12", "levab12", "AB 1?", "LEV-SS 1", "<script>"] {
                let seite = try await probe.rufen(routen, .get, KennzeichenURL.suche, .oeffentlich, jetzt, abfrage: [("k", k)])
                #expect(seite.status == (k == "<script>" ? 422 : 200), "\(k)")
                #expect(!seite.text.contains("<script>"))
            }
            let buerger = try await amt.buerger("Erika Muster")
            let merken = try await probe.rufen(
                routen, .post, "\(KennzeichenURL.merkliste)/merken", buerger, jetzt, formular: [("kennzeichen", "LEV-SS 1")])
            #expect(merken.status == 303)
            let liste = try await probe.rufen(routen, .get, KennzeichenURL.merkliste, buerger, jetzt)
            #expect(liste.text.contains("Noch vergeben") && !liste.text.contains("Jetzt frei"))
        }
    }
}
