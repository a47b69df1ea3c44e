// SPDX-License-Identifier: EUPL-1.2
import Core
import Store
public import Web

/// Audits, their answers, findings and recommendations in the search of the house. Whoever may see one audit may see all.
extension PruefungswesenModul {
    public static let suche = Modulsuche("IT-Prüfungen", PruefungswesenRechte.lesen) { frage, _, db in
        let funde = [
            try db.pruefungsfunde(frage), try db.feststellungsfunde(frage), try db.empfehlungsfunde(frage),
            try db.antwortfunde(frage),
        ]
        return Array(funde.joined().prefix(frage.hoechstens))
    }
}

extension ReadContext {
    fileprivate func pruefungsfunde(_ frage: Modulsuche.Frage) throws -> [Modultreffer] {
        try rows(
            """
            SELECT * FROM pr_pruefung
            WHERE LOWER(nummer || ' ' || titel || ' ' || prueferin || ' ' || COALESCE(berichtsnummer, '')) LIKE \(frage.muster) ESCAPE '!'
            ORDER BY id DESC
            """
        ).map(Pruefung.init(row:)).filter { frage.trifft([$0.nummer, $0.titel, $0.prueferin, $0.berichtsnummer ?? ""]) }
            .map { Modultreffer("\($0.nummer) \($0.titel)", art: "IT-Prüfung", url: PruefungURL.pruefung($0.id)) }
    }

    fileprivate func feststellungsfunde(_ frage: Modulsuche.Frage) throws -> [Modultreffer] {
        try rows(
            """
            SELECT f.nr, f.feld, f.wortlaut, p.id, p.nummer FROM pr_feststellung f JOIN pr_pruefung p ON p.id = f.pruefung
            WHERE LOWER(p.nummer || ' ' || f.nr || ' ' || f.feld || ' ' || f.wortlaut) LIKE \(frage.muster) ESCAPE '!' ORDER BY f.id DESC
            """
        ).compactMap { row in
            let (nummer, nr, wortlaut): (String, String, String) = (try row["nummer"], try row["nr"], try row["wortlaut"])
            guard frage.trifft([nummer, nr, try row["feld"], wortlaut]) else { return nil }
            return Modultreffer(
                "\(nummer) \(nr): \(wortlaut.prefix(120))", art: "Feststellung",
                url: PruefungURL.teil(try row["id"], "feststellungen"))
        }
    }

    fileprivate func empfehlungsfunde(_ frage: Modulsuche.Frage) throws -> [Modultreffer] {
        try rows(
            """
            SELECT e.*, p.nummer FROM pr_empfehlung e JOIN pr_pruefung p ON p.id = e.pruefung
            WHERE LOWER(p.nummer || ' ' || e.nr || ' ' || e.wortlaut || ' ' || COALESCE(e.stellungnahme, '') || ' ' || COALESCE(e.ergebnis, ''))
              LIKE \(frage.muster) ESCAPE '!' ORDER BY e.id DESC
            """
        ).compactMap { row in
            let empfehlung = try Empfehlung(row: row), nummer: String = try row["nummer"]
            let texte = [
                nummer, empfehlung.nr, empfehlung.wortlaut, empfehlung.stellungnahme ?? "", empfehlung.ergebnis ?? "",
            ]
            guard frage.trifft(texte) else { return nil }
            return Modultreffer(
                "\(nummer) \(empfehlung.nr): \(empfehlung.wortlaut.prefix(120))", art: "Empfehlung",
                url: PruefungURL.empfehlung(empfehlung.id))
        }
    }

    fileprivate func antwortfunde(_ frage: Modulsuche.Frage) throws -> [Modultreffer] {
        try rows(
            """
            SELECT a.frage, a.erlaeuterung, f.frage AS wortlaut, p.id, p.nummer FROM pr_antwort a JOIN pr_pruefung p ON p.id = a.pruefung
            JOIN pr_frage f ON f.fassung = p.fassung AND f.schluessel = a.frage
            WHERE LOWER(p.nummer || ' ' || f.frage || ' ' || a.erlaeuterung) LIKE \(frage.muster) ESCAPE '!'
            ORDER BY p.id DESC, f.teil, f.stelle
            """
        ).compactMap { row in
            let (nummer, wortlaut): (String, String) = (try row["nummer"], try row["wortlaut"])
            guard frage.trifft([nummer, wortlaut, try row["erlaeuterung"]]) else { return nil }
            return Modultreffer(
                "\(nummer): \(wortlaut.prefix(120))", art: "Antwort", url: PruefungURL.frage(try row["id"], try row["frage"]))
        }
    }
}
