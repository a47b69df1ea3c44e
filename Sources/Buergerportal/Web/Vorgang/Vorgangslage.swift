// SPDX-License-Identifier: EUPL-1.2
internal import Akte
internal import Core
internal import Store

/// Everything the status page shows of one case, read on one snapshot.
struct Vorgangslage: Sendable {
    let schritte: [Statusschritt]
    let dokumente: [(id: DokumentID, titel: String)]
    let nachrichten: Int
    let gebuehren: [Gebuehrenposten]
    let zahlung: ZahlungRecord?
    /// Addresses of notices that wait to be opened.
    let bescheide: [String]

    init(_ db: ReadContext, _ antrag: AntragRecord, _ angebot: Leistungsangebot) throws {
        schritte = try angebot.schritte(antrag.id, db)
        gebuehren = try db.gebuehren(antrag.id)
        zahlung = try db.zahlung(antrag: antrag.id)
        let kennungen = [antrag.kopie, zahlung?.beleg].compactMap(\.self)
        dokumente = try kennungen.compactMap { id in try db.dokument(id).map { (id, $0.betreff) } }
        nachrichten = try db.value("SELECT COUNT(*) FROM portal_nachricht WHERE antrag = \(antrag.id)") ?? 0
        bescheide =
            try antrag.vorgang.map { vorgang in
                try db.bekanntgaben(vorgang: vorgang).filter {
                    $0.bekanntgabe.wartetAufAbruf && $0.bekanntgabe.empfaenger == antrag.konto
                }
                .map { PortalURL.bekanntgabeImPostfach($0.id) }
            } ?? []
    }
}

extension Bekanntgabe {
    var wartetAufAbruf: Bool {
        switch zustand {
        case .bereitgestellt, .benachrichtigt: weg == .abruf
        default: false
        }
    }
}
