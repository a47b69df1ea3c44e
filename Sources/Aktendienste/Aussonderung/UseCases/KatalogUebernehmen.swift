// SPDX-License-Identifier: EUPL-1.2
import Akte
import Core
import Store

/// Takes the archive's catalogue over into the plan, from today on, and says what became of each unit (0514).
struct KatalogUebernehmen {
    let dienst: Aussonderungsdienst

    func callAsFunction(_ id: PlanbewertungID, akteur: Akteur) async throws {
        let heute = dienst.store.uhr.jetzt.tag
        let (plan, partner, einheiten, jetzige) = try await dienst.store.read { db in
            let plan = try db.planbewertung(id, .behoerde, akteur)
            guard akteur.darf(AussonderungRechte.bearbeiten, in: plan.oe) else { throw AussonderungError.verboten }
            guard let partner = try db.partner(plan.partner) else { throw AussonderungError.partnerFehlt }
            let einheiten = try db.planbewertungseinheiten(id)
            let jetzige = try einheiten.map { eine in
                try (try? Planzeichen(eine.zeichen)).flatMap { try db.planeinheit($0, am: heute) }
            }
            return (plan, partner, einheiten, jetzige)
        }
        guard plan.zustand == .bewertet else { throw AussonderungError.planSchritt(plan.zustand) }
        var lieferung: [(platz: Int, einheit: Planlieferung.Einheit)] = []
        var ergebnisse: [Objektuebernahme] = []
        for (eine, jetzt) in zip(einheiten, jetzige) {
            guard let bewertung = eine.bewertung else { continue }
            guard let jetzt else {
                ergebnisse.append(
                    Objektuebernahme(objekt: eine.einheit, erfolgreich: false, fehler: "Die Einheit gibt es nicht mehr."))
                continue
            }
            let platz = ergebnisse.count
            ergebnisse.append(Objektuebernahme(objekt: eine.einheit, erfolgreich: true))
            // What the archive left as it holds stays inherited where it is.
            guard bewertung != eine.art else { continue }
            lieferung.append(
                (
                    platz,
                    Planlieferung.Einheit(
                        kennzeichen: jetzt.zeichen.text, inhaltsangabe: jetzt.inhaltsangabe, betreffKurz: jetzt.betreffKurz,
                        aufbewahrungsdauer: jetzt.eigene.dauer?.description, aussonderungsart: bewertung.rawValue,
                        stillgelegt: jetzt.stillgelegt, kennung: jetzt.kennung)
                ))
        }
        if !lieferung.isEmpty {
            let bericht = try await AktenplanEinspielen(store: dienst.store)(
                Planlieferung(
                    bezeichnung: "Bewertungskatalog \(partner.stelle.name)", fassung: heute.iso,
                    einheiten: lieferung.map(\.einheit)),
                akteur: akteur)
            // By places: two units may bear the same sign, and only one of them is taken over.
            for fehler in bericht.fehler {
                let platz = lieferung[fehler.zeile - 1].platz
                ergebnisse[platz] = Objektuebernahme(objekt: ergebnisse[platz].objekt, erfolgreich: false, fehler: fehler.grund)
            }
        }
        try await bestaetigen(plan, partner, ergebnisse, akteur)
    }

    private func bestaetigen(
        _ plan: Planbewertung, _ partner: Partner, _ ergebnisse: [Objektuebernahme], _ akteur: Akteur
    ) async throws {
        let kopf = dienst.kopf(.katalogImport, plan, partner)
        let inhalt = try await dienst.ablegen(Nachricht(kopf: kopf, inhalt: .uebernahme(ergebnisse)))
        try await dienst.store.commit(Vermerk(akteur, "aus.plan.katalog.uebernehmen")) { tx in
            for eines in ergebnisse { try tx.planeinheitErgebnis(plan.id, eines.objekt, eines.erfolgreich, eines.fehler) }
            try tx.nachrichtEintragen(
                partner: partner.id, lauf: nil, plan: plan.id, code: kopf.code, richtung: .aus, stand: .wartet,
                dateiname: dienst.format.dateiname(kopf), nachricht: kopf.nachricht, inhalt: inhalt)
            try tx.planbewertungWeiter(plan, .uebernommen)
            try tx.austauschBestellen(plan.id.text)
        }
    }
}
