// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Store

/// What may stand against the order z. d. A. (dms.md § 3), one line each; all of it is told at once, so that the clerk need not
/// find out one by one.
enum Schliessungswaechter {
    typealias Waechter = @Sendable (any ReadAccess, VorgangKopf) throws -> [Schliessungshindernis]

    static let alle: [Waechter] = [
        { db, v in
            try zaehle(db, "FROM akte_gangschritt WHERE vorgang = \(v.id) AND status IN ('001', '002')")
                .map { [.offeneSchritte($0)] } ?? []
        },
        { db, v in
            try zaehle(db, "FROM akte_wiedervorlage WHERE vorgang = \(v.id) AND erledigt IS NULL")
                .map { [.offeneWiedervorlagen($0)] } ?? []
        },
        { db, v in
            try zaehle(db, "FROM akte_dokument WHERE vorgang = \(v.id) AND zustand = \(Dokumentzustand.entwurf)")
                .map { [.entwuerfe($0)] } ?? []
        },
        { _, v in v.aussonderung.dauer == nil ? [.aufbewahrungFehlt] : [] },
        { _, v in v.aussonderung.art == nil ? [.aussonderungsartFehlt] : [] },
    ]

    /// `nil` for none.
    private static func zaehle(_ db: any ReadAccess, _ quelle: SQL) throws -> Int? {
        let zahl: Int? = try db.value("SELECT COUNT(*) \(quelle)")
        return zahl.flatMap { $0 == 0 ? nil : $0 }
    }
}
