// SPDX-License-Identifier: EUPL-1.2
import Akte
import Core
import Store

/// Opens a new Vorgang in an Akte for what came in, and files it there, in one act.
struct EingangNeuerVorgang: Sendable {
    let dienst: Poststellendienst

    func callAsFunction(
        _ id: EingangID, akte zeichen: String?, betreff: String?, _ angaben: EingangZuordnen.Angaben, akteur: Akteur
    ) async throws -> DokumentKopf {
        try await dienst.store.commit(Vermerk(akteur, "post.eingang.neuer-vorgang", grund: angaben.grund)) { tx in
            let eingang = try tx.eingang(id, fuer: akteur)
            let akte = try Zielsuche.akte(zeichen, tx, akteur)
            guard AkteRechte.darf(AkteRechte.anlegen, akteur, akte) else { throw PostError.verboten }
            let betreff = try Eingangsregel.text(betreff, "Der Betreff", Eingangsregel.betreff) ?? eingang.betreff
            var beteiligte: [BeteiligterAnlage] = []
            if let name = eingang.absender.name ?? eingang.absender.adresse {
                beteiligte = [BeteiligterAnlage(rolle: .sonstiger, name: name, email: eingang.absender.adresse)]
            }
            let vorgang = try tx.vorgangAnlegen(
                VorgangAnlage(
                    aktenplan: akte.plan.text, akteBetreff: akte.betreff, vorgangBetreff: betreff, typ: "Posteingang",
                    oe: akte.oe,
                    beteiligte: beteiligte), in: akte)
            return try tx.eingangAblegen(eingang, in: vorgang, angaben)
        }
    }
}
