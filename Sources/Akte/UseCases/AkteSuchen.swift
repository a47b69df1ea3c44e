// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Store

/// Full-text search over metadata and content of what the actor may see.
struct AkteSuchen: Sendable {
    struct Ergebnis: Sendable {
        /// Set when the text is a sign, also a former one.
        let zeichen: Fundstelle?
        let treffer: [Treffer]
        let nochMehr: Bool
    }

    let store: Store

    func callAsFunction(_ text: String, art: Suchart? = nil, limit: Int = 50, akteur: Akteur) async throws -> Ergebnis {
        let gesucht = try Textregel.pflicht(text, "Der Suchtext", hoechstens: 200, sonst: .suchtextFehlt)
        guard akteur.darf(AkteRechte.lesen) else { throw AkteError.verboten }
        return try await store.read { db in
            let treffer = try db.suche(
                Suchanfrage(text, sichtbarFuer: Sicht.von(akteur), art: art?.rawValue, limit: limit + 1))
            return Ergebnis(
                zeichen: try db.fundstelle(gesucht.filter { !$0.isWhitespace }, akteur: akteur),
                treffer: Array(treffer.prefix(limit)),
                nochMehr: treffer.count > limit)
        }
    }
}
