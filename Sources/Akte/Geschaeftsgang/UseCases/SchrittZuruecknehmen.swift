// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Store

/// Takes back one's own last answer while nobody has acted on it. Whoever took part only in that step does not see the
/// Vorgang any more, so the right to it is not asked: the answer itself must be one's own. What keeps the draft itself closely binds
/// them still.
struct SchrittZuruecknehmen: Sendable {
    let store: Store

    func callAsFunction(_ id: BeteiligungsschrittID, akteur: Akteur) async throws -> Geschaeftsgang {
        try await store.commit(Vermerk(akteur, "akte.gang.zuruecknehmen")) { tx in
            guard let gang = try tx.gangZuSchritt(id), let alt = try tx.geschaeftsgang(gang),
                alt.schritte.contains(where: { $0.id == id && $0.bearbeitung?.bearbeiter == akteur.mitarbeiter?.id }),
                try tx.siehtEntwurf(akteur, alt, alsBenannt: akteur.mitarbeiter?.id)
            else { throw GangError.nichtGefunden }
            let vorgang = try tx.vorhandenerVorgang(alt.vorgang)
            try vorgang.mussOffenSein()
            var neu = alt
            try neu.zuruecknehmen(id, von: try tx.handelnder())
            try tx.gangSpeichern(alt, neu)
            let schritt = neu.schritte.first { $0.id == id }
            try tx.vermerkeGang(neu, vorgang, schritt?.bezeichnung("zurückgenommen") ?? "zurückgenommen")
            return neu
        }
    }
}
