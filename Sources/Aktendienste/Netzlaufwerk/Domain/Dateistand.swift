// SPDX-License-Identifier: EUPL-1.2
internal import Akte
internal import Core
internal import Store

/// The content somebody sees under a name: who has checked out a Dokument sees the own draft, everybody else its newest version.
struct Dateistand: Sendable {
    let inhalt: Inhalt?
    let mediatyp: String?
    let geaendert: Zeitpunkt?

    /// The same bytes have the same mark, and other bytes another one.
    var etag: String? { inhalt.map { "\"\($0.sha256.prefix(40))\"" } }

    init(_ db: some ReadAccess, _ ort: Baumort, _ akteur: Akteur) throws {
        self.init(ort, kopie: try ort.dokument.flatMap { try db.arbeitskopie(von: $0.id, akteur) })
    }

    init(_ ort: Baumort, kopie: Arbeitskopie?) {
        switch ort.knoten {
        case .dokument(let dokument):
            inhalt = kopie?.datei.inhalt ?? dokument.neueste.inhalt
            mediatyp = kopie?.datei.mediatyp ?? dokument.neueste.mediatyp
            geaendert = kopie?.geaendert ?? dokument.neueste.angelegt
        case .eintrag(let eintrag, _):
            inhalt = eintrag.inhalt
            mediatyp = eintrag.istOrdner ? nil : eintrag.mediatyp
            geaendert = eintrag.geaendert
        case .vorgang(let vorgang): (inhalt, mediatyp, geaendert) = (nil, nil, vorgang.bewegt)
        case .akte(let akte): (inhalt, mediatyp, geaendert) = (nil, nil, akte.angelegt)
        default: (inhalt, mediatyp, geaendert) = (nil, nil, nil)
        }
    }
}
