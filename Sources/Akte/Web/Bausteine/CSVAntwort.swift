// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import CSV
internal import Foundation
internal import Web

/// A list as a file for spreadsheets.
enum CSVAntwort {
    /// More than this belongs to a report, not to a desk.
    static let zeilen = 2_000

    static func datei(_ name: String, _ kopf: [String], _ zeilen: [[String]]) -> WebResponse {
        let writer = CSVWriter()
        let bytes = CSVWriter.byteOrderMark + ([kopf] + zeilen).flatMap { writer.row($0) }
        return .daten(Data(bytes), typ: "text/csv; charset=utf-8")
            .mitKopf("content-disposition", "attachment; filename=\"\(name).csv\"").mitKopf("cache-control", "private, no-store")
    }

    static func vorgaenge(_ name: String, _ vorgaenge: [VorgangKopf], _ namen: Namenbuch) -> WebResponse {
        datei(
            name, ["Vorgangszeichen", "Betreff", "Art", "Zustand", "Zuständig", "Bearbeitung", "Frist", "Zuletzt bewegt"],
            vorgaenge.map {
                [
                    $0.zeichen.text, $0.betreff, $0.typ, $0.zustand.deutsch, namen.einheit($0.oe),
                    namen.person($0.bearbeiter) ?? "",
                    $0.frist?.deutsch ?? "", $0.bewegt.deutsch,
                ]
            })
    }
}
