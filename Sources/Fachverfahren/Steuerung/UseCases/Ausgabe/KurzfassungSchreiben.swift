// SPDX-License-Identifier: EUPL-1.2
import Core
import Store

/// Writes the summary in plain language of an edition that is not frozen yet.
struct KurzfassungSchreiben: Sendable {
    let store: Store

    /// - Parameters:
    ///   - text: blank takes it away.
    ///   - version: of the edition as it was seen.
    func callAsFunction(_ id: AusgabeID, _ text: String, von version: Int, akteur: Akteur) async throws {
        try SteuerungRechte.pruefe(akteur, SteuerungRechte.berichtErstellen)
        guard text.count <= Kurzfassung.hoechstens else { throw Berichtsfehler.kurzfassungZuLang }
        try await store.commit(Vermerk(akteur, "st.ausgabe.kurzfassung")) { tx in
            guard let kopf = try tx.ausgabe(id) else { throw SteuerungError.nichtGefunden }
            guard !kopf.stand.eingefroren else { throw Berichtsfehler.eingefroren }
            guard kopf.version == version else { throw Berichtsfehler.veraltet }
            try tx.kurzfassungSchreiben(kopf, text.contains { !$0.isWhitespace } ? text : nil)
        }
    }
}
