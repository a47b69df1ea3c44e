// SPDX-License-Identifier: EUPL-1.2
public import Core
public import Store

/// `AkteRechte.sieht` as a condition, so that lists and counts follow the same rule as the page behind them.
/// Rows with `zugriff = 0` follow the roles of their unit; all others the set they point to (docs/adr/0020).
enum Filter {
    /// For `akte_vorgang v`.
    static func vorgaenge(_ akteur: Akteur) -> SQL { mitSaetzen(akteur, "v.zugriff", nachRolle(akteur)) }

    /// For `akte_dokument d` and `akte_vorgang v`.
    static func dokumente(_ akteur: Akteur) -> SQL { mitSaetzen(akteur, "d.zugriff", nachRolle(akteur)) }

    /// For `akte_dokument d` of a Vorgang `v` that the actor sees: only what is kept more closely than the Vorgang has to be asked for.
    static func dokumenteImVorgang(_ akteur: Akteur) -> SQL {
        if case .system = akteur { return "(1=1)" }
        return "(d.zugriff = v.zugriff OR d.zugriff IN (\(Zugriffsfilter.saetze(akteur))))"
    }

    /// For `akte_akte a`.
    static func akten(_ akteur: Akteur) -> SQL {
        mitSaetzen(
            akteur, "a.zugriff",
            """
            ((a.vertraulich = 0 AND a.oe IN (\(list: akteur.einheiten(mit: AkteRechte.lesen).sorted())))
              OR (a.vertraulich = 1 AND a.oe IN (\(list: akteur.einheiten(mit: AkteRechte.vertraulichLesen).sorted()))))
            """)
    }

    private static func mitSaetzen(_ akteur: Akteur, _ spalte: SQL, _ nachRolle: SQL) -> SQL {
        if case .system = akteur { return "1=1" }
        guard akteur.mitarbeiter != nil, akteur.darf(AkteRechte.lesen) else { return "1=0" }
        return "((\(spalte) = 0 AND \(nachRolle)) OR \(spalte) IN (\(Zugriffsfilter.saetze(akteur))))"
    }

    private static func nachRolle(_ akteur: Akteur) -> SQL {
        """
        ((v.vertraulich = 0 AND v.oe IN (\(list: akteur.einheiten(mit: AkteRechte.lesen).sorted())))
          OR (v.vertraulich = 1 AND v.oe IN (\(list: akteur.einheiten(mit: AkteRechte.vertraulichLesen).sorted())))
          OR v.bearbeiter IN (\(list: personen(akteur))) OR \(mitwirkung(akteur)))
        """
    }

    /// Who has the turn: asked once for a statement, not once for a row.
    private static func mitwirkung(_ akteur: Akteur) -> SQL {
        let personen = personen(akteur)
        return """
            v.id IN (SELECT s.vorgang FROM akte_gangschritt s WHERE s.status = '002' AND s.person IN (\(list: personen)))
              OR v.id IN (SELECT s.vorgang FROM akte_gangschritt s WHERE s.status = '002' AND s.eskaliert_an IN (\(list: personen)))
              OR (v.vertraulich = 0 AND v.id IN (SELECT s.vorgang FROM akte_gangschritt s
                WHERE s.status = '002' AND s.oe IN (\(list: akteur.einheiten(mit: AkteRechte.lesen).sorted()))))
              OR (v.vertraulich = 1 AND v.id IN (SELECT s.vorgang FROM akte_gangschritt s
                WHERE s.status = '002' AND s.oe IN (\(list: akteur.einheiten(mit: AkteRechte.vertraulichLesen).sorted()))))
            """
    }

    /// The person and those stood in for.
    static func personen(_ akteur: Akteur) -> [MitarbeiterID] {
        akteur.mitarbeiter.map { [$0.id] + $0.inVertretungFuer } ?? []
    }
}

/// `AkteRechte.sieht` as a condition, for services that list what belongs to Akten and Vorgänge.
public enum Schriftgutsicht {
    /// On `akte_vorgang v`.
    public static func vorgaenge(_ akteur: Akteur) -> SQL { Filter.vorgaenge(akteur) }

    /// On `akte_akte a`.
    public static func akten(_ akteur: Akteur) -> SQL { Filter.akten(akteur) }
}

extension ReadAccess {
    /// Counts `quelle` (`FROM … WHERE …`) up to the limit of `Anzahl`.
    func anzahl(_ quelle: SQL) throws -> Anzahl {
        let zahl: Int? = try value("SELECT COUNT(*) FROM (SELECT 1 \(quelle) LIMIT \(Anzahl.grenze + 1)) AS t")
        return Anzahl(gezaehlt: zahl ?? 0)
    }
}
