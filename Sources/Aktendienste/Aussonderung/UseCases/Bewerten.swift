// SPDX-License-Identifier: EUPL-1.2
import Akte
import Core
import Store

/// The archive decides on objects of an offer: keep (A), not yet (B), destroy (V). Many at once.
struct Bewerten {
    let dienst: Aussonderungsdienst

    func callAsFunction(
        _ id: LaufID, objekte: [LaufobjektID], art: Aussonderungsart, grund: String?, akteur: Akteur
    ) async throws {
        guard !objekte.isEmpty else { throw AussonderungError.wahlFehlt }
        try await dienst.store.commit(Vermerk(akteur, "aus.bewerten")) { tx in
            let lauf = try tx.lauf(id, fuer: AussonderungRechte.archiv, akteur)
            guard lauf.zustand == .eingegangen else { throw AussonderungError.schrittUnzulaessig(lauf.zustand) }
            for objekt in try tx.objekte(id) where objekte.contains(objekt.id) {
                try tx.objektAendern(objekt.id, "bewertung = \(art), bewertung_grund = \(grund.map { String($0.prefix(500)) })")
                tx.vermerke(
                    Gegenstand("aus.objekt", objekt.objekt, kennzeichen: objekt.zeichen), feld: "bewertung",
                    alt: objekt.bewertung?.rawValue, neu: art.rawValue)
            }
            // Who is sending what was decided before has to look at it again.
            try tx.execute("UPDATE aus_lauf SET version = version + 1 WHERE id = \(id)")
        }
    }
}

/// Answers the offer with all decisions (0502).
struct BewertungSenden {
    let dienst: Aussonderungsdienst

    func callAsFunction(_ id: LaufID, akteur: Akteur) async throws {
        let (lauf, partner, objekte, ursprung) = try await dienst.store.read { db in
            let lauf = try db.lauf(id, fuer: AussonderungRechte.archiv, akteur)
            guard let partner = try db.partner(lauf.partner) else { throw AussonderungError.partnerFehlt }
            return (
                lauf, partner, try db.objekte(id), try db.letzteNachricht(id, .anbieteverzeichnis, .ein)?.nachricht
            )
        }
        _ = try lauf.zustand.nach(.bewertungSenden)
        let entschieden = Dictionary(uniqueKeysWithValues: objekte.compactMap { o in o.bewertung.map { (o.objekt, $0) } })
        let arten = Bewertungsregel.vollstaendig(objekte, entschieden)
        let offen = objekte.filter { arten[$0.objekt] == nil }.count
        guard offen == 0 else { throw AussonderungError.bewertungFehlt(offen) }
        let kopf = dienst.kopf(.bewertungsverzeichnis, lauf, partner, ursprung: ursprung)
        let bewertungen = objekte.compactMap { o in arten[o.objekt].map { Objektbewertung(objekt: o.objekt, art: $0) } }
        let inhalt = try await dienst.ablegen(Nachricht(kopf: kopf, inhalt: .bewertung(bewertungen)))
        let name = dienst.format.dateiname(kopf)
        try await dienst.store.commit(Vermerk(akteur, "aus.bewertung.senden")) { tx in
            for objekt in objekte {
                try tx.objektAendern(objekt.id, "bewertung = \(arten[objekt.objekt]), zustand = \(Objektzustand.bewertet)")
            }
            try tx.nachrichtEintragen(
                partner: partner.id, lauf: id, code: .bewertungsverzeichnis, richtung: .aus, stand: .wartet, dateiname: name,
                nachricht: kopf.nachricht, inhalt: inhalt)
            try tx.laufWeiter(lauf, .bewertungSenden)
            try tx.austauschBestellen(id.text)
        }
    }
}

extension ReadAccess {
    /// Which messages of a delivery are still to come, in words; `nil` when all are here.
    func fehlendeTeile(_ lauf: LaufID) throws -> String? {
        let teile = try teilnachrichten(lauf, .aussonderung), fehlen = Teilnachricht.fehlende(teile)
        guard !fehlen.isEmpty else { return nil }
        return Teilnachricht.deutsch(fehlen, von: teile.filter { !$0.erledigt }.map(\.gesamt).max() ?? 1)
    }
}

/// Orders the taking over of a delivery that was read, once all its parts are here.
struct Uebernehmen {
    let dienst: Aussonderungsdienst

    func callAsFunction(_ id: LaufID, akteur: Akteur) async throws {
        try await dienst.store.commit(Vermerk(akteur, "aus.uebernehmen")) { tx in
            let lauf = try tx.lauf(id, fuer: AussonderungRechte.archiv, akteur)
            if let fehlt = try tx.fehlendeTeile(id) { throw AussonderungError.lieferungUnvollstaendig(fehlt) }
            try tx.laufArbeit(lauf, .uebernehmen, gesamt: try tx.objekte(id).count)
        }
    }
}
