// SPDX-License-Identifier: EUPL-1.2
import Core
import Web

/// A badge (partial `marke`).
struct Marke: Hashable, Encodable, Sendable {
    let art: String
    let text: String

    init(_ art: String, _ text: String) {
        self.art = art
        self.text = text
    }
}

struct Verweis: Encodable, Sendable {
    let text: String
    let url: String

    init(_ text: String, _ url: String) {
        self.text = text
        self.url = url
    }
}

/// A name with one or many lines (partial `sicherheit/angabe`).
struct Angabenzeile: Encodable, Sendable {
    let titel: String
    let quelle: String?
    let einzeln: String?
    let liste: [String]
    let verweis: Verweis?
    let marke: Marke?

    init(_ titel: String, _ text: String, quelle: String? = nil, url: String? = nil, marke: Marke? = nil) {
        let zeilen = text.split(separator: "\n").map(String.init)
        let eine = zeilen.first ?? (marke == nil ? "–" : "")
        self.titel = titel
        self.quelle = quelle
        self.marke = marke
        verweis = url.map { Verweis(eine, $0) }
        einzeln = zeilen.count > 1 || url != nil ? nil : eine
        liste = zeilen.count > 1 ? zeilen : []
    }
}

/// A table (partial `sicherheit/tabelle`); the first cell of a row names it.
struct Tabelle: Encodable, Sendable {
    struct Spalte: Encodable, Sendable {
        let titel: String
        let klasse: String
    }
    struct Zelle: Encodable, Sendable {
        var spalte = ""
        var kopf = false
        let text: String
        let url: String?
        let marke: Marke?
        let leise: String?
        let zahl: Bool

        init(_ text: String, url: String? = nil, marke: Marke? = nil, leise: String? = nil, zahl: Bool = false) {
            self.text = text
            self.url = url
            self.marke = marke
            self.leise = leise.flatMap { $0.isEmpty ? nil : $0 }
            self.zahl = zahl
        }
    }
    struct Zeile: Encodable, Sendable {
        let zellen: [Zelle]
    }

    let id: String
    let titel: String
    let spalten: [Spalte]
    let zeilen: [Zeile]
    let hatZeilen: Bool
    let leer: Leer?

    /// - Parameter spalten: titles; `*` in front makes a column wide, `+` of middle width.
    init(_ id: String, _ titel: String, spalten: [String], _ zeilen: [[Zelle]], leer: Leer? = nil) {
        self.id = id
        self.titel = titel
        let namen = spalten.map { $0.hasPrefix("*") || $0.hasPrefix("+") ? String($0.dropFirst()) : $0 }
        self.spalten = zip(spalten, namen).map {
            Spalte(titel: $1, klasse: $0.hasPrefix("*") ? "rh-breit" : $0.hasPrefix("+") ? "rh-mittel" : "")
        }
        self.zeilen = zeilen.map { zellen in
            Zeile(
                zellen: zip(namen, zellen).enumerated().map { nr, paar in
                    var zelle = paar.1
                    (zelle.spalte, zelle.kopf) = (paar.0, nr == 0)
                    return zelle
                })
        }
        hatZeilen = !zeilen.isEmpty
        self.leer = zeilen.isEmpty ? leer ?? Leer("Noch nichts da", "Zu dieser Auswahl gibt es keinen Eintrag.") : nil
    }
}

/// Bars with their numbers (partial `balken`).
struct Balken: Encodable, Sendable {
    struct Wert: Encodable, Sendable {
        let titel: String
        let prozent: Int
        let wert: String
    }

    let titel: String
    let einheit: String
    let werte: [Wert]
}

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

/// What a form shows: what is stored, or what was typed when it was refused.
struct Formularstand: Sendable {
    let werte: Formularwerte?
    let fehler: SicherheitError?

    /// - Parameter fehler: `nil` shows what is stored.
    init(_ anfrage: WebRequest, _ fehler: SicherheitError?) {
        self.fehler = fehler
        werte = fehler == nil ? nil : anfrage.formular.werte
    }

    func bei(_ feld: String) -> String? { fehler?.feld == feld ? fehler?.meldung : nil }
    func wert(_ name: String, _ alt: String?) -> String? { werte.map { $0[name] ?? "" } ?? alt }
    func liste(_ sonst: String) -> Fehlerliste? { fehler.flatMap { Fehlerliste([($0.feld ?? sonst, $0.meldung)]) } }

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
    /// Day and time in two inputs, `…-tag` and `…-zeit`, in German time.
    func zeit(_ name: String, _ titel: String, _ vorgabe: Zeitpunkt?, hinweis: String? = nil) -> [Eingabe] {
        [
            feld("\(name)-tag", "\(titel): Tag", vorgabe?.tag.iso, typ: "date", breite: .zeichen8, hinweis: hinweis),
            feld("\(name)-zeit", "\(titel): Uhrzeit", vorgabe?.uhrzeit, typ: "time", breite: .zeichen8),
        ]
    }

    /// - Throws: `zeitUngueltig` when one of both is missing or does not exist.
    static func zeit(_ name: String, _ werte: Formularwerte) throws(SicherheitError) -> Zeitpunkt {
        let teile = (werte["\(name)-zeit"] ?? "").split(separator: ":").map { Int($0) }
        guard let tag = werte["\(name)-tag"].flatMap({ Kalendertag(eingabe: $0) }), teile.count >= 2, let stunde = teile[0],
            let minute = teile[1], (0..<24).contains(stunde), (0..<60).contains(minute)
        else { throw .zeitUngueltig(feld: "\(name)-tag") }
        return tag.um(stunde, minute)
    }
}

/// A page that is one form.
struct Formularseite: Page {
    static let vorlage = "sicherheit/formular"

    let titel: String
    let einleitung: String?
    let zurueck: Verweis
    let url: String
    let version: String?
    let hatFehler: Bool
    let fehlerliste: Fehlerliste?
    let eingaben: [Eingabe]
    let knopf: String

    init(
        _ titel: String, einleitung: String? = nil, zurueck: Verweis, url: String, version: Int64? = nil, _ stand: Formularstand,
        erstes: String, knopf: String, _ eingaben: [Eingabe]
    ) {
        self.titel = titel
        self.einleitung = einleitung
        self.zurueck = zurueck
        self.url = url
        self.version = version.map(String.init)
        hatFehler = stand.fehler != nil
        fehlerliste = stand.liste(erstes)
        self.eingaben = eingaben
        self.knopf = knopf
    }
}

/// What happened to an object (partial `sicherheit/verlauf`).
struct Verlaufspunkt: Encodable, Sendable {
    let zeit: String
    let zeitIso: String
    let wer: String
    let was: String
    let angabe: String?
}
