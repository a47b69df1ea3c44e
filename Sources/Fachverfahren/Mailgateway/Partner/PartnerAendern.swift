// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Store

/// What people do with the table of partners. The next delivery goes by it.
struct PartnerAendern: Sendable {
    let store: Store

    /// A new row, or another one in the place of the one with this pattern.
    func setzen(_ eintrag: Partnereintrag, akteur: Akteur) async throws {
        try await store.commit(Vermerk(akteur, "mg.partner.setzen", grund: eintrag.bemerkung)) { tx in
            let alter = try tx.partner(eintrag.muster)
            if alter != nil { try tx.execute("DELETE FROM mg_partner WHERE muster = \(eintrag.muster)") }
            try tx.execute(
                """
                INSERT INTO mg_partner (muster, regel, werte, bemerkung, von_name, am)
                VALUES (\(eintrag.muster), \(eintrag.art), \(eintrag.werte.joined(separator: "\n")), \(eintrag.bemerkung), \(akteur.wer), \(tx.jetzt))
                """)
            tx.vermerke(Gegenstand("mg.partner", eintrag.muster), feld: "regel", alt: alter?.text, neu: eintrag.text)
        }
    }

    func loeschen(_ muster: String, akteur: Akteur) async throws {
        try await store.commit(Vermerk(akteur, "mg.partner.loeschen")) { tx in
            guard let alter = try tx.partner(muster) else { throw PartnerError.fehlt(muster) }
            try tx.execute("DELETE FROM mg_partner WHERE muster = \(muster)")
            tx.vermerke(Gegenstand("mg.partner", muster), feld: "regel", alt: alter.text, neu: nil)
        }
    }
}
