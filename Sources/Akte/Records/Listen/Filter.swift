// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Store

/// `AkteRechte.sieht` as a condition, so that lists and counts follow the same rule as the page behind them.
enum Filter {
    /// For `akte_vorgang v`.
    static func vorgaenge(_ akteur: Akteur) -> SQL {
        if case .system = akteur { return "1=1" }
        guard akteur.darf(AkteRechte.lesen) else { return "1=0" }
        return """
            ((v.vertraulich = 0 AND v.oe IN (\(list: akteur.einheiten(mit: AkteRechte.lesen).sorted())))
              OR (v.vertraulich = 1 AND v.oe IN (\(list: akteur.einheiten(mit: AkteRechte.vertraulichLesen).sorted())))
              OR v.bearbeiter IN (\(list: personen(akteur))) OR \(mitwirkung(akteur)))
            """
    }

    /// `AkteRechte.mitwirkt`: asked once for a statement, not once for a row.
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

    /// For `akte_akte a`.
    static func akten(_ akteur: Akteur) -> SQL {
        if case .system = akteur { return "1=1" }
        return """
            ((a.vertraulich = 0 AND a.oe IN (\(list: akteur.einheiten(mit: AkteRechte.lesen).sorted())))
              OR (a.vertraulich = 1 AND a.oe IN (\(list: akteur.einheiten(mit: AkteRechte.vertraulichLesen).sorted()))))
            """
    }

    /// The person and those stood in for.
    static func personen(_ akteur: Akteur) -> [MitarbeiterID] {
        akteur.mitarbeiter.map { [$0.id] + $0.inVertretungFuer } ?? []
    }
}

extension ReadAccess {
    /// Counts `quelle` (`FROM … WHERE …`) up to the limit of `Anzahl`.
    func anzahl(_ quelle: SQL) throws -> Anzahl {
        let zahl: Int? = try value("SELECT COUNT(*) FROM (SELECT 1 \(quelle) LIMIT \(Anzahl.grenze + 1)) AS t")
        return Anzahl(gezaehlt: zahl ?? 0)
    }
}
