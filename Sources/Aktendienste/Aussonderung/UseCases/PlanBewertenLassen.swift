// SPDX-License-Identifier: EUPL-1.2
import Akte
import Core
import Foundation
import Store

/// Sends the plan as it holds today to an archive, which appraises it as a whole (0511).
struct PlanBewertenLassen {
    let dienst: Aussonderungsdienst

    @discardableResult
    func callAsFunction(_ partner: PartnerID, akteur: Akteur) async throws -> PlanbewertungID {
        let heute = dienst.store.uhr.jetzt.tag
        let (partner, einheiten) = try await dienst.store.read { db -> (Partner, [Austauscheinheit]) in
            guard let partner = try db.partner(partner), partner.rolle == .archiv else { throw AussonderungError.partnerFehlt }
            guard akteur.darf(AussonderungRechte.bearbeiten, in: partner.oe) else { throw AussonderungError.verboten }
            return (partner, try Self.einheiten(db, heute))
        }
        guard !einheiten.isEmpty else { throw AussonderungError.nichtsAbzugeben }
        let plan = Austauschplan(
            uuid: UUID().uuidString.lowercased(), bezeichnung: "Aktenplan \(dienst.eigene.name)", fassung: heute.iso,
            einheiten: einheiten)
        var kopf = Nachrichtenkopf(
            code: .planZurBewertung, fassung: partner.fassung, prozess: UUID().uuidString.lowercased(),
            nachricht: UUID().uuidString.lowercased(), erstellt: dienst.store.uhr.jetzt, absender: dienst.eigene,
            empfaenger: partner.stelle)
        kopf.quittungErbeten = partner.quittung
        let inhalt = try await dienst.ablegen(Nachricht(kopf: kopf, inhalt: .plan(plan)))
        return try await dienst.store.commit(Vermerk(akteur, "aus.plan.senden")) { [kopf] tx in
            let id = try tx.planbewertungAnlegen(
                plan, prozess: kopf.prozess, partner: partner, zustand: .gesendet, nachricht: kopf.nachricht)
            try tx.nachrichtEintragen(
                partner: partner.id, lauf: nil, plan: id, code: kopf.code, richtung: .aus, stand: .wartet,
                dateiname: dienst.format.dateiname(kopf), nachricht: kopf.nachricht, inhalt: inhalt)
            try tx.austauschBestellen(id.text)
            return id
        }
    }

    /// In the order of the signs, so that each unit stands before those below it.
    private static func einheiten(_ db: some ReadAccess, _ heute: Kalendertag) throws -> [Austauscheinheit] {
        var alle: [Planeinheit] = []
        while true {
            let seite = try db.aktenplan(am: heute, nach: alle.last?.zeichen.text ?? "", limit: 500)
            alle += seite
            if seite.count < 500 { break }
        }
        return try alle.sorted {
            $0.zeichen.text.split(separator: ".").lexicographicallyPrecedes($1.zeichen.text.split(separator: "."))
        }
        .map { einheit in
            let gilt = try db.aussonderung(einheit.zeichen, am: heute)
            return Austauscheinheit(
                uuid: einheit.kennung ?? UUID().uuidString.lowercased(), zeichen: einheit.zeichen.text,
                inhalt: einheit.inhaltsangabe, dauer: gilt.dauer ?? .unbefristet, art: gilt.art ?? .zuBewerten,
                stillgelegt: einheit.stillgelegt)
        }
    }
}
