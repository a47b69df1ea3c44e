// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Web

/// Medium, place, running time and remark, in the forms of Akte and Vorgang.
enum Schriftgutfelder {
    static func felder(_ alt: Schriftgutangaben, _ eingabe: Eingabe) -> [Formularfeld] {
        [
            medium(alt.medium, eingabe),
            .zeile(
                Feld(
                    "standort", "Standort der Papiere", wert: eingabe.wert("standort", alt.standort), breite: .zeichen16,
                    freiwillig: true, hinweis: "Zum Beispiel Altregistratur, Regal 7", fehler: eingabe.fehler("standort"))),
            tag("laufzeit-ab", "Laufzeit ab", alt.laufzeitAb, eingabe),
            tag("laufzeit-bis", "Laufzeit bis", alt.laufzeitBis, eingabe),
            .text(
                Feldtext(
                    "bemerkung", "Bemerkung", wert: eingabe.wert("bemerkung", alt.bemerkung), zeilen: 3, maximal: 1_000,
                    freiwillig: true, fehler: eingabe.fehler("bemerkung"))),
        ]
    }

    static func medium(_ alt: Medium, _ eingabe: Eingabe) -> Formularfeld {
        let gewaehlt = eingabe.wert("medium", alt.rawValue)
        return .auswahl(
            Feldauswahl(
                "medium", "Geführt als (Medium)",
                Medium.allCases.map { Option($0.rawValue, $0.deutsch, gewaehlt: $0.rawValue == gewaehlt) }, breite: .zeichen16,
                fehler: eingabe.fehler("medium")))
    }

    static func tag(_ name: String, _ text: String, _ alt: Kalendertag?, _ eingabe: Eingabe) -> Formularfeld {
        .zeile(
            Feld(
                name, text, wert: eingabe.wert(name, alt?.iso), typ: "date", breite: .zeichen8, freiwillig: true,
                fehler: eingabe.fehler(name)))
    }

    /// How long it is kept and what happens then; `leer` is the choice of none.
    static func aufbewahrung(
        _ dauer: String?, _ art: Aussonderungsart?, _ eingabe: Eingabe, hinweis: String,
        frage: String = "Was danach geschieht (Aussonderungsart)", leer: String = "nicht festgelegt"
    ) -> [Formularfeld] {
        let gewaehlt = eingabe.wert("aussonderungsart", art?.rawValue)
        return [
            .zeile(
                Feld(
                    "aufbewahrung", "Aufbewahrung in Jahren", wert: eingabe.wert("aufbewahrung", dauer), breite: .zeichen8,
                    freiwillig: true, hinweis: "Eine Zahl oder „unbefristet“. \(hinweis)", fehler: eingabe.fehler("aufbewahrung"))
            ),
            .auswahl(
                Feldauswahl(
                    "aussonderungsart", frage,
                    [Option("", leer)]
                        + Aussonderungsart.allCases.map { Option($0.rawValue, $0.deutsch, gewaehlt: $0.rawValue == gewaehlt) },
                    breite: .zeichen16, freiwillig: true, fehler: eingabe.fehler("aussonderungsart"))),
        ]
    }

    /// Only for those who may keep less than the level above says.
    static func grund(_ eingabe: Eingabe) -> Formularfeld {
        .zeile(
            Feld(
                "grund", "Grund", wert: eingabe.wert("grund"), freiwillig: true,
                hinweis: "Nötig, wenn kürzer oder weniger aufbewahrt wird als vorgegeben.", fehler: eingabe.fehler("grund")))
    }

    static func angaben(_ anfrage: WebRequest) throws -> Schriftgutangaben {
        Schriftgutangaben(
            medium: try anfrage.wahl("medium", "Bitte wählen Sie das Medium."), standort: anfrage.formular["standort"],
            laufzeitAb: try anfrage.tag("laufzeit-ab"), laufzeitBis: try anfrage.tag("laufzeit-bis"),
            bemerkung: anfrage.formular["bemerkung"])
    }
}

/// The fields of a file kind in a form, each named `m.` and its key.
enum Metadatenfelder {
    static func felder(_ schema: Metadatenschema, _ alt: [String: String], _ eingabe: Eingabe) -> [Formularfeld] {
        schema.felder.map { feld in
            let name = "m.\(feld.schluessel)", wert = eingabe.wert(name, alt[feld.schluessel]), fehler = eingabe.fehler(name)
            switch feld.typ {
            case .wahl, .jaNein:
                let werte = feld.typ == .wahl ? feld.werte : ["ja", "nein"]
                return .auswahl(
                    Feldauswahl(
                        name, feld.bezeichnung,
                        [Option("", feld.pflicht ? "Bitte wählen" : "keine Angabe")]
                            + werte.map { Option($0, $0, gewaehlt: $0 == wert) },
                        breite: .zeichen16, freiwillig: !feld.pflicht, fehler: fehler))
            case .tag:
                return .zeile(
                    Feld(
                        name, feld.bezeichnung, wert: wert, typ: "date", breite: .zeichen8, freiwillig: !feld.pflicht,
                        fehler: fehler))
            case .text, .zahl:
                return .zeile(
                    Feld(
                        name, feld.bezeichnung, wert: eingabe.werte == nil ? wert.map { feld.anzeige($0) } : wert,
                        breite: feld.typ == .zahl ? .zeichen8 : .voll, freiwillig: !feld.pflicht, fehler: fehler))
            }
        }
    }

    static func werte(_ anfrage: WebRequest) -> [String: String] {
        anfrage.formular.werte.paare.reduce(into: [:]) { werte, paar in
            if paar.name.hasPrefix("m.") { werte[String(paar.name.dropFirst(2))] = paar.wert }
        }
    }
}
