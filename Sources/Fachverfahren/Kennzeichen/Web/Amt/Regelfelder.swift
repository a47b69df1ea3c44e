// SPDX-License-Identifier: EUPL-1.2
import Core
import Web

/// The fields of the form for a rule, with what was typed and what is wrong with it.
struct Regelfelder: Encodable, Sendable {
    let wirkung: Feldgruppe
    let zeichen: Feldauswahl
    let buchstaben: Feld
    let zahl: Feld
    let wege: Feldgruppe
    let von: Felddatum
    let bis: Felddatum
    let grund: Feldtext
    let werk: Feld
    let stelle: Feld
    let vorschau: Regelvorschauseite
    let vorschauUrl = KennzeichenURL.regelvorschau

    init(_ formular: Regelformular, _ dienst: Kennzeichendienst, _ fehler: [Regelformular.Fehler], am jetzt: Zeitpunkt) {
        let werte = formular.werte
        func text(_ feld: String) -> String? { fehler.first { $0.feld == feld }?.text }
        func datum(_ name: String, _ beschriftung: String) -> Felddatum {
            Felddatum(
                name, beschriftung, tag: werte["\(name).tag"], monat: werte["\(name).monat"], jahr: werte["\(name).jahr"],
                hinweis: "Leer lassen, wenn es keine Grenze gibt.", fehler: text("\(name)-tag"))
        }
        wirkung = Feldgruppe(
            "wirkung", "Wirkung",
            [
                Option("sperren", "Sperren", gewaehlt: werte["wirkung"] != "erlauben"),
                Option("erlauben", "Erlauben (Ausnahme von einer Sperre)", gewaehlt: werte["wirkung"] == "erlauben"),
            ])
        zeichen = Feldauswahl(
            "zeichen", "Unterscheidungszeichen",
            [Option("", "Alle", gewaehlt: werte["zeichen"] == nil)]
                + dienst.stadt.vorrat.map {
                    Option($0.zeichen.text, $0.zeichen.text, gewaehlt: werte["zeichen"] == $0.zeichen.text)
                },
            breite: .zeichen8)
        buchstaben = Feld(
            "buchstaben", "Buchstaben", wert: werte["buchstaben"], breite: .zeichen16,
            hinweis: "Mehrere mit Komma. ? steht für einen Buchstaben, * für alle.", fehler: text("buchstaben"))
        zahl = Feld(
            "zahl", "Zahlen", wert: werte["zahl"], breite: .zeichen16,
            hinweis: "Mehrere mit Komma. ? steht für eine Ziffer, * für alle.",
            fehler: text("zahl"))
        // Nothing chosen yet: the usual rule holds everywhere.
        let gewaehlt = werte.paare.isEmpty ? Vergabeweg.allCases.map(\.rawValue) : werte.alle("wege")
        wege = Feldgruppe(
            "wege", "Gilt für",
            [
                Option("online", "Reservierung online", gewaehlt: gewaehlt.contains("online")),
                Option("schalter", "Reservierung am Schalter", gewaehlt: gewaehlt.contains("schalter")),
                Option("zufall", "Zuteilung ohne Wunsch", gewaehlt: gewaehlt.contains("zufall")),
            ], fehler: text("wege-1"))
        von = datum("von", "Gilt ab")
        bis = datum("bis", "Gilt bis einschließlich")
        grund = Feldtext("grund", "Grund", wert: werte["grund"], zeilen: 3, maximal: 500, fehler: text("grund"))
        werk = Feld(
            "werk", "Quelle", wert: werte["werk"], breite: .zeichen16, hinweis: "Zum Beispiel FZV oder Verfügung der Stadt",
            fehler: text("werk"))
        stelle = Feld(
            "stelle", "Stelle in der Quelle", wert: werte["stelle"], breite: .voll, freiwillig: true,
            hinweis: "Zum Beispiel § 9 Abs. 1 Satz 3 oder Datum der Verfügung")
        vorschau = Regelvorschauseite(formular, dienst, am: jetzt)
    }
}
