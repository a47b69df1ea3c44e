// SPDX-License-Identifier: EUPL-1.2
internal import CSV
internal import Core
internal import Foundation
internal import Store
internal import Web

/// A list as a file for spreadsheets, with every line of the list however long it is.
enum CSVAntwort {
    /// Rows read at a time, so that names are looked up and rows become bytes in small portions.
    private static let stueck = 500

    /// Pages through the list on one snapshot: a row that moves meanwhile is neither missed nor told twice.
    /// - Parameters:
    ///   - seite: the page after a mark, of at most so many rows.
    ///   - zeilen: the cells of a page's rows.
    static func alle<Zeile>(
        _ name: String, _ kopf: [String], seite: (Seitenmarke?, Int) throws -> Seite<Zeile>,
        zeilen: ([Zeile]) throws -> [[String]]
    ) throws -> WebResponse {
        let writer = CSVWriter()
        var bytes = CSVWriter.byteOrderMark + writer.row(kopf)
        var marke: Seitenmarke?
        repeat {
            let teil = try seite(marke, stueck)
            for zeile in try zeilen(teil.zeilen) { bytes += writer.row(zeile) }
            marke = teil.weiter
        } while marke != nil
        return .daten(Data(bytes), typ: "text/csv; charset=utf-8")
            .mitKopf("content-disposition", "attachment; filename=\"\(name).csv\"").mitKopf("cache-control", "private, no-store")
    }

    static func korb(_ name: String, _ korb: Korb, _ art: Korb.Art, _ db: some ReadAccess) throws -> WebResponse {
        try alle(
            name, ["Vorgangszeichen", "Betreff", "Art", "Zustand", "Zuständig", "Bearbeitung", "Frist", "Zuletzt bewegt"],
            seite: { try korb.seite(db, art, nach: $0, limit: $1) },
            zeilen: { zeilen in
                let vorgaenge = zeilen.map(\.vorgang)
                let namen = try Namenbuch(db, vorgaenge)
                return vorgaenge.map {
                    [
                        $0.zeichen.text, $0.betreff, $0.typ, $0.zustand.deutsch, namen.einheit($0.oe),
                        namen.person($0.bearbeiter) ?? "",
                        $0.frist?.deutsch ?? "", $0.bewegt.deutsch,
                    ]
                }
            })
    }

    /// A desk is short: what lies on it beyond this nobody has worked through either.
    static func verfuegungen(_ name: String, _ aufgaben: Aufgaben, _ db: some ReadAccess) throws -> WebResponse {
        try alle(
            name, ["Vorgangszeichen", "Geschäftsgang", "Verfügung", "Auftrag", "Termin", "Seit"],
            seite: { _, _ in
                Seite(try aufgaben.liste(db, .meine, limit: 5_000), limit: 5_000) {
                    Seitenmarke(stelle: "g", id: $0.schritt.text)
                }
            },
            zeilen: {
                $0.map {
                    [$0.vorgang.zeichen.text, $0.titel, $0.verfuegung, $0.text ?? "", $0.termin?.deutsch ?? "", $0.seit.deutsch]
                }
            })
    }
}
