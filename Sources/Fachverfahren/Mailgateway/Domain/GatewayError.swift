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
    /// A virus was found.
    case befallen

    var code: String {
        switch self {
        case .nichtGefunden: "mailgateway.nicht-gefunden"
        case .grundFehlt: "mailgateway.grund-fehlt"
        case .andererZustand: "mailgateway.anderer-zustand"
        case .nichtsZuTun: "mailgateway.nichts-zu-tun"
        case .schutzVerlangt: "mailgateway.schutz-verlangt"
        case .befallen: "mailgateway.befallen"
        }
    }

    var meldung: String {
        switch self {
        case .nichtGefunden: "Diese Nachricht gibt es im Gateway nicht."
        case .grundFehlt: "Bitte geben Sie einen Grund an. Er steht später im Laufweg der Nachricht."
        case .andererZustand: "Das geht nicht mehr: Die Zustellung steht inzwischen anders da."
        case .nichtsZuTun: "Es wartet keine Zustellung, auf die diese Auswahl passt."
        case .schutzVerlangt:
            "Ohne Schutz darf diese Nachricht nach den Regeln nicht hinaus. Ist inzwischen ein Zertifikat da, beurteilen Sie sie neu; sonst verwerfen Sie sie."
        case .befallen:
            "In dieser Nachricht wurde ein Virus gefunden, sie wird nicht zugestellt. Verwerfen Sie sie. Halten Sie den Fund für falsch, beurteilen Sie sie neu, sobald die Virenprüfung neue Signaturen hat."
        }
    }

    var art: Fehlerart {
        switch self {
        case .nichtGefunden: .nichtGefunden
        case .grundFehlt: .eingabe
        case .andererZustand, .nichtsZuTun, .schutzVerlangt, .befallen: .konflikt
        }
    }
}
