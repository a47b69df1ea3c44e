// SPDX-License-Identifier: EUPL-1.2
import Core
import Foundation
import Store
import Web

/// Catalogues: taken over, looked at, compared, given out as they came.
struct KatalogRouten {
    let dienst: Sicherheitsdienst

    var alle: [Route] {
        let lesen = Zugang.recht(SicherheitRechte.lesen)
        return [
            .get(SicherheitURL.kataloge, lesen, "Kataloge von Anforderungen auflisten") { anfrage in
                .lesung { db in Lesung(try KatalogeSeite(anfrage, db)) }
            },
            .post(
                SicherheitURL.kataloge, .recht(SicherheitRechte.katalog), "Katalog von Anforderungen einlesen",
                grenze: (KatalogEinlesen.hoechstensMb + 1) << 20
            ) { [dienst] anfrage in
                try await Formularakt.ausfuehren(dienst.store) {
                    guard let datei = anfrage.formular.dateien.first(where: { $0.feld == "datei" }), datei.inhalt.groesse > 0
                    else {
                        throw SicherheitError.fehlt(feld: "datei", was: "Bitte wählen Sie die JSON-Datei eines Katalogs aus.")
                    }
                    guard datei.inhalt.groesse <= KatalogEinlesen.hoechstensMb << 20 else {
                        throw SicherheitError.katalogUnlesbar(
                            "Die Datei ist zu groß. Möglich sind \(KatalogEinlesen.hoechstensMb) MB.")
                    }
                    let daten = [UInt8](try await dienst.inhalte.read(datei.inhalt))
                    let (id, neu) = try await KatalogEinlesen(store: dienst.store)(daten, akteur: anfrage.akteur)
                    return .weiter(
                        nach: SicherheitURL.katalog(id),
                        Meldung(
                            .erfolg,
                            neu ? "Der Katalog ist eingelesen." : "Diese Fassung war schon da; es hat sich nichts geändert."))
                } sonst: { db, fehler in
                    try KatalogeSeite(anfrage, db, fehler: fehler)
                }
            },
            .get(SicherheitURL.katalogMuster, lesen, "Katalog von Anforderungen ansehen") { anfrage in
                let id = try anfrage.id("id", KatalogTag.self)
                return .lesung { db in Lesung(try KatalogSeite(try Self.katalog(id, db), anfrage, db)) }
            },
            .get("\(SicherheitURL.katalogMuster)/vergleich/{andere}", lesen, "Zwei Fassungen eines Katalogs vergleichen") {
                anfrage in
                let id = try anfrage.id("id", KatalogTag.self), andere = try anfrage.id("andere", KatalogTag.self)
                return .lesung { db in
                    Lesung(try KatalogvergleichSeite(try Self.katalog(id, db), try Self.katalog(andere, db), db))
                }
            },
            .get("\(SicherheitURL.katalogMuster)/oscal.json", lesen, "Katalog als OSCAL-Datei") { [dienst] anfrage in
                let id = try anfrage.id("id", KatalogTag.self)
                let text = try await dienst.store.read { db in
                    _ = try Self.katalog(id, db)
                    return try db.katalogtext(id)
                }
                return .daten(Data(text.utf8), typ: "application/json")
                    .mitKopf("content-disposition", "attachment; filename=\"catalog-\(id).json\"")
            },
        ]
    }

    private static func katalog(_ id: KatalogID, _ db: some ReadAccess) throws -> Katalog {
        guard let katalog = try db.katalog(id) else { throw SicherheitError.nichtGefunden }
        return katalog
    }
}
