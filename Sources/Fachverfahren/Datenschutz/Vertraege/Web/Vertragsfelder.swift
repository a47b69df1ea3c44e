// SPDX-License-Identifier: EUPL-1.2
import Core
import Web

/// The part of the questionnaire that only a contract has.
struct Vertragsfelder: Encodable, Sendable {
    let partner: Feld
    let gegenstand: Feldtext
    let beginn: Feld
    let ende: Feld
    let kuendigung: Feld
    let unterauftragnehmer: Feldtext
    let frist: Marke?

    init(_ vertrag: Vertragsangaben?, _ stand: Formularstand, heute: Kalendertag) {
        func tag(_ name: String, _ titel: String, _ wert: Kalendertag?, _ hinweis: String? = nil) -> Feld {
            Feld(
                name, titel, wert: stand.wert(name, wert?.iso), typ: "date", breite: .zeichen16, freiwillig: true,
                hinweis: hinweis,
                fehler: stand.bei(name))
        }
        partner = Feld(
            "vertrag-partner", "Vertragspartner", wert: stand.wert("vertrag-partner", vertrag?.partner), freiwillig: true,
            hinweis: "Name und Sitz des Auftragsverarbeiters", fehler: stand.bei("vertrag-partner"))
        gegenstand = Feldtext(
            "vertrag-gegenstand", "Gegenstand", wert: stand.wert("vertrag-gegenstand", vertrag?.gegenstand), zeilen: 2,
            maximal: 2_000,
            freiwillig: true, hinweis: "Was er verarbeitet und wozu", fehler: stand.bei("vertrag-gegenstand"))
        beginn = tag("vertrag-beginn", "Beginn", vertrag?.beginn)
        ende = tag("vertrag-ende", "Ende", vertrag?.ende, "Leer, wenn er ohne Ende läuft")
        kuendigung = tag(
            "vertrag-kuendigung", "Kündigung spätestens am", vertrag?.kuendigung, "Erinnert wird rechtzeitig vorher.")
        unterauftragnehmer = Feldtext(
            "vertrag-weitere", "Weitere Auftragsverarbeiter",
            wert: stand.wert("vertrag-weitere", vertrag?.unterauftragnehmer), zeilen: 3, maximal: 4_000, freiwillig: true,
            hinweis: "Je Zeile einer, mit dem, was er tut", fehler: stand.bei("vertrag-weitere"))
        frist = vertrag.map { Vertragsfrist($0, heute: heute) }.map { Marke($0.art, $0.text) }
    }

    /// - Throws: `tagUngueltig` for a day that does not exist.
    static func lesen(_ werte: Formularwerte) throws(DatenschutzError) -> Vertragsangaben {
        func tag(_ name: String) throws(DatenschutzError) -> Kalendertag? {
            guard let text = werte[name] else { return nil }
            guard let tag = Kalendertag(eingabe: text) else { throw .tagUngueltig(feld: name) }
            return tag
        }
        return Vertragsangaben(
            partner: werte["vertrag-partner"] ?? "", gegenstand: werte["vertrag-gegenstand"] ?? "",
            beginn: try tag("vertrag-beginn"),
            ende: try tag("vertrag-ende"), kuendigung: try tag("vertrag-kuendigung"),
            unterauftragnehmer: werte["vertrag-weitere"] ?? "")
    }
}
