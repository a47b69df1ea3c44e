// SPDX-License-Identifier: EUPL-1.2
import Core
import Web

/// One input of a form, of whatever kind (partial `sicherheit/eingaben`).
struct Eingabe: Encodable, Sendable {
    var feld: Feld?
    var text: Feldtext?
    var wahl: Feldauswahl?
    var ueberschrift: String?

    static func feld(_ feld: Feld) -> Eingabe { Eingabe(feld: feld) }
    static func text(_ text: Feldtext) -> Eingabe { Eingabe(text: text) }
    static func wahl(_ wahl: Feldauswahl) -> Eingabe { Eingabe(wahl: wahl) }
    static func ueberschrift(_ text: String) -> Eingabe { Eingabe(ueberschrift: text) }
}

extension Formularstand {
    func feld(
        _ name: String, _ titel: String, _ alt: String?, typ: String = "text", breite: Feld.Breite = .voll,
        freiwillig: Bool = false, hinweis: String? = nil
    ) -> Eingabe {
        .feld(
            Feld(
                name, titel, wert: wert(name, alt), typ: typ, breite: breite, freiwillig: freiwillig, hinweis: hinweis,
                fehler: bei(name)))
    }
    func text(
        _ name: String, _ titel: String, _ alt: String?, zeilen: Int = 3, maximal: Int = 4_000, freiwillig: Bool = false,
        hinweis: String? = nil
    ) -> Eingabe {
        .text(
            Feldtext(
                name, titel, wert: wert(name, alt), zeilen: zeilen, maximal: maximal, freiwillig: freiwillig, hinweis: hinweis,
                fehler: bei(name)))
    }
    /// - Parameter optionen: value and text of each choice.
    func wahl(
        _ name: String, _ titel: String, _ alt: String?, _ optionen: [(String, String)], breite: Feld.Breite = .zeichen16,
        freiwillig: Bool = false, hinweis: String? = nil
    ) -> Eingabe {
        let gewaehlt = wert(name, alt)
        return .wahl(
            Feldauswahl(
                name, titel, optionen.map { Option($0.0, $0.1, gewaehlt: $0.0 == gewaehlt) }, breite: breite,
                freiwillig: freiwillig, hinweis: hinweis, fehler: bei(name)))
    }
    /// Day and time in two inputs.
    func zeit(_ name: String, _ titel: String, _ vorgabe: Zeitpunkt?, hinweis: String? = nil) -> [Eingabe] {
        let eingabe = Zeiteingabe(name, titel, self, vorgabe: vorgabe, hinweis: hinweis)
        return [.feld(eingabe.tag), .feld(eingabe.zeit)]
    }
}

extension Zeiteingabe {
    /// - Throws: `zeitUngueltig` when one of both inputs is missing or does not exist.
    static func zeitpunkt(_ name: String, _ werte: Formularwerte) throws(SicherheitError) -> Zeitpunkt {
        guard let zeit = lesen(name, werte) else { throw .zeitUngueltig(feld: "\(name)-tag") }
        return zeit
    }
}
