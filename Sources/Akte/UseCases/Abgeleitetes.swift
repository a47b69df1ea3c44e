// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Store

/// Pictures of first pages and PDFs made of files. They tell what their source told, so they must not outlive it.
struct Abgeleitetes: Sendable {
    private static let vorschau = TechnicalTable("akte_vorschau")
    private static let fassung = TechnicalTable("akte_fassung")
    private static let strecke = TechnicalTable("akte_strecke")

    let store: Store
    let ablage: ContentStore?

    /// Takes away at once what was made of those that are registered no more, whether their own file is gone already or still too young.
    func vernichten(_ liste: [Inhalt]) async throws {
        for inhalt in liste {
            let sha256 = inhalt.sha256
            let dateien: [String] = try await store.read { db in
                guard try db.row("SELECT 1 FROM inhalt WHERE sha256 = \(sha256)") == nil else { return [] }
                return try db.rows(
                    """
                    SELECT bild AS datei FROM akte_vorschau WHERE quelle = \(sha256)
                    UNION SELECT datei FROM akte_fassung WHERE quelle = \(sha256)
                    """
                ).map { try $0["datei"] }
            }
            _ = try await zeilenLoeschen { spalte in "\(spalte) = \(sha256) AND " }
            guard let ablage, !dateien.isEmpty else { continue }
            let noch = try await store.read { try $0.abgeleitet(dateien) }
            try await store.abgeleitetesVernichten(dateien.filter { !noch.contains($0) }, ablage)
        }
    }

    /// All that is left over on this node: rows whose source is registered no more, and files no row names. A file younger than a day
    /// may belong to a row that is being written.
    /// - Returns: how many rows and files went.
    func aufraeumen() async throws -> Int {
        let zeilen = try await zeilenLoeschen { _ in "" }
        guard let ablage else { return zeilen }
        return try await zeilen + store.abgeleitetesAufraeumen(ablage) { try $0.abgeleitet(anfang: $1) }
    }

    /// Never of a source that is registered (again): its state says whether it may be handed out.
    private func zeilenLoeschen(_ dazu: @escaping @Sendable (_ spalte: SQL) -> SQL) async throws -> Int {
        try await store.technical { db in
            var zahl = 0
            for (tabelle, spalte): (TechnicalTable, SQL) in [
                (Self.vorschau, "quelle"), (Self.fassung, "quelle"), (Self.strecke, "inhalt"),
            ] {
                let herrenlos: SQL = "\(spalte) NOT IN (SELECT sha256 FROM inhalt)"
                zahl += try db.deleted(from: tabelle, where: dazu(spalte) + herrenlos)
            }
            return zahl
        }
    }
}

extension ReadAccess {
    /// Which of these derived files a row still names; the same picture may belong to several sources.
    fileprivate func abgeleitet(_ dateien: [String]) throws -> Set<String> {
        Set(
            try rows(
                """
                SELECT bild AS datei FROM akte_vorschau WHERE bild IN (\(list: dateien))
                UNION SELECT datei FROM akte_fassung WHERE datei IN (\(list: dateien))
                """
            ).map { try $0["datei"] as String })
    }

    fileprivate func abgeleitet(anfang: String) throws -> Set<String> {
        Set(
            try rows(
                """
                SELECT bild AS datei FROM akte_vorschau WHERE bild >= \(anfang) AND bild < \(anfang + "g")
                UNION SELECT datei FROM akte_fassung WHERE datei >= \(anfang) AND datei < \(anfang + "g")
                """
            ).map { try $0["datei"] as String })
    }
}

extension AkteModul {
    /// Each node has a folder of its own for them, so each node clears its own.
    @discardableResult
    public func abgeleitetesAufraeumen() async throws -> Int {
        try await Abgeleitetes(store: store, ablage: vorschau?.ablage).aufraeumen()
    }
}
