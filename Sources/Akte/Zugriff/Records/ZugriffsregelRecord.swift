// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Store

/// A rule where it stands.
struct Zugriffsregelzeile: Hashable, Sendable {
    /// As `Zugriffsort.schluessel`.
    let ort: String
    let ebene: String
    let regel: Zugriffsregel
    let version: Int

    init(row: Row) throws {
        ort = try row["ort"]
        ebene = try row["ebene"]
        let kreis: String? = try row["kreis"]
        let stufe = Vertraulichkeitsstufe(rawValue: try row["stufe"])
        guard let stufe else { throw StoreError.spalte("stufe", "unbekannt") }
        var glieder: Set<Zugriffsmarke>?
        if let kreis {
            guard let gelesen = Zugriffssatz.kreis(kreis) else { throw StoreError.spalte("kreis", "unlesbar") }
            glieder = gelesen
        }
        regel = Zugriffsregel(kreis: glieder, stufe: stufe, protokoll: try row["protokoll"])
        version = try row["version"]
    }
}

extension ReadAccess {
    func zugriffsregel(_ ort: Zugriffsort) throws -> Zugriffsregelzeile? {
        try row("SELECT * FROM akte_zugriffsregel WHERE ort = \(ort.schluessel)").map(Zugriffsregelzeile.init(row:))
    }

    /// Rules above and at an Akte: those of its units of the plan, of the Akte it is a volume of, its own.
    func zugriffsregeln(_ akte: AkteKopf) throws -> [Zugriffsregelzeile] {
        try rows(
            """
            SELECT * FROM akte_zugriffsregel
            WHERE ort IN (\(list: akte.plan.kette.map(Zugriffsort.plan) + [akte.id.text]))
              OR ort = (SELECT teil_von FROM akte_akte WHERE id = \(akte.id)) ORDER BY ort
            """
        ).map(Zugriffsregelzeile.init(row:))
    }
}

extension WriteContext {
    /// - Parameter version: as the caller saw it; 0 for none.
    func zugriffsregelSchreiben(_ ort: Zugriffsort, _ regel: Zugriffsregel, version: Int) throws {
        let kreis = regel.kreis.map(Zugriffssatz.kreistext)
        if version == 0 {
            // A second first rule meets the primary key; that is somebody else's change in between.
            guard try zugriffsregel(ort) == nil else { throw StoreError.veraltet }
            return try execute(
                """
                INSERT INTO akte_zugriffsregel (ort, ebene, kreis, stufe, protokoll, version)
                VALUES (\(ort.schluessel), \(ort.ebene), \(kreis), \(regel.stufe.rawValue), \(regel.protokoll), 1)
                """)
        }
        try executeVersioned(
            """
            UPDATE akte_zugriffsregel SET kreis = \(kreis), stufe = \(regel.stufe.rawValue), protokoll = \(regel.protokoll),
              version = version + 1 WHERE ort = \(ort.schluessel) AND version = \(version)
            """)
    }
}
