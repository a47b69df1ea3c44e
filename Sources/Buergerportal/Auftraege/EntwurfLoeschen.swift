// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Jobs
internal import Store

/// Deletes a draft that nobody has touched for its time; one that was touched is looked at again later.
struct EntwurfLoeschen: Sendable {
    static let art = "portal.entwurf.loeschen"

    struct Daten: Codable, Sendable {
        let antrag: AntragID
    }

    let store: Store

    var auftragsart: Auftragsart {
        Auftragsart(Self.art) { auftrag in try await self(try auftrag.lesen(Daten.self).antrag) }
    }

    func callAsFunction(_ id: AntragID) async throws {
        try await store.commit(Vermerk(.system("portal"), "portal.entwurf.loeschen")) { tx in
            guard let antrag = try tx.antrag(id), antrag.istEntwurf else { return }
            guard antrag.loeschenAb <= tx.jetzt else {
                return try tx.auftrag(
                    Self.art, Daten(antrag: id), schluessel: "\(Self.art):\(id):\(antrag.version)", faellig: antrag.loeschenAb)
            }
            try tx.execute("DELETE FROM portal_antrag WHERE id = \(id) AND zustand = \(AntragRecord.Zustand.entwurf)")
            tx.vermerke(antrag.gegenstand, feld: "zustand", alt: "entwurf", neu: "gelöscht")
        }
    }
}
