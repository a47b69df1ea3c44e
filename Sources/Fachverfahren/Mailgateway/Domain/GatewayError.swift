// SPDX-License-Identifier: EUPL-1.2
internal import Core

/// What the gateway's pages can refuse.
enum GatewayError: Fachfehler, Hashable {
    case nichtGefunden
    case grundFehlt
    /// The delivery went on in the meantime.
    case andererZustand
    case nichtsZuTun
    /// The rules want protection that is not there, and leave nobody the choice to do without.
    case schutzVerlangt
    /// The link of a message to be picked up is unknown, over or closed.
    case abholungUngueltig
    case codeFalsch
    case anlageFehlt
    case antwortUngueltig

    var code: String {
        switch self {
        case .nichtGefunden: "mailgateway.nicht-gefunden"
        case .grundFehlt: "mailgateway.grund-fehlt"
        case .andererZustand: "mailgateway.anderer-zustand"
        case .nichtsZuTun: "mailgateway.nichts-zu-tun"
        case .schutzVerlangt: "mailgateway.schutz-verlangt"
        case .abholungUngueltig: "mailgateway.abholung-ungueltig"
        case .codeFalsch: "mailgateway.code-falsch"
        case .anlageFehlt: "mailgateway.anlage-fehlt"
        case .antwortUngueltig: "mailgateway.antwort-ungueltig"
        }
    }

    var meldung: String {
        switch self {
        case .nichtGefunden: "Diese Nachricht gibt es im Gateway nicht."
        case .grundFehlt: "Bitte geben Sie einen Grund an. Er steht später im Laufweg der Nachricht."
        case .andererZustand: "Das geht nicht mehr: Die Zustellung steht inzwischen anders da."
        case .nichtsZuTun: "Es wartet keine Zustellung, auf die diese Auswahl passt."
        case .abholungUngueltig:
            "Dieser Link gilt nicht oder nicht mehr. Bitte wenden Sie sich an die Person, die Ihnen geschrieben hat."
        case .codeFalsch:
            "Der Code ist falsch. Bitte prüfen Sie ihn. Nach fünf falschen Codes hintereinander wird der Link gesperrt."
        case .antwortUngueltig: "Bitte schreiben Sie eine Antwort mit höchstens 10 000 Zeichen."
        case .anlageFehlt: "Diesen Anhang hat die Nachricht nicht."
        case .schutzVerlangt:
            "Ohne Schutz darf diese Nachricht nach den Regeln nicht hinaus. Ist inzwischen ein Zertifikat da, beurteilen Sie sie neu; sonst verwerfen Sie sie."
        }
    }

    var art: Fehlerart {
        switch self {
        case .nichtGefunden, .abholungUngueltig, .anlageFehlt: .nichtGefunden
        case .grundFehlt, .codeFalsch, .antwortUngueltig: .eingabe
        case .andererZustand, .nichtsZuTun, .schutzVerlangt: .konflikt
        }
    }
}
