// SPDX-License-Identifier: EUPL-1.2
internal import CSV
internal import Core
internal import Foundation
internal import Web

/// The list of all keys and certificates as a file for spreadsheets.
enum Schluesseltabelle {
    static func csv(_ alle: [Schluesselposten]) -> WebResponse {
        let writer = CSVWriter()
        let kopf = ["Wessen", "Für", "Art", "Zweck", "Verfahren", "Gültig bis", "Stand", "Herkunft", "Fingerabdruck", "Kennung"]
        let zeilen = alle.map { posten in
            [
                posten.klasse.deutsch, posten.inhaber, posten.art, posten.zweck?.deutsch ?? "", posten.verfahren ?? "",
                posten.gueltigBis?.tag.iso ?? "", posten.stand.deutsch, posten.herkunft?.deutsch ?? "", posten.fingerabdruck ?? "",
                posten.id,
            ]
        }
        let bytes = CSVWriter.byteOrderMark + ([kopf] + zeilen).flatMap { writer.row($0) }
        return .daten(Data(bytes), typ: "text/csv; charset=utf-8")
            .mitKopf("content-disposition", "attachment; filename=\"schluessel.csv\"")
            .mitKopf("cache-control", "private, no-store")
    }
}
