// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Store

extension ReadAccess {
    /// What has to be written down when this object is read now; `nil` for nothing, or when it has been a moment ago.
    func lesezugriff(_ objekt: Aktenobjekt, _ weg: Lesezugriff.Weg, _ akteur: Akteur, am jetzt: Zeitpunkt) throws -> Lesezugriff?
    {
        let zugriff: Lesezugriff?
        switch objekt {
        case .akte(let id): zugriff = try akte(id).flatMap { Lesezugriff($0, weg, akteur) }
        case .vorgang(let id): zugriff = try vorgang(id).flatMap { Lesezugriff($0, weg, akteur) }
        case .dokument(let id):
            zugriff = try dokument(id).flatMap { dokument in
                try vorgang(dokument.vorgang).flatMap { Lesezugriff(dokument, in: $0, weg, akteur) }
            }
        }
        guard let zugriff, try zugriff.faellig(self, am: jetzt) else { return nil }
        return zugriff
    }
}

/// Writes down that somebody reads something kept closely. Called by routes before they answer; whether it may be read is theirs.
struct LesezugriffFesthalten: Sendable {
    let store: Store

    func callAsFunction(_ objekt: Aktenobjekt, _ weg: Lesezugriff.Weg, akteur: Akteur) async throws {
        let zugriff = try await store.read { [store] db in try db.lesezugriff(objekt, weg, akteur, am: store.uhr.jetzt) }
        try await zugriff?.festhalten(store)
    }
}
