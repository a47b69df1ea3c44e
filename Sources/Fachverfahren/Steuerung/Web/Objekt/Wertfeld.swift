// SPDX-License-Identifier: EUPL-1.2
import Core
import Web

/// The inputs for one value of a field; just one of the first three is there.
struct Wertfeld: Encodable, Sendable {
    let feld: Formularfeld?
    let text: Feldtext?
    let auswahl: Feldauswahl?
    /// The reason, for a choice that needs one.
    let grund: Feldtext?

    static func name(_ beschreibung: Feldbeschreibung) -> String { "w_\(beschreibung.name)" }
    static func grundname(_ beschreibung: Feldbeschreibung) -> String { "g_\(beschreibung.name)" }

    /// - Parameters:
    ///   - wert: what stands in it at first.
    ///   - ziele: what a reference may point to, with names.
    init(
        _ b: Feldbeschreibung, wert: Wert?, ziele: [(id: ObjektID, name: String)], freiwillig: Bool,
        _ eingaben: Formularstand = .neu
    ) {
        let name = Self.name(b), fehler = eingaben.bei(name)
        let anfang = eingaben.wert(name, b.eingabetext(wert))
        func optionen(_ alle: [(wert: String, text: String)]) -> [Option] {
            [Option("", "Bitte wählen", gewaehlt: anfang == nil)]
                + alle.map { Option($0.wert, $0.text, gewaehlt: $0.wert == anfang) }
        }
        func eingabe(_ hinweis: String?, _ breite: Formularfeld.Breite) -> Formularfeld {
            Formularfeld(
                name, b.bezeichnung, wert: anfang, breite: breite, freiwillig: freiwillig, hinweis: hinweis, fehler: fehler)
        }
        func wahl(_ alle: [(wert: String, text: String)]) -> Feldauswahl {
            Feldauswahl(name, b.bezeichnung, optionen(alle), freiwillig: freiwillig, fehler: fehler)
        }
        var feld: Formularfeld?, text: Feldtext?, auswahl: Feldauswahl?, grund: Feldtext?
        switch b.wertart {
        case .text:
            text = Feldtext(
                name, b.bezeichnung, wert: anfang, zeilen: b.pflicht ? 2 : 3, freiwillig: freiwillig, fehler: fehler)
        case .zahl: feld = eingabe(b.inTausendsteln ? "Zum Beispiel 1700 oder 0,2." : nil, .zeichen8)
        case .geld: feld = eingabe("In Euro, zum Beispiel 1500 oder 1.500,00.", .zeichen16)
        case .datum: feld = eingabe(Self.datumshinweis, .voll)
        case .ja: auswahl = wahl([("1", "ja"), ("0", "nein")])
        case .wahl: auswahl = wahl(b.auswahl.map { ($0, b.worte[$0] ?? $0) })
        case .verweis: auswahl = wahl(ziele.map { ($0.id.text, $0.name) })
        case .begruendet:
            auswahl = wahl(b.auswahl.map { ($0, b.worte[$0] ?? $0) })
            let bisher: String? = if case .begruendet(_, let grund) = wert { grund } else { nil }
            grund = Feldtext(
                Self.grundname(b), "\(b.bezeichnung): Grund", wert: eingaben.wert(Self.grundname(b), bisher), zeilen: 2,
                freiwillig: freiwillig,
                fehler: eingaben.bei(Self.grundname(b)))
        }
        self.feld = feld
        self.text = text
        self.auswahl = auswahl
        self.grund = grund
    }

    private static let datumshinweis =
        "So genau wie bekannt: 21.01.2019, ab 02.2020, bis 2. Quartal 2020, Ende 2018, 2021, nach Abnahme der Pilotphase. Unsicheres beginnt mit „voraussichtlich“."
}

extension Feldbeschreibung {
    /// A value as it is typed.
    fileprivate func eingabetext(_ wert: Wert?) -> String? {
        switch wert {
        case nil: nil
        case .text(let text), .wahl(let text), .begruendet(let text, _): text
        case .zahl(let zahl): inTausendsteln ? Dezimaleingabe.text(zahl, stellen: 3) : String(zahl)
        case .geld(let geld): Dezimaleingabe.text(Int(geld.cent), stellen: 2)
        case .ja(let ja): ja ? "1" : "0"
        case .datum(let datum): datum.text
        case .verweis(let id): id.text
        }
    }

    /// What a form says of this field.
    /// - Returns: `nil` where nothing was typed.
    /// - Throws: `Eingabefehler`.
    func wert(_ formular: Formulardaten) throws(Eingabefehler) -> Wert? {
        let name = Wertfeld.name(self)
        guard let text = formular[name] else { return nil }
        let wert: Wert? =
            switch wertart {
            case .text: .text(text)
            case .zahl: (inTausendsteln ? Dezimaleingabe.zahl(text, stellen: 3) : Int(text)).map { .zahl($0) }
            case .geld: Dezimaleingabe.zahl(text, stellen: 2).map { .geld(Geld(cent: Int64($0))) }
            case .ja: text == "1" ? .ja(true) : text == "0" ? .ja(false) : nil
            case .datum: Datumsangabe(eingabe: text).map { .datum($0) }
            case .verweis: ObjektID(text).map { .verweis($0) }
            case .wahl: .wahl(text)
            case .begruendet: formular[Wertfeld.grundname(self)].map { .begruendet(text, grund: $0) }
            }
        guard let wert else {
            guard wertart == .begruendet else {
                throw Eingabefehler(ziel: name, text: SteuerungError.wertPasstNicht(feld: bezeichnung).meldung)
            }
            throw Eingabefehler(ziel: Wertfeld.grundname(self), text: SteuerungError.textFehlt(feld: "Grund").meldung)
        }
        return wert
    }
}
