// SPDX-License-Identifier: EUPL-1.2
public import Core

/// Errors of the shell itself.
public enum WebFehler: Fachfehler, Equatable {
    case nichtGefunden
    case anmelden
    case verboten
    /// The form's token is missing or belongs to another session.
    case formularAbgelaufen
    case fremdeHerkunft
    case zuGross(grenze: Int)
    case kaputtesFormular(String)
    case falscherTyp(String)
    case json(String)
    case gedrosselt(sekunden: Int)
    /// The address is there, but not for this method; `erlaubt` is the value of the header `Allow`.
    case methode(erlaubt: String)

    public var code: String {
        switch self {
        case .nichtGefunden: "web.nicht-gefunden"
        case .anmelden: "web.anmelden"
        case .verboten: "web.verboten"
        case .formularAbgelaufen: "web.formular-abgelaufen"
        case .fremdeHerkunft: "web.fremde-herkunft"
        case .zuGross: "web.zu-gross"
        case .kaputtesFormular: "web.kaputtes-formular"
        case .falscherTyp: "web.falscher-typ"
        case .json: "web.json"
        case .gedrosselt: "web.gedrosselt"
        case .methode: "web.methode"
        }
    }

    public var meldung: String {
        switch self {
        case .nichtGefunden: "Diese Seite gibt es nicht, oder sie ist für Sie nicht sichtbar. Bitte prüfen Sie die Adresse."
        case .anmelden: "Bitte melden Sie sich an."
        case .verboten: "Dafür fehlt Ihnen das Recht. Wenn Sie es brauchen, wenden Sie sich bitte an Ihre Leitung."
        case .formularAbgelaufen:
            "Das Formular ist abgelaufen. Es wurde nichts gespeichert. Bitte gehen Sie zurück, laden Sie die Seite neu und senden Sie noch einmal."
        case .fremdeHerkunft: "Die Anfrage kam von einer fremden Seite und wurde nicht ausgeführt."
        case .zuGross(let grenze):
            "Das ist zu groß. Erlaubt sind höchstens \(max(1, grenze / 1_048_576)) MB. Es wurde nichts gespeichert."
        case .kaputtesFormular(let grund): "Die Anfrage konnte nicht gelesen werden: \(grund) Es wurde nichts gespeichert."
        case .falscherTyp(let erwartet): "Hier wird der Inhaltstyp \(erwartet) erwartet."
        case .json(let stelle): "Die JSON-Daten passen nicht: \(stelle.isEmpty ? "kein gültiges JSON" : "Feld \(stelle)")."
        case .gedrosselt(let sekunden): "Das waren zu viele Versuche. Bitte warten Sie \(sekunden) Sekunden."
        case .methode: "Diese Adresse nimmt diese Methode nicht an."
        }
    }

    public var werte: [String] {
        switch self {
        case .zuGross(let grenze): [String(max(1, grenze / 1_048_576))]
        case .kaputtesFormular(let text), .falscherTyp(let text), .json(let text): [text]
        case .gedrosselt(let sekunden): [String(sekunden)]
        default: []
        }
    }

    public var art: Fehlerart {
        switch self {
        case .nichtGefunden, .methode: .nichtGefunden
        case .anmelden: .anmeldung
        case .verboten, .formularAbgelaufen, .fremdeHerkunft: .verboten
        case .zuGross: .zuGross
        case .kaputtesFormular, .json: .eingabe
        case .falscherTyp: .falscherTyp
        case .gedrosselt: .gedrosselt
        }
    }
}
