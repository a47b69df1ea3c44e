// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Store

/// Ticks a Wiedervorlage off, of a Vorgang or of an Akte.
struct WiedervorlageErledigen: Sendable {
    let store: Store

    func callAsFunction(_ id: WiedervorlageID, akteur: Akteur) async throws {
        try await store.commit(Vermerk(akteur, "akte.wiedervorlage.erledigen")) { tx in
            switch try tx.objekt(derWiedervorlage: id) {
            case .akte(let akte):
                _ = try tx.akte(akte, fuer: AkteRechte.bearbeiten, akteur)
                try tx.aktenwiedervorlageErledigen(id)
            case .vorgang(let vorgang):
                _ = try tx.vorgang(vorgang, fuer: AkteRechte.bearbeiten, akteur)
                try tx.wiedervorlageErledigen(id)
            case .dokument: throw AkteError.nichtGefunden
            }
        }
    }
}

extension ReadAccess {
    /// What somebody shall look at again.
    func objekt(derWiedervorlage id: WiedervorlageID) throws -> Aktenobjekt {
        if let wiedervorlage = try wiedervorlage(id) { return .vorgang(wiedervorlage.vorgang) }
        guard let wiedervorlage = try aktenwiedervorlage(id) else { throw AkteError.nichtGefunden }
        return .akte(wiedervorlage.akte)
    }
}
