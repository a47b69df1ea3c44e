// SPDX-License-Identifier: EUPL-1.2
import Core
import Store
import StoreTesting
import Testing
import Web

@testable import Rechnungseingang

@Suite("Seiten und Nachweis der elektronischen Rechnungen")
struct SeitenTests {
    @Test("Senden führt zur Quittung; ohne Datei und mit einer falschen bleibt das Formular mit dem Fehler")
    func senden() async throws {
        try await Rechnungsamt.mit(.sqlite) { amt in
            let leer = try await amt.rufe(.get, RechnungURL.formular, akteur: .oeffentlich).text
            #expect(leer.contains("rechnung@stadt.example") && leer.contains("05316000-KAEM-47"))
            let ohne = try await amt.rufe(.post, RechnungURL.formular, akteur: .oeffentlich)
            #expect(ohne.status == 422 && ohne.text.contains("Bitte wählen Sie die Rechnung als Datei aus"))
            let falsch = try await amt.rufe(.post, RechnungURL.formular, akteur: .oeffentlich, datei: Array("<Order/>".utf8))
            #expect(falsch.status == 422 && falsch.text.contains("„Order“"))
            let gesendet = try await amt.rufe(.post, RechnungURL.formular, akteur: .oeffentlich, datei: try Rechnungsamt.xml())
            #expect(gesendet.status == 303)
            let id = try #require(gesendet.text.split(separator: "/").last.map(String.init))
            let quittung = try await amt.rufe(.get, RechnungURL.quittungMuster, akteur: .oeffentlich, parameter: ["id": id]).text
            #expect(quittung.contains("Ihre Rechnung ist angekommen") && quittung.contains("ER-2026-000001"))
            // Nothing of the account or the lines for whoever has the address.
            #expect(!quittung.contains("DE7551210800") && !quittung.contains("Fachbuch"))
            let nochmal = try await amt.rufe(.post, RechnungURL.formular, akteur: .oeffentlich, datei: try Rechnungsamt.xml())
            let zweite = try #require(nochmal.text.split(separator: "/").last.map(String.init))
            let abgelehnt = try await amt.rufe(.get, RechnungURL.quittungMuster, akteur: .oeffentlich, parameter: ["id": zweite])
                .text
            #expect(abgelehnt.contains("Ihre Rechnung ist nicht angenommen") && abgelehnt.contains("DUBLETTE"))
        }
    }

    @Test("Die Seite zeigt die Rechnung wie auf Papier; entschieden wird mit Text")
    func ansicht() async throws {
        try await Rechnungsamt.mit(.sqlite) { amt in
            let keine = try await amt.rufe(.get, RechnungURL.liste).text
            #expect(keine.contains("Noch keine Rechnung"))
            let rechnung = try await amt.annehmen()
            let liste = try await amt.rufe(.get, RechnungURL.liste, abfrage: ["q": "papier"]).text
            #expect(liste.contains("Papier Kontor GmbH") && liste.contains("160,00") && liste.contains("01.04.2026"))
            let leer = try await amt.rufe(.get, RechnungURL.liste, abfrage: ["q": "gibtesnicht"]).text
            #expect(leer.contains("Nichts gefunden"))
            #expect(!(try await amt.rufe(.get, RechnungURL.liste, akteur: amt.fremd).text.contains("Papier Kontor")))
            let p = ["id": rechnung.id.text]
            let seite = try await amt.rufe(.get, RechnungURL.muster, parameter: p).text
            for wort in [
                "Rechnung (380)", "02.03.2026", "05316000-KAEM-47", "Musterweg 1", "12345 Musterstadt", "Stadt Leverkusen",
                "Papier A4",
                "8 Stück", "12,50", "19 %", "166,55", "−6,55", "Zu zahlen", "SEPA-Überweisung", "DE75512108001245126199",
                "30 Tage netto",
                "Vielen Dank.", "Weitergeben",
            ] { #expect(seite.contains(wort), "\(wort)") }
            #expect(
                !(try await amt.rufe(.get, RechnungURL.muster, akteur: amt.leserin, parameter: p).text.contains("Weitergeben")))
            await #expect(throws: RechnungseingangError.nichtGefunden) {
                try await amt.rufe(.get, RechnungURL.dateiMuster, akteur: amt.fremd, parameter: p)
            }
            let datei = try await amt.rufe(.get, RechnungURL.dateiMuster, parameter: p)
            #expect(datei.text.contains(rechnung.sha256.prefix(2)))
            let ohneText = try await amt.rufe(.post, RechnungURL.zurueckweisenMuster, parameter: p, formular: ["version": "1"])
            #expect(ohneText.status == 422 && ohneText.text.contains("warum die Rechnung zurückgewiesen wird"))
            let getan = try await amt.rufe(
                .post, RechnungURL.zurueckweisenMuster, parameter: p, formular: ["version": "1", "grund": "Leistung fehlt"])
            #expect(getan.status == 303)
            let quittung = try await amt.rufe(.get, RechnungURL.quittungMuster, akteur: .oeffentlich, parameter: p).text
            #expect(quittung.contains("Leistung fehlt"))
            let json = try await amt.rufe(.get, RechnungURL.api, abfrage: ["zustand": "zurueckgewiesen"]).text
            #expect(json.contains(#""rechnungsnummer":"R-2026-17""#) && json.contains(#""vermerk":"Leistung fehlt""#))
        }
    }

    @Test("Ohne Stelle nimmt die Seite nichts an, und der Nachweis ist rot; mit Stelle und Postfach ist er grün")
    func nachweis() async throws {
        try await Rechnungsamt.mit(.sqlite, stelle: nil) { amt in
            await #expect(throws: RechnungseingangError.nichtEingerichtet) {
                try await amt.rufe(.get, RechnungURL.formular, akteur: .oeffentlich)
            }
            let befund = try await amt.modul.nachweise.first?.pruefen()
            #expect(befund?.ampel == .rot)
        }
        try await Rechnungsamt.mit(.sqlite) { amt in
            let befund = try await amt.modul.nachweise.first?.pruefen()
            #expect(befund?.ampel == .gruen && befund?.text.contains("Eingegangen in zwölf Monaten: 0.") == true)
            #expect(!RechnungseingangModul.besteht(Array("<a/>".utf8)))
            let ohneNummer = try Rechnungsamt.xml([("R-2026-17", "")])
            #expect(!RechnungseingangModul.besteht(ohneNummer))
        }
    }

    @Test("HEAD nennt den neuesten Schritt, und die Auskunft findet eine Verkäuferin am Namen")
    func rest() async throws {
        let abweichung = try MigrationsKopf.abweichung(
            RechnungMigrations.alle, ordner: "Sources/Fachverfahren/Rechnungseingang/Migrations")
        #expect(abweichung == nil)
        try await Rechnungsamt.mit(.sqlite) { amt in
            _ = try await amt.annehmen([("Papier Kontor GmbH", "Erika Muster")])
            let funde = try await amt.store.read { try RechnungseingangModul.auskunft(Personensuche(name: "erika muster"), $0) }
            #expect(funde.map(\.bezug) == ["ER-2026-000001"])
        }
    }
}
