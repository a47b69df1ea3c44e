// SPDX-License-Identifier: EUPL-1.2
internal import Akte
internal import Core
internal import Store

/// UNLOCK: gives back a lock. With that of a Dokument the draft is checked in and becomes its next version, unless the right to write
/// has gone since: then the draft stays the owner's.
struct SperreAufheben: Sendable {
    let store: Store

    func callAsFunction(_ anfrage: Netzanfrage, marke: String) async throws {
        try await store.commit(Vermerk(anfrage.akteur, "netz.sperre.aufheben")) { tx in
            let ort = try anfrage.ort(tx)
            let sperren = try tx.sperren(auf: ort, am: anfrage.jetzt)
            guard let sperre = sperren.first(where: { Sperrmarke.text($0.id) == marke }) else {
                throw Ablehnung(
                    status: 409, bedingung: "lock-token-matches-request-uri", text: "Zu dieser Marke gibt es hier keine Sperre.")
            }
            guard sperre.inhaber == anfrage.akteur.mitarbeiter?.id else { throw Ablehnung.verboten }
            if let dokument = sperre.objekt.dokument, Schreibrecht.darf(anfrage.akteur, ort),
                try tx.arbeitskopie(von: dokument, anfrage.akteur) != nil
            {
                return try Self.einchecken(tx, anfrage, dokument, [sperre.id])
            }
            try tx.sperreLoesen(sperre.id)
        }
    }

    /// The own draft becomes a version; one without a change is given up.
    static func einchecken(_ tx: WriteContext, _ anfrage: Netzanfrage, _ dokument: DokumentID, _ marken: Set<SperreID>) throws {
        guard let kopie = try tx.arbeitskopie(von: dokument, anfrage.akteur) else { return }
        guard kopie.datei.inhalt != (try tx.dokument(dokument)?.neueste.inhalt) else {
            return try tx.auscheckenAbbrechen(dokument)
        }
        _ = try tx.einchecken(dokument, marken: marken)
    }
}
