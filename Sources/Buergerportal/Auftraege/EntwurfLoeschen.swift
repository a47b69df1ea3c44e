// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Jobs
internal import Store

/// Deletes a draft that nobody has touched for its time, and an account's draft never without the warning. One that was
/// touched is looked at again later.
struct EntwurfLoeschen: Sendable {
    static let art = "portal.entwurf.loeschen"

    struct Daten: Codable, Sendable {
        let antrag: AntragID
    }

    let store: Store
    let angebote: [Leistungsangebot]

    var auftragsart: Auftragsart {
        Auftragsart(Self.art) { auftrag in try await self(try auftrag.lesen(Daten.self).antrag) }
    }

    func callAsFunction(_ id: AntragID) async throws {
        try await store.commit(Vermerk(.system("portal"), "portal.entwurf.loeschen")) { tx in
            guard let antrag = try tx.antrag(id), antrag.istEntwurf else { return }
            guard antrag.loeschenAb <= tx.jetzt else { return try Self.spaeter(antrag, am: antrag.loeschenAb, tx) }
            guard antrag.konto == nil || antrag.gewarnt == antrag.loeschenAb else {
                return try Self.spaeter(antrag, am: tx.jetzt + EntwurfWarnen.vorlauf, tx)
            }
            try tx.entwurfEntfernen(antrag, angebote)
        }
    }

    private static func spaeter(_ antrag: AntragRecord, am zeit: Zeitpunkt, _ tx: WriteContext) throws {
        try tx.auftrag(art, Daten(antrag: antrag.id), schluessel: "\(art):\(antrag.id):\(zeit.millisekunden)", faellig: zeit)
        try tx.entwurfswarnung(antrag.id, antrag.loeschenAb)
    }
}
