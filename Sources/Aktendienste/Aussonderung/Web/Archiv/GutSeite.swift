// SPDX-License-Identifier: EUPL-1.2
import Core
import Store
import Web

/// One piece in the archive: what the authority said of it, and its files.
struct GutSeite: Page {
    static let vorlage = "aussonderung/gut"

    struct Datei: Encodable, Sendable {
        let dokument: String
        let name: String
        let typ: String
        let groesse: String
        let url: String
    }

    let titel: String
    let archivkennung: String
    let brotkrumen: [Brotkrume]
    let hier: String
    let betreff: String
    let zeichen: String
    let art: String
    let einheit: String?
    let plan: String?
    let zda: String?
    let uuid: String
    let uebernommen: String
    /// What the message said besides, of the piece and of its documents.
    let zusatz: [Zusatztafel]
    let dateien: [Datei]
    let hatDateien: Bool

    init(_ gut: Archivgut, _ lauf: Lauf, _ db: some ReadAccess) throws {
        titel = "\(gut.archivkennung): \(gut.betreff)"
        archivkennung = gut.archivkennung
        brotkrumen = [Brotkrume("Archiv", AussonderungURL.archiv), Brotkrume(lauf.titel, AussonderungURL.lauf(lauf))]
        hier = gut.archivkennung
        betreff = gut.betreff
        zeichen = gut.zeichen
        art = gut.art.deutsch
        einheit = gut.angaben.einheit
        plan = gut.angaben.plan
        zda = gut.angaben.zdaAm?.deutsch
        uuid = gut.objekt
        uebernommen = gut.uebernommen.deutsch
        let dokumente = gut.angaben.eigeneDokumente.compactMap { dokument in
            dokument.zusatz.map { Zusatztafel("\(dokument.typ ?? "Dokument"): \(dokument.betreff)", $0) }
        }
        zusatz = (gut.angaben.zusatz.map { [Zusatztafel("Aus der Nachricht", $0)] } ?? []) + dokumente.prefix(200)
        dateien = try db.archivdateien(gut.id).map {
            Datei(
                dokument: $0.betreff, name: $0.original, typ: $0.mediatyp, groesse: "\(($0.inhalt.groesse + 1_023) / 1_024) KB",
                url: AussonderungURL.datei($0.id))
        }
        hatDateien = !dateien.isEmpty
    }
}
