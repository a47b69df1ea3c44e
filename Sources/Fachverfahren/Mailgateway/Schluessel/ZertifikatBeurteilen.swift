// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Store

/// Somebody says that a partner's certificate is the partner's, or that it is not, or that nobody knows any more.
struct ZertifikatBeurteilen: Sendable {
    let store: Store

    /// - Parameter von: in which state whoever decides saw it; `nil` for any.
    func callAsFunction(
        _ id: ZertifikatID, _ zustand: Zertifikatszustand, von: Zertifikatszustand? = nil, grund: String? = nil, akteur: Akteur
    ) async throws {
        try await store.commit(Vermerk(akteur, zustand.handlung, grund: grund)) { tx in
            guard let alt = try tx.partnerzertifikat(id) else { throw SchluesselError.unbekannt(id.text) }
            if let von, alt.zustand != von { throw SchluesselError.andererZustand }
            try tx.execute("UPDATE mg_zertifikat SET zustand = \(zustand) WHERE id = \(id)")
            tx.vermerke(
                Gegenstand("mg.zertifikat", id.text, kennzeichen: alt.inhaber), feld: "zustand", alt: alt.zustand.rawValue,
                neu: zustand.rawValue)
        }
    }
}

extension Zertifikatszustand {
    fileprivate var handlung: String {
        switch self {
        case .vertraut: "mg.zertifikat.vertrauen"
        case .abgelehnt: "mg.zertifikat.ablehnen"
        case .quarantaene: "mg.zertifikat.zuruecknehmen"
        }
    }
}
