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
            verwahrt: try zahl(.verwahrt), luecken: try value("SELECT COUNT(*) FROM akte_strecke WHERE luecken = 1") ?? 0,
            wartetSeit: try value("SELECT MIN(geaendert) FROM akte_strecke WHERE zustand = \(Streckenzustand.wartet)"))
    }

    /// Cases that wait for a decision; the number beside the entry in the menu.
    public func offeneStreckenfaelle() throws -> Int {
        try value(
            "SELECT COUNT(*) FROM akte_strecke WHERE zustand IN (\(Streckenzustand.gescheitert), \(Streckenzustand.quarantaene))")
            ?? 0
    }

    /// What may be tried again: failed, or with a stage left out.
    public func wiederholbare(limit: Int) throws -> [Streckenlage] {
        try rows(
            """
            \(Streckenlage.auswahl) WHERE (zustand = \(Streckenzustand.gescheitert) OR (luecken = 1 AND zustand = \(Streckenzustand.fertig)))
              AND EXISTS (SELECT 1 FROM akte_dokumentversion n WHERE n.sha256 = akte_strecke.inhalt)
            ORDER BY geaendert, inhalt LIMIT \(limit)
            """
        ).map(Streckenlage.init(row:))
    }
}
