// SPDX-License-Identifier: EUPL-1.2
import Akte
import CSV
import Core
import Foundation
import Identity
import Store
import Web

/// The register of destruction: what went, when, by whose decision.
struct VerzeichnisSeite: Page {
    static let vorlage = "aussonderung/verzeichnis"

    struct Zeile: Encodable, Sendable {
        let zeichen: String
        let art: String
        let betreff: String
        let entscheidung: String
        let archivkennung: String?
        let dokumente: Int
        let zeit: String
        let wer: String
    }

    let titel = "Vernichtungsverzeichnis"
    let reiterleiste = Aussonderungsreiter.alle(AussonderungURL.verzeichnis)
    let csvUrl = AussonderungURL.verzeichnisCSV
    let zeilen: [Zeile]
    let hatZeilen: Bool
    let leer: Leer?
    let weiterUrl: String?

    init(_ anfrage: WebRequest, _ db: some ReadAccess) throws {
        let nach = anfrage.abfrage["nach"].flatMap { VernichtungID($0) }
        let seite = try db.vernichtungen(akteur: anfrage.akteur, nach: nach, limit: 101)
        let verdeckt = try db.verdeckt(seite.map(\.objekt), anfrage.akteur)
        zeilen = try seite.prefix(100).map { eine in
            Zeile(
                zeichen: eine.zeichen, art: eine.art.deutsch, betreff: verdeckt.contains(eine.objekt) ? "–" : eine.betreff,
                entscheidung: eine.entscheidung.deutsch,
                archivkennung: eine.archivkennung, dokumente: eine.dokumente, zeit: eine.zeit.deutsch,
                wer: try "\(db.anzeigename(eine.beantragtVon)), freigegeben von \(db.anzeigename(eine.freigegebenVon))")
        }
        hatZeilen = !zeilen.isEmpty
        leer =
            hatZeilen
            ? nil
            : Leer(
                "Noch nichts gelöscht",
                "Hier steht auf Dauer, was an das Archiv abgegeben oder vernichtet wurde: Zeichen, Entscheidung, Zeit und wer beantragt und freigegeben hat (Löschprotokoll)."
            )
        weiterUrl = seite.count > 100 ? "\(AussonderungURL.verzeichnis)?nach=\(seite[99].id)" : nil
    }

    static func csv(_ anfrage: WebRequest, _ db: some ReadAccess) throws -> WebResponse {
        let writer = CSVWriter()
        var bytes =
            CSVWriter.byteOrderMark
            + writer.row([
                "Zeichen", "Art", "Betreff", "Entscheidung", "Archivkennung", "z. d. A.", "Aufzubewahren bis", "Dokumente",
                "Gelöscht", "Beantragt von", "Freigegeben von", "UUID", "Prüfsumme des Pakets",
            ])
        var nach: VernichtungID?
        repeat {
            let seite = try db.vernichtungen(akteur: anfrage.akteur, nach: nach, limit: 500)
            let verdeckt = try db.verdeckt(seite.map(\.objekt), anfrage.akteur)
            for eine in seite {
                bytes += writer.row([
                    eine.zeichen, eine.art.deutsch, verdeckt.contains(eine.objekt) ? "–" : eine.betreff,
                    eine.entscheidung.rawValue, eine.archivkennung ?? "",
                    eine.zdaAm?.deutsch ?? "", eine.ende?.deutsch ?? "", String(eine.dokumente), eine.zeit.deutsch,
                    try db.anzeigename(eine.beantragtVon), try db.anzeigename(eine.freigegebenVon), eine.objekt, eine.paket ?? "",
                ])
            }
            nach = seite.count == 500 ? seite.last?.id : nil
        } while nach != nil
        return .daten(Data(bytes), typ: "text/csv; charset=utf-8")
            .mitKopf("content-disposition", "attachment; filename=\"vernichtungsverzeichnis-\(anfrage.jetzt.tag.iso).csv\"")
            .mitKopf("cache-control", "private, no-store")
    }
}
