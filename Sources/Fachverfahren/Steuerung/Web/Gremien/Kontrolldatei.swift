// SPDX-License-Identifier: EUPL-1.2
import CSV
import Core
import Foundation
import Store
import Web

/// The control of resolutions as a table for a Sitzung: what is chosen on its page, for any day as known at any moment.
enum Kontrolldatei {
    private static let kopf = [
        "Beschluss", "Von", "Gremium", "Vom", "Zuständig", "Umsetzung", "Stand", "Überfällig", "Grund des Verzugs", "Sachstand",
        "Erledigt",
        "Abschluss berichtet", "Öffentlich",
    ]

    static func csv(_ anfrage: WebRequest, _ db: some ReadAccess) throws -> WebResponse {
        let sicht = try anfrage.betrachtung(), auswahl = Kontrollauswahl(anfrage), writer = CSVWriter()
        let bild = try db.stichtagsbild(Stichtagsbild.kontrollarten, sicht, akteur: anfrage.akteur)
        let zeilen = bild.kontrolle.filter(auswahl.nimmt).map { zeile($0, bild) }
        let bytes = CSVWriter.byteOrderMark + ([kopf] + zeilen).flatMap { writer.row($0) }
        return .daten(Data(bytes), typ: "text/csv; charset=utf-8").mitKopf(
            "content-disposition", "attachment; filename=\"beschlusskontrolle-\(sicht.stichtag.iso).csv\"")
    }

    private static func zeile(_ eintrag: Kontrolleintrag, _ bild: Stichtagsbild) -> [String] {
        [
            eintrag.titel, eintrag.antragsteller ?? "", eintrag.gremium.flatMap(bild.objekt)?.anzeigename ?? "",
            eintrag.tag?.zeittext ?? "", eintrag.zustaendig.flatMap(bild.objekt)?.rufname ?? "", eintrag.frist?.text ?? "",
            eintrag.stand.deutsch, eintrag.ueberfaellig ? "ja" : "nein", eintrag.verzugsgrund ?? "", eintrag.sachstand ?? "",
            eintrag.erledigt?.zeittext ?? "", eintrag.berichtet?.zeittext ?? "", eintrag.oeffentlich ? "ja" : "nein",
        ]
    }
}
