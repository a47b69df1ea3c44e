// SPDX-License-Identifier: EUPL-1.2
import CSV
import Core
import Foundation
import Store
import Web

/// The register as a file: CSV for spreadsheets, JSON for programs.
enum Verzeichnisausgabe {
    struct Datei: Encodable {
        let stand: String
        let verantwortlich: [String]
        let datenschutzbeauftragte: [String]
        let verarbeitungen: [Eintrag]
    }

    struct Eintrag: Encodable {
        let id: String
        let schluessel: String?
        let einheit: String
        let stand: String
        let pruefenBis: String?
        let fassung: Int
        let geaendert: String
        let angaben: [String: String]
    }

    static func csv(_ anfrage: WebRequest, _ db: some ReadAccess) throws -> WebResponse {
        let writer = CSVWriter()
        let (eintraege, einheiten) = try lesen(anfrage, db)
        let kopf =
            Verzeichnisfeld.allCases.map(\.titel)
            + ["Organisationseinheit", "Stand", "Nächste Überprüfung", "Fassung", "Geändert"]
        let zeilen = eintraege.map { einer in
            Verzeichnisfeld.allCases.map { einer.angaben.werte[$0] ?? "" } + [
                einheiten.name(einer.angaben.oe), einer.angaben.zustand.deutsch, einer.angaben.pruefenBis?.deutsch ?? "",
                String(einer.fassung.nr), einer.fassung.zeit.tag.deutsch,
            ]
        }
        let bytes = CSVWriter.byteOrderMark + ([kopf] + zeilen).flatMap { writer.row($0) }
        return .daten(Data(bytes), typ: "text/csv; charset=utf-8").mitKopf("content-disposition", anhang("csv", anfrage))
    }

    static func json(_ anfrage: WebRequest, _ db: some ReadAccess, _ stelle: Datenschutzstelle) throws -> WebResponse {
        let (eintraege, einheiten) = try lesen(anfrage, db)
        let datei = Datei(
            stand: (Verzeichniswahl(anfrage.abfrage).stichtag?.iso) ?? anfrage.jetzt.iso8601,
            verantwortlich: stelle.verantwortlich, datenschutzbeauftragte: stelle.beauftragte,
            verarbeitungen: eintraege.map { einer in
                Eintrag(
                    id: einer.id.text, schluessel: einer.schluessel, einheit: einheiten.name(einer.angaben.oe),
                    stand: einer.angaben.zustand.rawValue, pruefenBis: einer.angaben.pruefenBis?.iso, fassung: einer.fassung.nr,
                    geaendert: einer.fassung.zeit.iso8601,
                    angaben: Dictionary(uniqueKeysWithValues: einer.angaben.werte.map { ($0.key.rawValue, $0.value) }))
            })
        return try .json(datei).mitKopf("content-disposition", anhang("json", anfrage))
    }

    private static func lesen(_ anfrage: WebRequest, _ db: some ReadAccess) throws -> ([Verarbeitung], Einheitennamen) {
        let wahl = Verzeichniswahl(anfrage.abfrage)
        let alle = try db.verzeichnis(fuer: anfrage.akteur, stichtag: wahl.stichtag)
        return (alle.filter(wahl.zeigt), try Einheitennamen(db))
    }

    private static func anhang(_ endung: String, _ anfrage: WebRequest) -> String {
        "attachment; filename=\"verarbeitungsverzeichnis-\(anfrage.jetzt.tag.iso).\(endung)\""
    }
}
