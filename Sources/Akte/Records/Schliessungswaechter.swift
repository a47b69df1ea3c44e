// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Identity
internal import Store

/// What may stand against the order z. d. A. (dms.md § 3), one line each; all of it is told at once, so that the clerk need not
/// find out one by one.
enum Schliessungswaechter {
    typealias Waechter = @Sendable (any ReadAccess, VorgangKopf, Zeitpunkt) throws -> [Schliessungshindernis]

    static let alle: [Waechter] = [
        { db, v, _ in
            try zaehle(db, "FROM akte_gangschritt WHERE vorgang = \(v.id) AND status IN ('001', '002')")
                .map { [.offeneSchritte($0)] } ?? []
        },
        { db, v, _ in
            try zaehle(db, "FROM akte_wiedervorlage WHERE vorgang = \(v.id) AND erledigt IS NULL")
                .map { [.offeneWiedervorlagen($0)] } ?? []
        },
        { db, v, _ in
            try zaehle(db, "FROM akte_dokument WHERE vorgang = \(v.id) AND zustand = \(Dokumentzustand.entwurf)")
                .map { [.entwuerfe($0)] } ?? []
        },
        { db, v, jetzt in
            try (db.sperren(auf: .vorgang(v.id), am: jetzt) + db.sperren(unter: .vorgang(v.id), am: jetzt)).prefix(20).map {
                .gesperrt(
                    was: try bezeichnung(db, $0.objekt),
                    wer: try db.mitarbeiterEintrag($0.inhaber)?.name ?? "ehemals Mitarbeitende",
                    wie: $0.kanal, bis: $0.bis)
            }
        },
        { _, v, _ in v.aussonderung.dauer == nil ? [.aufbewahrungFehlt] : [] },
        { _, v, _ in v.aussonderung.art == nil ? [.aussonderungsartFehlt] : [] },
    ]

    private static func bezeichnung(_ db: any ReadAccess, _ objekt: Sperrobjekt) throws -> String {
        if let dokument = try objekt.dokument.flatMap({ try db.dokument($0) }) {
            // Whoever closes may not see what this one is about.
            let eng = dokument.zugriff.map { !$0.satz.engeKreise.isEmpty } ?? false
            return eng ? "Dokument \(dokument.lfd)" : "Dokument \(dokument.lfd) „\(dokument.betreff)“"
        }
        return objekt.akte == nil ? "Der Vorgang" : "Die Akte"
    }

    /// `nil` for none.
    private static func zaehle(_ db: any ReadAccess, _ quelle: SQL) throws -> Int? {
        let zahl: Int? = try db.value("SELECT COUNT(*) \(quelle)")
        return zahl.flatMap { $0 == 0 ? nil : $0 }
    }
}
