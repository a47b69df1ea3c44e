// SPDX-License-Identifier: EUPL-1.2
import Akte
import Core
import Store

/// The archive appraises units of a plan, many at once.
struct PlanBewerten {
    let dienst: Aussonderungsdienst

    func callAsFunction(_ id: PlanbewertungID, einheiten: [String], art: Aussonderungsart, akteur: Akteur) async throws {
        guard !einheiten.isEmpty else { throw AussonderungError.wahlFehlt }
        try await dienst.store.commit(Vermerk(akteur, "aus.plan.bewerten")) { tx in
            let plan = try tx.planbewertung(id, .archiv, akteur)
            guard plan.zustand == .eingegangen else { throw AussonderungError.planSchritt(plan.zustand) }
            for einheit in einheiten { try tx.planeinheitBewerten(id, einheit, art) }
            // Who is sending the catalogue as it was before has to look at it again.
            try tx.execute("UPDATE aus_planbewertung SET version = version + 1 WHERE id = \(id)")
            tx.vermerke(plan.gegenstand, feld: "bewertung", neu: "\(einheiten.count)× \(art.rawValue)")
        }
    }
}

/// Answers with the catalogue of all decisions (0513). What was not decided stays as the plan says.
struct KatalogSenden {
    let dienst: Aussonderungsdienst

    func callAsFunction(_ id: PlanbewertungID, akteur: Akteur) async throws {
        let (plan, partner, einheiten) = try await dienst.store.read { db in
            let plan = try db.planbewertung(id, .archiv, akteur)
            guard let partner = try db.partner(plan.partner) else { throw AussonderungError.partnerFehlt }
            return (plan, partner, try db.planbewertungseinheiten(id))
        }
        guard plan.zustand == .eingegangen else { throw AussonderungError.planSchritt(plan.zustand) }
        let kopf = dienst.kopf(.bewertungskatalog, plan, partner)
        let bewertungen = einheiten.map { Objektbewertung(objekt: $0.einheit, art: $0.bewertung ?? $0.art) }
        let inhalt = try await dienst.ablegen(Nachricht(kopf: kopf, inhalt: .bewertung(bewertungen)))
        try await dienst.store.commit(Vermerk(akteur, "aus.plan.katalog.senden")) { tx in
            for eine in bewertungen { try tx.planeinheitBewerten(id, eine.objekt, eine.art) }
            try tx.nachrichtEintragen(
                partner: partner.id, lauf: nil, plan: id, code: kopf.code, richtung: .aus, stand: .wartet,
                dateiname: dienst.format.dateiname(kopf), nachricht: kopf.nachricht, inhalt: inhalt)
            try tx.planbewertungWeiter(plan, .beantwortet)
            try tx.austauschBestellen(id.text)
        }
    }
}

extension Aussonderungsdienst {
    func kopf(_ code: Nachrichtencode, _ plan: Planbewertung, _ partner: Partner) -> Nachrichtenkopf {
        Nachrichtenkopf(
            code: code, fassung: partner.fassung, prozess: plan.prozess, nachricht: PlanbewertungID(store.uhr.jetzt).text,
            erstellt: store.uhr.jetzt, absender: eigene, empfaenger: partner.stelle,
            quittungErbeten: partner.quittung && code.quittung != nil, ursprung: plan.nachricht)
    }
}
