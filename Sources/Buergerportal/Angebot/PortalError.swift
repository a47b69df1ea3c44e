// SPDX-License-Identifier: EUPL-1.2
public import Core

/// What the portal's acts can refuse.
public enum PortalError: Fachfehler, Equatable {
    case nichtGefunden
    case schonGesendet
    case unvollstaendig
    case leistungFehlt
    case geburtsdatumFehlt
    case anlageUnzulaessig(String)
    /// A file of the authority that its virus scanner has not looked at yet.
    case dateiInPruefung
    /// A file of the authority that must not be handed out; why is no matter for whoever asks from outside.
    case dateiZurueckgehalten
    case fallGeschlossen
    /// Decided or closed, so that it cannot be taken back any more.
    case nichtMehrRuecknehmbar
    case zurueckgenommen
    case zahlungsdienst
    case druckdienst
    case verboten
    /// A form without the claim code it was shown with.
    case codeFehlt
    case zahlungsnummerFehlt
    /// The simulated provider was not told how to answer.
    case ausgangFehlt

    public var code: String { "portal.\(String(describing: self).prefix { $0 != "(" })" }

    public var meldung: String {
        switch self {
        case .nichtGefunden: "Das gibt es nicht, oder es ist für Sie nicht sichtbar."
        case .schonGesendet:
            "Dieser Antrag ist schon gesendet und kann nicht mehr geändert werden. Schreiben Sie uns eine Nachricht, wenn etwas nicht stimmt."
        case .unvollstaendig: "Es fehlen noch Angaben. Bitte ergänzen Sie die offenen Seiten."
        case .leistungFehlt: "Diese Leistung bieten wir zurzeit nicht online an."
        case .geburtsdatumFehlt:
            "Bitte geben Sie zuerst Ihr Geburtsdatum an. Damit und mit dem Zugangscode setzen Sie den Antrag später fort."
        case .anlageUnzulaessig(let name):
            "Die Datei „\(name.prefix(80))“ können wir nicht annehmen. Erlaubt sind PDF, JPG und PNG."
        case .dateiInPruefung: "Die Datei wird gerade noch geprüft. Bitte versuchen Sie es in ein paar Minuten noch einmal."
        case .dateiZurueckgehalten:
            "Diese Datei können wir zurzeit nicht ausgeben. Sie müssen nichts ändern. Bitte schreiben Sie uns eine Nachricht zu diesem Vorgang oder rufen Sie an; dann klären wir, wie Sie die Datei bekommen."
        case .fallGeschlossen:
            "Der Vorgang ist abgeschlossen; hier kommt keine Nachricht mehr an. Bitte stellen Sie einen neuen Antrag und nennen Sie darin Ihr Vorgangszeichen, oder rufen Sie uns an."
        case .nichtMehrRuecknehmbar:
            "Über diesen Antrag ist schon entschieden. Er kann nicht mehr zurückgenommen werden. Schreiben Sie uns eine Nachricht, wenn Sie die Leistung nicht mehr brauchen."
        case .zurueckgenommen:
            "Sie haben diesen Antrag zurückgenommen. Eine Gebühr müssen Sie dafür hier nicht mehr bezahlen."
        case .zahlungsdienst:
            "Der Zahlungsdienst antwortet gerade nicht. Es wurde nichts abgebucht. Bitte versuchen Sie es später noch einmal."
        case .druckdienst:
            "Das PDF konnte gerade nicht erstellt werden. Ihre Angaben sind gespeichert. Bitte versuchen Sie es in ein paar Minuten noch einmal."
        case .verboten: "Dafür fehlt Ihnen das Recht in dieser Organisationseinheit."
        case .codeFehlt: "Der Zugangscode fehlt. Bitte laden Sie die Seite neu und senden Sie noch einmal."
        case .zahlungsnummerFehlt: "Die Nummer der Zahlung fehlt. Bitte laden Sie die Seite neu und versuchen Sie es noch einmal."
        case .ausgangFehlt: "Bitte wählen Sie, wie der Zahlungsdienst antworten soll."
        }
    }

    public var werte: [String] {
        if case .anlageUnzulaessig(let name) = self { [String(name.prefix(80))] } else { [] }
    }

    public var art: Fehlerart {
        switch self {
        case .nichtGefunden, .leistungFehlt: .nichtGefunden
        case .schonGesendet, .fallGeschlossen, .nichtMehrRuecknehmbar, .zurueckgenommen: .konflikt
        case .unvollstaendig, .geburtsdatumFehlt, .anlageUnzulaessig, .codeFehlt, .zahlungsnummerFehlt, .ausgangFehlt: .eingabe
        case .zahlungsdienst, .druckdienst, .dateiInPruefung, .dateiZurueckgehalten: .ausfall
        case .verboten: .verboten
        }
    }
}
