// SPDX-License-Identifier: EUPL-1.2
import Akte
import Core
import Store

/// Files a questionnaire as it stands, so that what was assessed on that day can be shown to the supervisory authority. Filed again, it lies
/// beside the former in the same Vorgang.
struct BogenAblegen: Sendable {
    static let aktenplan = "10.50"

    let dienst: Datenschutzdienst

    /// - Parameter version: of the questionnaire as the actor saw it.
    func callAsFunction(_ id: BogenID, version: Int64, akteur: Akteur) async throws {
        guard akteur.darf(DatenschutzRechte.verzeichnis) else { throw DatenschutzError.verboten }
        guard let bogen = try await dienst.store.read({ try $0.bogen(id) }) else { throw DatenschutzError.nichtGefunden }
        guard bogen.version == version else { throw DatenschutzError.veraltet }
        let brief = try await dienst.drucken(Bogenbrief(bogen, dienst.bogenfragen, am: dienst.store.uhr.jetzt))
        try await dienst.store.commit(Vermerk(akteur, "ds.bogen.ablegen")) { [stelle = dienst.stelle] tx in
            guard try tx.bogen(id)?.version == version else { throw DatenschutzError.veraltet }
            let titel = "\(bogen.art.deutsch): \(bogen.titel)"
            let vorgang =
                try tx.vorgaenge(fachbezug: bogen.fachbezug).first { $0.zustand == .offen }?.id
                ?? tx.vorgangAnlegen(
                    VorgangAnlage(
                        aktenplan: Self.aktenplan, akteBetreff: "Prüfbögen des Datenschutzes \(tx.jetzt.tag.jahr)",
                        vorgangBetreff: titel,
                        typ: "Prüfbogen", oe: stelle.oe, fachbezug: bogen.fachbezug, vertraulich: true)
                ).id
            try tx.ablegen(brief, "\(titel), Fassung \(version)", .intern, in: vorgang)
            tx.vermerke(bogen.gegenstand, feld: "abgelegt", neu: "Fassung \(version)")
        }
    }
}

extension Bogen {
    /// By which its Vorgang is found again.
    var fachbezug: String { "ds.bogen:\(id)" }
}
