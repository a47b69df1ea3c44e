// SPDX-License-Identifier: EUPL-1.2
import Core
import Store
import Web

extension SteuerungModul {
    /// What this module does with personal data, for the register of processing activities.
    static var datenschutz: Datenschutzangaben {
        Datenschutzangaben(
            [
                Verarbeitungsangabe(
                    "st.programm", "Digitalisierungsprogramm: Angaben, Berichte und Anfragen zum Sachstand",
                    zweck: "Das Programm führen, darüber berichten und belegen, wer wann was woher wusste.",
                    rechtsgrundlage: "Art. 6 Abs. 1 Buchst. e DSGVO",
                    betroffene: ["Beschäftigte, die Angaben machen oder nach dem Sachstand gefragt werden"],
                    daten: ["Person, Zeit und Quelle jeder Angabe", "E-Mail-Adresse, Frist und Antwort einer Anfrage"],
                    empfaenger: [
                        "Programmbüro", "Leitungen", "Rat und Öffentlichkeit: der Bericht, ohne die Namen Beschäftigter",
                    ],
                    loeschung:
                        "Angaben bleiben, damit jeder frühere Bericht wieder gezeichnet werden kann; Anfragen bleiben bisher stehen.",
                    massnahmen: [
                        "Jede Änderung steht mit Person, Zeit und Grund in der verketteten Prüfspur",
                        "Links von Anfragen sind unterschrieben und gelten einmal",
                    ], tabellen: ["st_objekt", "st_aussage", "st_anfrage", "st_ausgabe", "st_ausgabe_schritt"]),
                Verarbeitungsangabe(
                    "st.gremien", "Arbeit von Rat und Ausschüssen",
                    zweck: "Anträge, Vorlagen, Sitzungen, Beschlüsse und ihre Kontrolle führen und veröffentlichen.",
                    rechtsgrundlage: "Art. 6 Abs. 1 Buchst. c, e DSGVO, §§ 48, 52 GO NRW",
                    betroffene: ["Mitglieder von Rat, Ausschüssen und Fraktionen"],
                    daten: ["Name, Anrede und akademische Grade", "Mitgliedschaften, Rollen und Stimmrecht mit ihrer Zeit"],
                    besondere:
                        "Die Zugehörigkeit zu einer Fraktion lässt auf politische Meinungen schließen; sie ist öffentlich gemacht.",
                    empfaenger: ["Öffentlichkeit, soweit als öffentlich bezeichnet (Seiten und OParl)"],
                    loeschung:
                        "Bleibt als Nachweis der Ratsarbeit; was nicht mehr öffentlich ist, melden die offenen Daten als gelöscht.",
                    massnahmen: ["Öffentlich ist nur, was so bezeichnet ist"], tabellen: ["st_objekt", "st_aussage"]),
            ], ohnePersonenbezug: ["st_kenntnis", "st_kennung", "st_ausgabe_datei"], auskunft: auskunft)
    }

    /// What this module holds on a person.
    private static let auskunft: Personenauskunft = { suche, db in
        let gefragt =
            suche.email.isEmpty ? [] : try db.rows("SELECT * FROM st_anfrage WHERE LOWER(an) = \(suche.email) ORDER BY id")
        let anfragen = try gefragt.map { row in
            Personenfund(
                "Anfrage zum Sachstand", .email, bezug: try row["id"],
                [("Gesendet an", try row["an"]), ("Gestellt", (try row["gestellt"] as Zeitpunkt).deutsch)])
        }
        let genannt =
            suche.name.isEmpty
            ? []
            : try db.rows(
                """
                SELECT DISTINCT objekt FROM st_aussage
                WHERE art = \(Objektart.person.rawValue) AND feld = \(Personenfelder().titel.name) AND LOWER(wert) = \(suche.kleinerName)
                ORDER BY objekt
                """)
        return try anfragen
            + genannt.map { row in
                let objekt: String = try row["objekt"]
                let angaben = try db.rows(
                    "SELECT feld, wert FROM st_aussage WHERE objekt = \(objekt) AND wert IS NOT NULL ORDER BY feld, bekannt_von, id"
                ).map { (name: try $0["feld"] as String, wert: try $0["wert"] as String?) }
                return Personenfund("Person der Ratsarbeit", .name, bezug: objekt, angaben)
            }
    }
}
