// SPDX-License-Identifier: EUPL-1.2
import Akte
import Core
import Store

/// What the messages about a file plan do when they are read.
struct Plannachrichtenannahme {
    let partner: Partner

    /// - Returns: the plan the message was about; `nil` when it was about none.
    func wirken(_ nachricht: Nachricht, _ tx: WriteContext) throws -> PlanbewertungID? {
        let kopf = nachricht.kopf
        let plan = try tx.planbewertung(prozess: kopf.prozess, partner: partner.id)
        switch (kopf.code, nachricht.inhalt) {
        case (.planZurBewertung, .plan(let neuer)):
            guard plan == nil else { throw AussonderungError.abgewiesen("Zu diesem Prozess liegt schon ein Aktenplan vor.") }
            return try tx.planbewertungAnlegen(
                neuer, prozess: kopf.prozess, partner: partner, zustand: .eingegangen, nachricht: kopf.nachricht)
        case (.bewertungskatalog, .bewertung(let bewertungen)):
            let plan = try da(plan, .gesendet)
            try katalog(bewertungen, plan, kopf, tx)
            return plan.id
        case (.katalogImport, .uebernahme(let ergebnisse)):
            let plan = try da(plan, .beantwortet)
            _ = try Eindeutigkeit.uebernahmen(ergebnisse)
            for eines in ergebnisse { try tx.planeinheitErgebnis(plan.id, eines.objekt, eines.erfolgreich, eines.fehler) }
            try tx.planbewertungWeiter(plan, .bestaetigt)
            return plan.id
        case (.planEmpfangen, .quittung), (.katalogEmpfangen, .quittung): return try da(plan, nil).id
        default: return nil
        }
    }

    private func katalog(
        _ bewertungen: [Objektbewertung], _ plan: Planbewertung, _ kopf: Nachrichtenkopf, _ tx: WriteContext
    ) throws {
        let bekannt = Set(try tx.planbewertungseinheiten(plan.id).map(\.einheit))
        let fremd = bewertungen.filter { !bekannt.contains($0.objekt) }.count
        guard fremd == 0 else {
            throw AussonderungError.abgewiesen("Der Bewertungskatalog nennt \(fremd) Einheiten, die nicht gesendet wurden.")
        }
        _ = try Eindeutigkeit.bewertungen(bewertungen)
        for eine in bewertungen { try tx.planeinheitBewerten(plan.id, eine.objekt, eine.art) }
        try tx.planbewertungWeiter(plan, .bewertet, nachricht: kopf.nachricht)
    }

    private func da(_ plan: Planbewertung?, _ stand: Planbewertungsstand?) throws -> Planbewertung {
        guard let plan else { throw AussonderungError.abgewiesen("Zu diesem Prozess gibt es hier keinen Aktenplan.") }
        guard stand == nil || plan.zustand == stand else {
            throw AussonderungError.abgewiesen(
                "Die Nachricht kommt zur falschen Zeit: Der Aktenplan ist \(plan.zustand.deutsch).")
        }
        return plan
    }
}
