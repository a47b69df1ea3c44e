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

/// What the operator's page lists, each kind for itself: many of one kind must not hide another.
public enum Streckenliste: Sendable {
    /// To be decided: infected, or withheld because it could not be scanned.
    case gesperrt
    /// Something was not made; the original can be read.
    case gescheitert
    /// Locked for good.
    case verwahrt
    /// Waiting at this moment, and forgotten.
    case haengend(Zeitpunkt)

    var bedingung: SQL {
        switch self {
        case .gesperrt: "zustand IN (\(Streckenzustand.quarantaene), \(Streckenzustand.gescheitert)) AND haelt > 0"
        case .gescheitert: "zustand = \(Streckenzustand.gescheitert) AND haelt = 0"
        case .verwahrt: "zustand = \(Streckenzustand.verwahrt)"
        case .haengend(let jetzt): "zustand = \(Streckenzustand.wartet) AND geaendert < \(jetzt - Streckenlage.geduld)"
        }
    }
}

/// Where the next page of a list begins.
public struct Streckenstelle: Hashable, Sendable {
    let geaendert: Zeitpunkt
    let inhalt: String

    public init(_ lage: Streckenlage) {
        geaendert = lage.geaendert
        inhalt = lage.inhalt.sha256
    }

    public init?(_ text: String) {
        let teile = text.split(separator: "-", maxSplits: 1)
        guard teile.count == 2, let zeit = Int64(teile[0]) else { return nil }
        geaendert = Zeitpunkt(millisekunden: zeit)
        inhalt = String(teile[1])
    }

    public var text: String { "\(geaendert.millisekunden)-\(inhalt)" }
}

extension ReadAccess {
    /// The newest first.
    public func streckenfaelle(_ liste: Streckenliste, nach stelle: Streckenstelle? = nil, limit: Int = 50) throws
        -> [Streckenfall]
    {
        let danach: SQL =
            if let stelle {
                "(geaendert < \(stelle.geaendert) OR (geaendert = \(stelle.geaendert) AND inhalt > \(stelle.inhalt)))"
            } else { "1 = 1" }
        return try rows(
            """
            \(Streckenlage.auswahl) WHERE \(liste.bedingung) AND \(danach) ORDER BY geaendert DESC, inhalt LIMIT \(limit)
            """
        ).map { try streckenfall(Streckenlage(row: $0)) }
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
              OR (\(Streckenliste.haengend(jetzt).bedingung))
            """) ?? 0
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
        let vergessen = try liste(Streckenliste.haengend(jetzt).bedingung)
        // 1 is what an earlier release wrote: some gap.
        let maske = moeglich.reduce(0) { $0 | $1.lueckenbit }
        let luecken = try liste(
            "zustand = \(Streckenzustand.fertig) AND luecken > 0 AND (luecken = 1 OR (luecken & \(maske)) <> 0)")
        let zuerst = gescheitert.prefix((limit + 1) / 2)
        return Array((zuerst + vergessen + luecken + gescheitert.dropFirst(zuerst.count)).prefix(limit))
    }
}
