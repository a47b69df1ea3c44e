// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Web

/// A form as data, so that one partial shows every form of this module.
struct Formular: Encodable, Sendable {
    struct Verborgen: Encodable, Sendable {
        let name: String
        let wert: String
    }

    var url: String
    /// Carries files; sent with a progress bar where scripts run.
    var mehrteilig = false
    var felder: [Formularfeld] = []
    var verborgen: [Verborgen] = []
    var knopf: String
    var warnung = false
    /// Asked before the act.
    var frage: String?
    var abbrechenUrl: String?
    /// Shown when the form comes back because something else is the way to go.
    var ausweg: Ausweg?

    /// The version the form was made from, and when, so that a later refusal can tell what has changed since.
    mutating func stand(_ version: Int, _ eingabe: Eingabe, _ anfrage: WebRequest) {
        let alt = eingabe.veraltet ? nil : eingabe.werte
        verborgen.append(Verborgen(name: "version", wert: alt?["version"] ?? String(version)))
        verborgen.append(Verborgen(name: "stand", wert: alt?["stand"] ?? String(anfrage.jetzt.millisekunden)))
    }
}

/// One field of a form; exactly one of the kinds is set.
struct Formularfeld: Encodable, Sendable {
    let feld: Feld?
    let langtext: Feldtext?
    let auswahl: Feldauswahl?
    let radio: Feldgruppe?
    let kaestchen: Feldgruppe?
    let datei: Felddatei?
    let ziele: Zielfeld?

    private init(
        feld: Feld? = nil, langtext: Feldtext? = nil, auswahl: Feldauswahl? = nil, radio: Feldgruppe? = nil,
        kaestchen: Feldgruppe? = nil, datei: Felddatei? = nil, ziele: Zielfeld? = nil
    ) {
        self.feld = feld
        self.langtext = langtext
        self.auswahl = auswahl
        self.radio = radio
        self.kaestchen = kaestchen
        self.datei = datei
        self.ziele = ziele
    }

    static func zeile(_ feld: Feld) -> Self { Self(feld: feld) }
    static func text(_ feld: Feldtext) -> Self { Self(langtext: feld) }
    static func auswahl(_ feld: Feldauswahl) -> Self { Self(auswahl: feld) }
    static func radio(_ feld: Feldgruppe) -> Self { Self(radio: feld) }
    static func kaestchen(_ feld: Feldgruppe) -> Self { Self(kaestchen: feld) }
    static func datei(_ feld: Felddatei) -> Self { Self(datei: feld) }
    static func ziele(_ feld: Zielfeld) -> Self { Self(ziele: feld) }

    /// One box: yes or no.
    static func haken(_ name: String, _ text: String, an: Bool, hinweis: String? = nil, gruppe: String) -> Self {
        Self(kaestchen: Feldgruppe(name, gruppe, [Option("ja", text, gewaehlt: an, hinweis: hinweis)]))
    }
}

/// Found people and units to choose from; follows the search field `wen` of the page while somebody types.
struct Zielfeld: Encodable, Sendable {
    let lebendUrl: String
    let auswahl: WeitergabeAuswahl
}
