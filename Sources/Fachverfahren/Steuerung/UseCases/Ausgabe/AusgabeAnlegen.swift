// SPDX-License-Identifier: EUPL-1.2
import Core
import Store

/// Lays an edition down: a day, a knowledge and a wording that stay, so that those who agree on it all see the same.
struct AusgabeAnlegen: Sendable {
    let dienst: Berichtsdienst

    /// - Throws: `SteuerungError` for a report with gaps; then nothing is laid down.
    @discardableResult
    func callAsFunction(
        _ programm: ObjektID, am stichtag: Kalendertag, bekannt: Zeitpunkt?, fassung: String?, akteur: Akteur
    ) async throws -> AusgabeID {
        try SteuerungRechte.pruefe(akteur, SteuerungRechte.berichtErstellen)
        let ausgabe = try await dienst.zeichnen(programm, am: stichtag, bekannt: bekannt, fassung: fassung, akteur: akteur)
        return try await dienst.store.commit(Vermerk(akteur, "st.ausgabe.anlegen")) { tx in
            let id = AusgabeID(tx.jetzt)
            try tx.ausgabeAnlegen(id, ausgabe)
            return id
        }
    }
}
