// SPDX-License-Identifier: EUPL-1.2
import CSV
import Core
import Foundation
import Store
import Web

/// The contracts with processors as a file for spreadsheets.
enum Vertragsdatei {
    static func csv(_ anfrage: WebRequest, _ db: some ReadAccess, _ fragen: [Bogenfrage]) throws -> WebResponse {
        let writer = CSVWriter(), heute = anfrage.jetzt.tag
        let kopf = ["Vertrag"] + Vertragsangaben().felder.map(\.titel) + ["Stand", "Prüfung", "Nächste Überprüfung", "Geändert"]
        let zeilen = try db.vertraege().map { bogen in
            [bogen.titel] + bogen.vertrag.felder.map(\.wert) + [
                Vertragsfrist(bogen.vertrag, heute: heute).text, Bogenbefund(.avv, fragen, bogen.antworten).text,
                bogen.pruefenBis?.deutsch ?? "", bogen.geaendert.tag.deutsch,
            ]
        }
        let bytes = CSVWriter.byteOrderMark + ([kopf] + zeilen).flatMap { writer.row($0) }
        return .daten(Data(bytes), typ: "text/csv; charset=utf-8").mitKopf(
            "content-disposition", "attachment; filename=\"auftragsverarbeitung-\(heute.iso).csv\"")
    }
}
