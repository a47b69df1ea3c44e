// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Store

/// Finds the file of a version for viewing or downloading. Reading a restricted one is recorded (dms.md § 7).
struct DokumentOeffnen: Sendable {
    let store: Store

    /// - Parameter nr: number of the version; `nil` for the newest.
    func callAsFunction(_ id: DokumentID, nr: Int? = nil, akteur: Akteur) async throws -> DokumentVersion {
        let (version, dokument, vorgang) = try await store.read { db in
            let (dokument, vorgang) = try db.dokument(id, fuer: AkteRechte.lesen, akteur)
            guard let version = try db.versionsstand(dokument, nr: nr) else { throw AkteError.nichtGefunden }
            return (version, dokument, vorgang)
        }
        try await Lesezugriff(dokument, in: vorgang, .datei, akteur)?.festhalten(store)
        guard dokument.zugriffssatz(in: vorgang).stufe > .offen else { return version }
        return try await store.commit(Vermerk(akteur, "akte.dokument.lesen")) { tx in
            tx.vermerke(dokument.gegenstand, feld: "version", neu: String(version.nr))
            return version
        }
    }
}
