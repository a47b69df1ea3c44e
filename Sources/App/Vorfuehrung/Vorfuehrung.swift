// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Identity
internal import Store

/// Fills an empty installation with a city to try things out.
public struct Vorfuehrung: Sendable {
    private let rathaus: Rathaus
    private let akteur = Akteur.system("rathaus demo")

    public init(_ rathaus: Rathaus) { self.rathaus = rathaus }

    /// - Throws: `AppError.schonVorhanden` when there are accounts already; nothing is changed then.
    public func anlegen(_ fortschritt: @escaping @Sendable (String) -> Void) async throws {
        _ = try await rathaus.migrieren()
        guard try await rathaus.store.read({ try $0.mitarbeiterVerzeichnis().isEmpty }) else {
            throw AppError.schonVorhanden("Eine Stadt")
        }
        fortschritt("Organisation und Rollen")
        let verwaltung = Verwaltung(store: rathaus.store)
        try await verwaltung.einheitenSetzen(rathaus.stadt.einheiten, akteur: akteur)
        try await verwaltung.rollenSetzen(rathaus.stadt.rollen, akteur: akteur)
        fortschritt("Konten")
        try await Demokonten(store: rathaus.store).anlegen(akteur)
    }
}
