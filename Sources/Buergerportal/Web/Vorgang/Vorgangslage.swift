// SPDX-License-Identifier: EUPL-1.2
internal import Akte
internal import Core
internal import Store

/// Everything the status page shows of one case, read on one snapshot.
struct Vorgangslage: Sendable {
    let schritte: [Statusschritt]
    /// Documents of the citizen's with the catalogue's key of their name.
    let dokumente: [(id: DokumentID, titel: String)]
    /// Files given with the application, with their names.
    let anlagen: [(id: DokumentID, titel: String)]
    let nachrichten: Int
    let ungelesen: Int
    let stufe: Vorgangsstufe
    let gebuehren: [Gebuehrenposten]
    let zahlung: ZahlungRecord?
    /// Addresses of notices that wait to be opened.
    let bescheide: [String]
    let ruecknehmbar: Bool
    /// A fee is due and no attempt at paying it is under way.
    let bezahlbar: Bool

    init(_ db: ReadContext, _ antrag: AntragRecord, _ angebot: Leistungsangebot) throws {
        schritte = try angebot.schritte(antrag.id, db)
        gebuehren = try db.gebuehren(antrag.id)
        zahlung = try db.zahlung(antrag: antrag.id)
        dokumente = [(antrag.kopie, "portalDokumentKopie"), (zahlung?.beleg, "portalDokumentBeleg")].compactMap { id, titel in
            id.map { ($0, titel) }
        }
        anlagen = try db.anlagen(antrag.id).compactMap { anlage in anlage.dokument.map { ($0, anlage.datei.dateiname) } }
        nachrichten = try db.value("SELECT COUNT(*) FROM portal_nachricht WHERE antrag = \(antrag.id)") ?? 0
        bescheide =
            try antrag.vorgang.map { vorgang in
                try db.bekanntgaben(vorgang: vorgang).filter {
                    $0.bekanntgabe.wartetAufAbruf && $0.bekanntgabe.empfaenger == antrag.konto
                }
                .map { PortalURL.bekanntgabeImPostfach($0.id) }
            } ?? []
        ungelesen = try db.ungelesen(antrag.id, imAmt: false).count
        let vorgang = try antrag.vorgang.flatMap { try db.vorgang($0) }
        let offen = antrag.zurueckgenommen == nil
        bezahlbar = offen && zahlung.map { [.offen, .fehlgeschlagen, .abgebrochen].contains($0.zahlung.zustand) } ?? false
        stufe = Vorgangsstufe.bestimmen(
            gesendet: !antrag.istEntwurf, geschlossen: !offen || vorgang?.zustand == .zda,
            uebernommen: vorgang?.bearbeiter != nil,
            wartet: bezahlbar || !bescheide.isEmpty || (offen && schritte.contains { $0.aufgabe != nil }))
        ruecknehmbar = try db.istRuecknehmbar(antrag, angebot)
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
