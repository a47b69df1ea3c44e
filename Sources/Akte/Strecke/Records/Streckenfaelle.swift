// SPDX-License-Identifier: EUPL-1.2
public import Core
public import Store

/// A file somebody has to look after, by the sign of a Dokument that holds it. No name and no subject: the operator has no right to them.
public struct Streckenfall: Sendable {
    public let lage: Streckenlage
    public let zeichen: String?
    public let dokument: DokumentID?
    /// How many Dokumente hold the file.
    public let dokumente: Int
}

/// How many files stand where.
public struct Streckenzahlen: Sendable {
    public let wartend: Int
    public let gescheitert: Int
    public let quarantaene: Int
    public let verwahrt: Int
    /// Files with a stage left out.
    public let luecken: Int
    /// Since when the oldest of the waiting ones has not moved.
    public let wartetSeit: Zeitpunkt?
}

extension Streckenlage {
    /// A waiting file that has not moved for so long is taken for forgotten: its order may have used up all its tries.
    public static let geduld: Duration = .seconds(86_400)

    public func haengt(_ jetzt: Zeitpunkt) -> Bool { strecke.zustand == .wartet && geaendert < jetzt - Self.geduld }
}

extension ReadAccess {
    /// What is to be decided, infected files first.
    public func streckenfaelle(_ zustaende: [Streckenzustand], limit: Int = 100) throws -> [Streckenfall] {
        let lagen = try zustaende.flatMap { zustand in
            try rows("\(Streckenlage.auswahl) WHERE zustand = \(zustand) ORDER BY geaendert DESC, inhalt LIMIT \(limit)")
                .map(Streckenlage.init(row:))
        }.prefix(limit)
        return try lagen.map(streckenfall)
    }

    public func streckenfall(_ lage: Streckenlage) throws -> Streckenfall {
        let row = try row(
            """
            SELECT COUNT(DISTINCT n.dokument) AS zahl, MIN(n.dokument) AS dokument FROM akte_dokumentversion n
            WHERE n.sha256 = \(lage.inhalt.sha256)
            """)
        let id: DokumentID? = try row?["dokument"]
        return Streckenfall(
            lage: lage, zeichen: try id.flatMap { try dokument($0)?.zeichen.text }, dokument: id, dokumente: try row?["zahl"] ?? 0
        )
    }

    public func istGesperrt(_ sha256: String) throws -> Bool { try haltegrund(sha256) != nil }

    public func streckenzahlen() throws -> Streckenzahlen {
        func zahl(_ zustand: Streckenzustand) throws -> Int {
            try value("SELECT COUNT(*) FROM akte_strecke WHERE zustand = \(zustand)") ?? 0
        }
        return Streckenzahlen(
            wartend: try zahl(.wartet), gescheitert: try zahl(.gescheitert), quarantaene: try zahl(.quarantaene),
            verwahrt: try zahl(.verwahrt), luecken: try value("SELECT COUNT(*) FROM akte_strecke WHERE luecken > 0") ?? 0,
            wartetSeit: try value("SELECT MIN(geaendert) FROM akte_strecke WHERE zustand = \(Streckenzustand.wartet)"))
    }

    /// Cases that wait for somebody; the number beside the entry in the menu.
    public func offeneStreckenfaelle(_ jetzt: Zeitpunkt) throws -> Int {
        try value(
            """
            SELECT COUNT(*) FROM akte_strecke WHERE zustand IN (\(Streckenzustand.gescheitert), \(Streckenzustand.quarantaene))
              OR (zustand = \(Streckenzustand.wartet) AND geaendert < \(jetzt - Streckenlage.geduld))
            """) ?? 0
    }

    /// Files that wait and that nobody seems to work on any more, the oldest first.
    public func haengende(_ jetzt: Zeitpunkt, limit: Int) throws -> [Streckenlage] {
        try rows(
            """
            \(Streckenlage.auswahl) WHERE zustand = \(Streckenzustand.wartet) AND geaendert < \(jetzt - Streckenlage.geduld)
            ORDER BY geaendert, inhalt LIMIT \(limit)
            """
        ).map(Streckenlage.init(row:))
    }

    /// What may be tried again: failed first, then forgotten, then with a stage left out whose tool is there now.
    /// What fails again and again takes half of the places at most while others wait for theirs.
    public func wiederholbare(_ jetzt: Zeitpunkt, moeglich: Set<Streckenschritt>, limit: Int) throws -> [Streckenlage] {
        // Nobody can begin again with bytes that are gone.
        let abgelegt: SQL = "EXISTS (SELECT 1 FROM inhalt i WHERE i.sha256 = akte_strecke.inhalt)"
        func liste(_ bedingung: SQL) throws -> [Streckenlage] {
            try rows("\(Streckenlage.auswahl) WHERE \(bedingung) AND \(abgelegt) ORDER BY geaendert, inhalt LIMIT \(limit)")
                .map(Streckenlage.init(row:))
        }
        let gescheitert = try liste("zustand = \(Streckenzustand.gescheitert)")
        let vergessen = try liste("zustand = \(Streckenzustand.wartet) AND geaendert < \(jetzt - Streckenlage.geduld)")
        // 1 is what an earlier release wrote: some gap.
        let maske = moeglich.reduce(0) { $0 | $1.lueckenbit }
        let luecken = try liste(
            "zustand = \(Streckenzustand.fertig) AND luecken > 0 AND (luecken = 1 OR (luecken & \(maske)) <> 0)")
        let zuerst = gescheitert.prefix((limit + 1) / 2)
        return Array((zuerst + vergessen + luecken + gescheitert.dropFirst(zuerst.count)).prefix(limit))
    }
}
