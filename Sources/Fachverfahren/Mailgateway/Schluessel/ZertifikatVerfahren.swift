// SPDX-License-Identifier: EUPL-1.2
internal import CmsOutline
internal import Core
internal import Kryptodienst
internal import Mailrichtlinie
internal import Store

/// Somebody knows which cipher a partner can read, who has not said so in a signed message (mail facts §8.4).
struct ZertifikatVerfahren: Sendable {
    let store: Store

    func callAsFunction(_ id: ZertifikatID, _ verfahren: Inhaltsverfahren, grund: String, akteur: Akteur) async throws {
        let liste: [CmsCipher] = verfahren == .aes256cbc ? [.aesCbc(256), .aesCbc(128)] : SmimeCapabilities.ours
        try await store.commit(Vermerk(akteur, "mg.zertifikat.verfahren", grund: grund)) { tx in
            guard let alt = try tx.partnerzertifikat(id) else { throw SchluesselError.unbekannt(id.text) }
            guard alt.art == .smime, alt.zustand == .vertraut else { throw SchluesselError.andererZustand }
            try tx.execute(
                "UPDATE mg_zertifikat SET faehigkeiten = \(Base64.text(SmimeCapabilities.write(liste))) WHERE id = \(id)")
            tx.vermerke(
                Gegenstand("mg.zertifikat", id.text, kennzeichen: alt.inhaber), feld: "verfahren", alt: alt.verfahren,
                neu: verfahren.rawValue)
        }
    }
}
