// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Store

/// Keeps a fixed route, new or changed. Changed steps are a new version of it; what runs goes on as it began.
struct LaufwegSpeichern: Sendable {
    let store: Store
    let satz: Verfuegungssatz

    func callAsFunction(
        _ id: LaufwegID?, name: String, oe: OrgNummer?, aktiv: Bool, schritte: [Laufwegschritt], version: Int?, akteur: Akteur
    ) async throws -> LaufwegID {
        guard akteur.darf(AkteRechte.laufwegVerwalten) else { throw AkteError.verboten }
        let name = try Textregel.pflicht(name, "Der Name", hoechstens: 100, sonst: .nameFehlt)
        return try await store.commit(Vermerk(akteur, "akte.laufweg.speichern")) { tx in
            let id = id ?? LaufwegID(tx.jetzt)
            // The same rules as for a Geschäftsgang, so that a route cannot fail only when it is used.
            let probe = try schritte.map { schritt in
                try Schrittwunsch(
                    verb: schritt.verb, adressat: .einheit(OrgNummer(0)), text: schritt.text, termin: nil, tage: schritt.tage,
                    mitVorigem: schritt.mitVorigem
                ).anlage(satz, ersteller: akteur.kennung, am: tx.jetzt)
            }
            _ = try Geschaeftsgang.starten(
                vorgang: VorgangID(tx.jetzt), dokument: DokumentID(tx.jetzt), titel: name, ruecklauf: .einheit(OrgNummer(0)),
                probe, ersteller: akteur.kennung, am: tx.jetzt)
            try tx.laufwegSpeichern(id, name: name, oe: oe, aktiv: aktiv, schritte: schritte, version: version)
            return id
        }
    }
}
