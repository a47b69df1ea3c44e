// SPDX-License-Identifier: EUPL-1.2
import Core

/// What can go wrong with editions of a report.
enum Berichtsfehler: Error, Hashable, Sendable {
    /// The town has no plan of sections.
    case planFehlt
    case fassungUnbekannt(String)
    case programmFehlt
    case vierAugen
    case eingefroren
    case fertig
    case ablageFehlt
    case kurzfassungZuLang
    case veraltet
}

extension Berichtsfehler: Fachfehler {
    var art: Fehlerart {
        switch self {
        case .vierAugen: .verboten
        case .fassungUnbekannt, .kurzfassungZuLang: .eingabe
        case .programmFehlt, .planFehlt, .eingefroren, .fertig, .ablageFehlt, .veraltet: .konflikt
        }
    }

    var code: String {
        switch self {
        case .planFehlt: "steuerung.bericht-plan-fehlt"
        case .fassungUnbekannt: "steuerung.bericht-fassung-unbekannt"
        case .programmFehlt: "steuerung.bericht-programm-fehlt"
        case .vierAugen: "steuerung.bericht-vier-augen"
        case .eingefroren: "steuerung.bericht-eingefroren"
        case .fertig: "steuerung.bericht-fertig"
        case .ablageFehlt: "steuerung.bericht-ablage-fehlt"
        case .kurzfassungZuLang: "steuerung.bericht-kurzfassung-zu-lang"
        case .veraltet: "steuerung.bericht-veraltet"
        }
    }

    var meldung: String {
        switch self {
        case .planFehlt:
            "Für diese Stadt ist kein Bericht eingerichtet. Bitte legen Sie plan.json und eine Fassung in den Ordner der Stadt."
        case .fassungUnbekannt(let name): "Einen Wortlaut „\(name)“ gibt es nicht. Bitte wählen Sie einen aus der Liste."
        case .programmFehlt: "An diesem Stichtag gab es kein Programm. Bitte wählen Sie einen anderen Tag."
        case .vierAugen: "Wer eine Ausgabe angelegt hat, gibt sie nicht selbst frei. Bitte lassen Sie das eine andere Person tun."
        case .eingefroren: "Diese Ausgabe ist freigegeben und ändert sich nicht mehr. Bitte legen Sie eine neue an."
        case .fertig: "Diese Ausgabe ist schon zur Kenntnis genommen. Es gibt keinen weiteren Schritt."
        case .ablageFehlt:
            "Es ist nicht eingerichtet, wo Berichte abgelegt werden. Bitte ergänzen Sie „steuerung“ in stadt.json."
        case .kurzfassungZuLang:
            "Die Kurzfassung ist zu lang. Bitte geben Sie höchstens \(Kurzfassung.hoechstens) Zeichen ein."
        case .veraltet: "Inzwischen hat jemand diese Ausgabe geändert. Bitte laden Sie die Seite neu."
        }
    }
}
