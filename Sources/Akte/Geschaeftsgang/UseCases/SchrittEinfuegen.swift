// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Store

/// Puts another step into a running Geschäftsgang; those behind it get the next numbers.
struct SchrittEinfuegen: Sendable {
    let store: Store
    let satz: Verfuegungssatz

    func callAsFunction(
        _ wunsch: Schrittwunsch, in id: GeschaeftsgangID, nach nummer: Int, version: Int, akteur: Akteur
    ) async throws -> Geschaeftsgang {
        try await store.commit(Vermerk(akteur, "akte.gang.einfuegen")) { tx in
            let (alt, vorgang) = try tx.geschaeftsgangZumSteuern(id, akteur)
            let dokument = try alt.dokument.map { try tx.vorhandenesDokument($0) }
            let zugang = try Adressatenzugang(tx, vorgang, dokument, am: tx.jetzt.tag)
            try zugang.pruefe(wunsch.adressat, tx)
            let anlage = try wunsch.anlage(satz, ersteller: akteur.kennung, am: tx.jetzt)
            try zugang.pruefe(anlage, tx)
            if dokument?.zustand == .final, anlage.verfuegung.wirkung.bindetFassung { throw AkteError.dokumentFinal }
            var neu = alt
            try neu.einfuegen(anlage, nach: nummer, am: tx.jetzt)
            try tx.gangSpeichern(alt, neu, version: version)
            let schritt = neu.schritte.first { schritt in !alt.schritte.contains { $0.id == schritt.id } }
            try tx.vermerkeGang(neu, vorgang, schritt?.bezeichnung("eingefügt") ?? "Schritt eingefügt")
            return neu
        }
    }
}
