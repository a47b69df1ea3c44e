// SPDX-License-Identifier: EUPL-1.2
import Core
import Web

/// The form for a message of the register; shown where a vehicle carries the plate.
struct Mitteilungsformular: Encodable, Sendable {
    let moeglich: Bool
    let art: Feldgruppe
    let tag: Felddatum
    let beleg: Feld

    init(_ anfrage: WebRequest, _ zustand: Kennzeichenzustand, _ fehler: (feld: String, text: String)?) {
        func wert(_ name: String) -> String? { anfrage.formular[name] }
        func text(_ feld: String) -> String? { fehler.flatMap { $0.feld == feld ? $0.text : nil } }
        moeglich = zustand.traegtFahrzeug && anfrage.akteur.darf(KennzeichenRechte.sperren)
        let hier: Bool = if case .zugeteilt = zustand { true } else { false }
        art = Feldgruppe(
            "mitteilung", "Was hat das Register mitgeteilt?",
            [
                hier
                    ? Option("auswaerts", "Das Fahrzeug ist jetzt in einem anderen Bezirk zugelassen und behält das Kennzeichen")
                    : Option("zurueck", "Das Fahrzeug ist wieder hier zugelassen", gewaehlt: wert("mitteilung") == "zurueck"),
                Option(
                    "abgemeldet", "Das Fahrzeug ist außer Betrieb gesetzt oder hat ein anderes Kennzeichen",
                    gewaehlt: wert("mitteilung") == "abgemeldet"),
            ], fehler: text("mitteilung-1"))
        tag = Felddatum(
            "ereignis", "Tag des Ereignisses", tag: wert("ereignis.tag"), monat: wert("ereignis.monat"),
            jahr: wert("ereignis.jahr"), fehler: text("ereignis-tag"))
        beleg = Feld(
            "beleg", "Worauf stützt sich der Eintrag?", wert: wert("beleg"), breite: .voll,
            hinweis: "Zum Beispiel Nummer und Datum der Mitteilung", fehler: text("beleg"))
    }
}
