// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Store

/// Full-text search over metadata and content of what the actor may see.
struct AkteSuchen: Sendable {
    struct Ergebnis: Sendable {
        /// Set when the text is a sign, also a former one.
        let zeichen: Aktenobjekt?
        let treffer: [Treffer]
        /// What the Vorgang of a found document is about, by document; a document's own title often says only what kind it is.
        let vorgaenge: [String: String]
        /// Found by what stands in them, but not quoted: reading them is written down, and a search is not.
        let ohneAusschnitt: Set<String>
        /// More behind what is shown.
        let nochMehr: Bool
        /// The index still follows a change of access: some hits may be missing, and none are counted.
        let ziehtNach: Bool
        let facetten: Suchfacetten?
        /// Number of the newest entry of the index when it was asked; what comes later is new.
        let stand: Int64

        /// For whoever reads no Akten and looks for what other modules keep.
        static let nichts = Ergebnis(
            zeichen: nil, treffer: [], vorgaenge: [:], ohneAusschnitt: [], nochMehr: false, ziehtNach: false, facetten: nil,
            stand: 0)
    }

    static let laengsterText = 200
    /// How far one may leaf; behind it, the search has to be narrowed.
    static let weitestens = 1_000

    let store: Store

    /// - Parameters:
    ///   - ab: how many hits were shown before.
    ///   - facetten: counts beside the hits; only a page shows them.
    func callAsFunction(
        _ text: String, merkmale: Suchmerkmale = .init(), reihenfolge: Suchanfrage.Reihenfolge = .neueste, ab: Int = 0,
        limit: Int = 50,
        facetten: Bool = false, akteur: Akteur
    ) async throws -> Ergebnis {
        let gesucht = try Textregel.pflicht(text, "Der Suchtext", hoechstens: Self.laengsterText, sonst: .suchtextFehlt)
        guard akteur.darf(AkteRechte.lesen) else { throw AkteError.verboten }
        let ab = min(max(0, ab), Self.weitestens - limit)
        return try await store.read { db in
            let anfrage = Suchanfrage(
                text, sichtbarFuer: try Sicht.von(akteur, db), merkmale: merkmale, reihenfolge: reihenfolge, limit: ab + limit + 1
            )
            let treffer = try db.suche(anfrage)
            let nachlauf = try db.sucheZiehtNach()
            // What is left out is not told by a next page either.
            let sichtbar = nachlauf ? try db.ohneNachlauf(treffer, akteur) : treffer
            let gezeigt = Array(sichtbar.dropFirst(ab).prefix(limit))
            return Ergebnis(
                zeichen: try db.fundstelle(gesucht.filter { !$0.isWhitespace }, akteur: akteur),
                treffer: gezeigt, vorgaenge: try Self.vorgaenge(gezeigt, db),
                ohneAusschnitt: try db.protokollierte(gezeigt),
                nochMehr: sichtbar.count > ab + limit, ziehtNach: nachlauf,
                facetten: facetten && !nachlauf ? try db.suchfacetten(anfrage) : nil,
                stand: try db.neuesteSuchnummer())
        }
    }

    /// Only of what was found, and so may be seen: a document is seen by those who see its Vorgang.
    private static func vorgaenge(_ treffer: [Treffer], _ db: some ReadAccess) throws -> [String: String] {
        let dokumente = treffer.filter { $0.art == Suchart.dokument.rawValue }.map(\.objekt)
        guard !dokumente.isEmpty else { return [:] }
        return try db.rows(
            """
            SELECT d.id, v.betreff FROM akte_dokument d JOIN akte_vorgang v ON v.id = d.vorgang WHERE d.id IN (\(list: dokumente))
            """
        ).reduce(into: [:]) { $0[try $1["id"] as String] = try $1["betreff"] as String }
    }
}
