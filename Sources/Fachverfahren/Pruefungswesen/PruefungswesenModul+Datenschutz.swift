// SPDX-License-Identifier: EUPL-1.2
import Core
import Store
import Web

extension PruefungswesenModul {
    /// What this module does with personal data, for the register of processing activities.
    static var datenschutz: Datenschutzangaben {
        Datenschutzangaben(
            [
                Verarbeitungsangabe(
                    "pr.pruefungen", "IT-Prüfungen: Fragen, Antworten, Empfehlungen und Kosten",
                    zweck:
                        "Die überörtliche IT-Prüfung vorbereiten, Antworten belegen und die Umsetzung der Empfehlungen verfolgen.",
                    rechtsgrundlage: "Art. 6 Abs. 1 Buchst. c, e DSGVO, § 105 GO NRW",
                    betroffene: ["Beschäftigte, die antworten oder für eine Empfehlung zuständig sind"],
                    daten: [
                        "Person und Zeit jeder Antwort, Stellungnahme und Fortschreibung", "zuständige Person einer Empfehlung",
                    ],
                    empfaenger: ["Programmbüro", "Leitungen", "Gemeindeprüfungsanstalt NRW und örtliche Rechnungsprüfung"],
                    loeschung:
                        "Mit dem Vorgang der E-Akte (zehn Jahre), wenn die Prüfung abgeschlossen und keine Empfehlung mehr offen ist; Fassungen der Fragen bleiben.",
                    massnahmen: [
                        "Belege sieht nur, wer sie in der E-Akte sehen darf; auch im Paket für die Prüfung",
                        "Jede Änderung steht mit Person, Zeit und Wert in der verketteten Prüfspur",
                    ],
                    tabellen: [
                        "pr_pruefung", "pr_antwort", "pr_beleg", "pr_feststellung", "pr_empfehlung", "pr_fassung", "pr_einlesung",
                        "pr_vergleich",
                    ])
            ], ohnePersonenbezug: ["pr_frage", "pr_kosten"], auskunft: auskunft)
    }

    /// What this module holds on a person: only whoever is named as in charge, since the rest are accounts, which Identity tells of.
    static let auskunft: Personenauskunft = { suche, db in
        guard !suche.name.isEmpty else { return [] }
        return try db.rows(
            """
            SELECT e.nr, e.wortlaut, p.nummer, m.name FROM pr_empfehlung e JOIN pr_pruefung p ON p.id = e.pruefung
            JOIN id_mitarbeiter m ON m.id = e.zustaendig WHERE LOWER(m.name) IN (\(list: suche.kleineNamen)) ORDER BY p.nummer, e.nr
            """
        ).map { row in
            let pruefung: String = try row["nummer"], nr: String = try row["nr"]
            return Personenfund(
                "Zuständigkeit für eine Empfehlung", .name, bezug: "\(pruefung) \(nr)",
                [("Name", try row["name"]), ("Empfehlung", try row["wortlaut"])])
        }
    }
}
