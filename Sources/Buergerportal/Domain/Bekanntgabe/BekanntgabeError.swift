// SPDX-License-Identifier: EUPL-1.2
public import Core

/// Why an event cannot happen to a notice.
public enum BekanntgabeError: String, Fachfehler, Hashable, CaseIterable {
    case falscherZustand
    case wegNichtEroeffnet
    case benachrichtigungZuSpaet
    case unbekannteNachricht
    case gastcodeGenuegtNicht
    case nichtBerechtigt
    case niveauZuNiedrig
    case falscherInhalt
    case bereitstellungBeendet
    case nichtsFaellig
    case zeitRueckwaerts
    case angabeFehlt

    public var code: String { "bekanntgabe.\(rawValue)" }

    public var meldung: String {
        switch self {
        case .falscherZustand: "Dieser Schritt ist beim jetzigen Stand der Bekanntgabe nicht möglich."
        case .wegNichtEroeffnet:
            "Für diesen Weg fehlt die Zustimmung der Empfängerin oder des Empfängers. Bitte wählen Sie einen anderen Weg."
        case .benachrichtigungZuSpaet:
            "Die Benachrichtigung muss spätestens am Tag der Bereitstellung abgesandt werden. Bitte geben Sie erneut bekannt."
        case .unbekannteNachricht: "Zu dieser Nachrichtennummer gibt es keine Benachrichtigung."
        case .gastcodeGenuegtNicht:
            "Mit dem Zugangscode allein dürfen wir den Bescheid nicht aushändigen. Bitte melden Sie sich an, oder wir senden ihn mit der Post."
        case .nichtBerechtigt: "Dieser Bescheid ist nicht für Sie bestimmt."
        case .niveauZuNiedrig: "Für diesen Bescheid müssen Sie sich mit einem höheren Vertrauensniveau anmelden."
        case .falscherInhalt: "Das ausgelieferte Dokument ist nicht das freigegebene. Der Abruf wurde nicht gewertet."
        case .bereitstellungBeendet:
            "Die Bereitstellung ist beendet. Die Behörde gibt den Bescheid erneut oder auf anderem Weg bekannt."
        case .nichtsFaellig: "Durch Zeitablauf ist noch nichts eingetreten."
        case .zeitRueckwaerts: "Der Zeitpunkt liegt vor dem letzten Schritt der Bekanntgabe."
        case .angabeFehlt: "Eine notwendige Angabe fehlt."
        }
    }

    public var art: Fehlerart {
        switch self {
        case .gastcodeGenuegtNicht, .nichtBerechtigt, .niveauZuNiedrig: .verboten
        case .bereitstellungBeendet: .abgelaufen
        case .unbekannteNachricht: .nichtGefunden
        case .angabeFehlt: .eingabe
        default: .konflikt
        }
    }
}
