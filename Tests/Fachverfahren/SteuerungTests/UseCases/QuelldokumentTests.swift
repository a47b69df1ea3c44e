// SPDX-License-Identifier: EUPL-1.2
import Akte
import Core
import Store
import StoreTesting
import Testing
import Web

@testable import Steuerung

@Suite("Angaben aus Dokumenten der E-Akte")
struct QuelldokumentTests {
    private static let felder = Vorhabenfelder()
    private static let gilt = Geltungszeit.ab(Probe.iso("2026-03-04"))

    @Test(
        "Ein Dokument ist Quelle nur, wenn es da ist und wer es nennt es sehen darf; andere sehen kein Zeichen",
        arguments: Dialect.beide)
    func sichtbar(maschine: Dialect) async throws {
        try await Berichtsamt.mit(maschine) { amt in
            let ausgabe = try await amt.freigegeben()
            let abgelegt = try await amt.store.read { try $0.dateien(ausgabe).first }
            let dokument = try #require(abgelegt?.dokument), vorhaben = try amt.seed.id("dms")
            let quelle = Quelle.dokument(QuelldokumentID(gespeichert: dokument.text), stelle: "Seite 3")
            let leserin = Berichtsamt.person(7, SteuerungRechte.alle.map(\.recht) + [AkteRechte.lesen])
            let angabe = Self.felder.sachstand.setzen(vorhaben, "Wie berichtet", Self.gilt, quelle)
            await #expect(throws: SteuerungError.dokumentNichtGefunden) {
                try await amt.seed.amt.setzen([angabe], akteur: amt.ada)
            }
            let keines = Quelle.dokument(QuelldokumentID(amt.store.uhr.jetzt), stelle: nil)
            await #expect(throws: SteuerungError.dokumentNichtGefunden) {
                try await amt.seed.amt.setzen(
                    [Self.felder.sachstand.setzen(vorhaben, "Wie berichtet", Self.gilt, keines)], akteur: leserin)
            }
            try await amt.seed.amt.setzen([angabe], akteur: leserin)
            let kopf = try await amt.store.read { try $0.dokument(dokument) }
            let zeichen = try #require(kopf?.zeichen.text)
            let seiten = try Seitenprobe(amt.seed.amt), ort = ["id": vorhaben.text]
            let sie = try await seiten.rufe(.get, SteuerungURL.objektMuster, akteur: leserin, parameter: ort).text
            let ada = try await seiten.rufe(.get, SteuerungURL.objektMuster, parameter: ort).text
            #expect(sie.contains("Dokument \(zeichen), Seite 3") && sie.contains("/amt/dokumente/\(dokument)"))
            #expect(ada.contains("für Sie nicht einsehbar") && !ada.contains(dokument.text) && !ada.contains(zeichen))
        }
    }

    @Test("Im Formular steht ein Dokument mit seinem Zeichen; eines, das man nicht sieht, kommt mit allem Getippten zurück")
    func formular() async throws {
        try await Berichtsamt.mit(.sqlite) { amt in
            let ausgabe = try await amt.freigegeben()
            let abgelegt = try await amt.store.read { try $0.dateien(ausgabe).first }
            let dokument = try #require(abgelegt?.dokument), vorhaben = try amt.seed.id("dms")
            let kopf = try await amt.store.read { try $0.dokument(dokument) }
            let zeichen = try #require(kopf?.zeichen.text)
            let leserin = Berichtsamt.person(7, SteuerungRechte.alle.map(\.recht) + [AkteRechte.lesen])
            let seiten = try Seitenprobe(amt.seed.amt), ort = ["id": vorhaben.text, "feld": "sachstand"]
            let formular = ["w_sachstand": "Nach dem Bericht", "ab": "2026-03-04", "dokument": zeichen, "quelle": "Folie 8"]
            let verwehrt = try await seiten.rufe(.post, SteuerungURL.feldMuster, parameter: ort, formular: formular)
            #expect(verwehrt.status == 422 && verwehrt.text.contains("id=\"dokument-fehler\""))
            #expect(verwehrt.text.contains("Nach dem Bericht") && verwehrt.text.contains("Folie 8"))
            let getan = try await seiten.rufe(.post, SteuerungURL.feldMuster, akteur: leserin, parameter: ort, formular: formular)
            #expect(getan.status == 303)
            let sicht = try await amt.seed.amt.abfrage.objekt(vorhaben, am: Probe.iso("2026-03-04"), akteur: amt.ada)
            #expect(
                sicht.aussage(Self.felder.sachstand)?.quelle
                    == .dokument(QuelldokumentID(gespeichert: dokument.text), stelle: "Folie 8"))
        }
    }
}
