// SPDX-License-Identifier: EUPL-1.2
import Akte
import Core
import Foundation
import Identity
import Store

/// Takes over what another authority hands over: says where it is put and orders the work.
struct AbgabeUebernehmen {
    let dienst: Aussonderungsdienst

    /// - Parameters:
    ///   - plan: sign of a unit of the plan; `akte` the sign of an open Akte, for single Vorgänge, instead of it.
    func callAsFunction(_ id: AbgabeID, plan: String?, akte: String?, oe: OrgNummer?, akteur: Akteur) async throws {
        try await dienst.store.commit(Vermerk(akteur, "aus.annehmen")) { tx in
            let abgabe = try tx.abgabe(id, .ein, akteur)
            if let mangel = try tx.abgabemangel(id) { throw AussonderungError.abgabeMangelhaft(mangel) }
            let objekte = try tx.abgabeobjekte(id)
            let ziel = try Self.ziel(
                plan, akte, oe, nurVorgaenge: objekte.allSatisfy { $0.art == .vorgang }, am: tx.jetzt.tag, tx, akteur)
            try tx.execute(
                """
                UPDATE aus_abgabe SET ziel = \(try Spaltentext.schreiben(ziel)), entschieden_von = \(akteur.kennung) WHERE id = \(id)
                """)
            try tx.abgabeArbeit(abgabe, .uebernehmen, gesamt: objekte.count)
        }
    }

    static func ziel(
        _ plan: String?, _ akte: String?, _ oe: OrgNummer?, nurVorgaenge: Bool, am tag: Kalendertag, _ db: some ReadAccess,
        _ akteur: Akteur
    ) throws -> Abgabeziel {
        let zeichen = akte?.trimmingCharacters(in: .whitespaces) ?? ""
        if !zeichen.isEmpty, nurVorgaenge {
            guard case .akte(let id)? = try db.fundstelle(zeichen, akteur: akteur), let kopf = try db.akte(id),
                AkteRechte.darf(AkteRechte.anlegen, akteur, kopf),
                kopf.zustand == .offen
            else { throw AussonderungError.zielUngueltig(zeichen) }
            return Abgabeziel(plan: kopf.plan.text, oe: kopf.oe.wert, akte: kopf.id.text)
        }
        let text = plan?.trimmingCharacters(in: .whitespaces) ?? ""
        guard !text.isEmpty, let oe else { throw AussonderungError.zielFehlt }
        guard akteur.darf(AkteRechte.anlegen, in: oe), let gemeint = try? Planzeichen(text),
            let einheit = try db.planeinheit(gemeint, am: tag), !einheit.stillgelegt
        else { throw AussonderungError.zielUngueltig(text) }
        return Abgabeziel(plan: einheit.zeichen.text, oe: oe.wert)
    }
}

/// Sends it back with a reason; the giving side keeps it.
struct AbgabeAblehnen {
    let dienst: Aussonderungsdienst

    func callAsFunction(_ id: AbgabeID, grund: String, akteur: Akteur) async throws {
        let grund = String(grund.trimmingCharacters(in: .whitespacesAndNewlines).prefix(500))
        guard !grund.isEmpty else { throw AussonderungError.grundFehlt }
        let (abgabe, partner, objekte) = try await dienst.store.read { db in
            let abgabe = try db.abgabe(id, .ein, akteur)
            guard let partner = try db.partner(abgabe.partner) else { throw AussonderungError.keineBehoerde }
            return (abgabe, partner, try db.abgabeobjekte(id))
        }
        guard abgabe.arbeit == nil else { throw AussonderungError.laeuftSchon }
        _ = try abgabe.zustand.nach(.ablehnen)
        let kopf = dienst.kopf(.abgabeImport, abgabe, partner)
        let antworten = objekte.map { Objektuebernahme(objekt: $0.objekt, erfolgreich: false, fehler: grund) }
        let inhalt = try await dienst.ablegen(Nachricht(kopf: kopf, inhalt: .uebernahme(antworten)))
        try await dienst.store.commit(Vermerk(akteur, "aus.annehmen.ablehnen", grund: grund)) { tx in
            // What a half-done taking over has made stays; then it can no longer be refused.
            guard try tx.abgabeobjekte(id).allSatisfy({ $0.hier == nil }) else {
                throw AussonderungError.abgabeSchritt(.uebernommen)
            }
            for objekt in objekte { try tx.abgabeobjektSetzen(objekt, .abgelehnt) }
            try tx.execute("UPDATE aus_abgabe SET entschieden_von = \(akteur.kennung) WHERE id = \(id)")
            try tx.nachrichtEintragen(
                partner: partner.id, lauf: nil, code: .abgabeImport, richtung: .aus, stand: .wartet,
                dateiname: dienst.format.dateiname(kopf), nachricht: kopf.nachricht, inhalt: inhalt, abgabe: id)
            try tx.abgabeWeiter(abgabe, .ablehnen, antwort: grund)
            try tx.austauschBestellen(id.text)
        }
    }
}
