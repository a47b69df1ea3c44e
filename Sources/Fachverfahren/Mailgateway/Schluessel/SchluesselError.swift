// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Foundation

/// What acts on keys and certificates refuse, for pages and the command line.
enum SchluesselError: Fachfehler, Hashable, LocalizedError {
    case inhaber(String)
    case unbekannt(String)
    /// The file is not what it should be, or the worker refuses it.
    case datei(String)
    /// Somebody else was faster, or it stands so already.
    case andererZustand
    case grundFehlt
    /// No gateway runs on this server, so nothing can read certificates.
    case ohneGateway

    var code: String {
        switch self {
        case .inhaber: "mailgateway.schluessel-inhaber"
        case .unbekannt: "mailgateway.schluessel-unbekannt"
        case .datei: "mailgateway.schluessel-datei"
        case .andererZustand: "mailgateway.schluessel-zustand"
        case .grundFehlt: "mailgateway.schluessel-grund"
        case .ohneGateway: "mailgateway.schluessel-ohne-gateway"
        }
    }

    var meldung: String {
        switch self {
        case .inhaber(let text): "„\(text)“ ist weder eine E-Mail-Adresse noch eine Domain."
        case .unbekannt(let text): "„\(text)“ gibt es nicht."
        case .datei(let grund): grund
        case .andererZustand: "Das geht nicht mehr: Schlüssel oder Zertifikat steht inzwischen anders da."
        case .grundFehlt: "Bitte geben Sie einen Grund an. Er steht später im Verlauf."
        case .ohneGateway: "Auf diesem Server läuft kein E-Mail-Gateway. Bitte nehmen Sie Zertifikate auf dem Server mit dem Gateway auf."
        }
    }

    var art: Fehlerart {
        switch self {
        case .inhaber, .datei, .grundFehlt: .eingabe
        case .unbekannt: .nichtGefunden
        case .andererZustand, .ohneGateway: .konflikt
        }
    }

    var errorDescription: String? { meldung }

    static func inhaber(lesen text: String) throws(SchluesselError) -> Inhaber {
        guard let inhaber = Inhaber(text) else { throw .inhaber(text) }
        return inhaber
    }
}
