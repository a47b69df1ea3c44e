// SPDX-License-Identifier: EUPL-1.2
import Core
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
                    ],
                    tabellen: ["st_objekt", "st_aussage", "st_anfrage", "st_sitzungsanfrage", "st_ausgabe", "st_ausgabe_schritt"]),
                Verarbeitungsangabe(
                    "st.gremien", "Arbeit von Rat und Ausschüssen",
                    zweck: "Anträge, Vorlagen, Sitzungen, Beschlüsse und ihre Kontrolle führen und veröffentlichen.",
                    rechtsgrundlage: "Art. 6 Abs. 1 Buchst. c, e DSGVO, §§ 48, 52 GO NRW",
                    betroffene: ["Mitglieder von Rat, Ausschüssen und Fraktionen"],
                    daten: [
                        "Name, Anrede und akademische Grade", "Mitgliedschaften, Rollen und Stimmrecht mit ihrer Zeit",
                        "Fragen vor einer Sitzung mit Name und Antwort",
                    ],
                    besondere:
                        "Die Zugehörigkeit zu einer Fraktion lässt auf politische Meinungen schließen; sie ist öffentlich gemacht.",
                    empfaenger: ["Öffentlichkeit, soweit als öffentlich bezeichnet (Seiten und OParl)"],
                    loeschung:
                        "Bleibt als Nachweis der Ratsarbeit; was nicht mehr öffentlich ist, melden die offenen Daten als gelöscht.",
                    massnahmen: ["Öffentlich ist nur, was so bezeichnet ist"], tabellen: ["st_objekt", "st_aussage"]),
            ], ohnePersonenbezug: ["st_kenntnis", "st_kennung", "st_ausgabe_datei", "st_nachweis"], auskunft: auskunft)
    }
}
