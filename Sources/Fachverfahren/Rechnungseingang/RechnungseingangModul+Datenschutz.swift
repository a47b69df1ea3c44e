// SPDX-License-Identifier: EUPL-1.2
import Core
import Store
import Web

extension RechnungseingangModul {
    /// What this module does with personal data, for the register of processing activities.
    static var datenschutz: Datenschutzangaben {
        Datenschutzangaben(
            [
                Verarbeitungsangabe(
                    "rechnung.eingang", "Elektronische Rechnungen empfangen und prüfen",
                    zweck: "Rechnungen an die Stadt elektronisch annehmen, prüfen, lesbar zeigen und weitergeben.",
                    rechtsgrundlage: "Art. 6 Abs. 1 Buchst. c, e DSGVO, § 7a EGovG NRW",
                    betroffene: [
                        "Verkäuferinnen und Verkäufer, soweit natürliche Personen", "Ansprechpersonen der Verkäufer",
                        "Beschäftigte, die entscheiden",
                    ],
                    daten: [
                        "Name, Umsatzsteuer-ID oder Steuernummer des Verkäufers", "Rechnungsnummer, Datum, Betrag, Leitweg-ID",
                        "in der Datei: Kontakt, Bankverbindung und Positionen",
                    ], empfaenger: ["Rechnungsstelle", "Stelle, an die weitergegeben wird", "Verkäufer: Quittung und Stand"],
                    loeschung:
                        "Datei und Zeile der Liste mit dem Vorgang der E-Akte (zehn Jahre); beim Eingang zurückgewiesene Rechnungen am Ende des dritten Jahres danach, ihre Datei wird nicht gespeichert.",
                    massnahmen: [
                        "Die öffentliche Quittung zeigt weder Bankverbindung noch Positionen",
                        "Jede Entscheidung steht mit Person, Zeit und Grund in der verketteten Prüfspur",
                    ], tabellen: ["re_eingang"])
            ], auskunft: auskunft)
    }

    /// What this module holds on a person.
    static let auskunft: Personenauskunft = { suche, db in
        try db.rows("SELECT * FROM re_eingang WHERE LOWER(verkaeufer) IN (\(list: suche.kleineNamen)) ORDER BY nummer").compactMap
        { row in
            let rechnung = try Eingangsrechnung(row: row)
            guard let merkmal = suche.merkmal(name: rechnung.kopf.verkaeufer) else { return nil }
            return Personenfund(
                "Elektronische Rechnung als Verkäufer", merkmal, bezug: rechnung.nummer,
                [
                    ("Verkäufer", rechnung.kopf.verkaeufer), ("Rechnungsnummer", rechnung.kopf.rechnungsnummer),
                    ("Betrag", rechnung.kopf.betragText), ("Eingegangen", rechnung.eingegangen.deutsch),
                    ("Stand", rechnung.zustand.deutsch),
                ])
        }
    }
}
