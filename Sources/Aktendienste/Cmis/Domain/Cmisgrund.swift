// SPDX-License-Identifier: EUPL-1.2
internal import Akte
internal import CmisProtocol
internal import Core
internal import Store
internal import Web

/// A refusal with its kind and a sentence.
struct Cmisgrund: Error, Sendable {
    let art: CmisError
    let text: String

    static let fehlt = Cmisgrund(art: .objectNotFound, text: "Das gibt es nicht, oder es ist für Sie nicht sichtbar.")
    static let verboten = Cmisgrund(art: .permissionDenied, text: "Dafür fehlt Ihnen das Recht.")
    static let nichtHier = Cmisgrund(art: .constraint, text: "Das ist hier nicht möglich.")
    static let gesperrt = Cmisgrund(art: .updateConflict, text: "Das ist gerade zum Bearbeiten gesperrt.")
    static let veraltet = Cmisgrund(
        art: .updateConflict, text: "Das hat sich inzwischen geändert. Bitte laden Sie es neu und ändern Sie es dann noch einmal."
    )
    static let zuVieleTreffer = Cmisgrund(
        art: .constraint,
        text: "CONTAINS hat mehr Treffer, als durchgesehen werden; es fehlen also welche. Bitte nehmen Sie Wörter dazu.")
    static func ungueltig(_ text: String) -> Cmisgrund { Cmisgrund(art: .invalidArgument, text: text) }

    /// What an error of the house means in CMIS; `nil` for one that is nobody's fault but ours.
    init?(_ error: any Error) {
        if let grund = error as? Cmisgrund {
            self = grund
        } else if let fehler = error as? CmisError {
            self.init(art: fehler, text: "Die Anfrage ist nicht lesbar.")
        } else if let fach = error as? any Fachfehler, fach.art != .ausfall, fach.art != .anmeldung, fach.art != .gedrosselt {
            self.init(art: Self.art(fach.art), text: fach.meldung)
        } else {
            return nil
        }
    }

    init(art: CmisError, text: String) {
        self.art = art
        self.text = text
    }

    private static func art(_ art: Fehlerart) -> CmisError {
        switch art {
        case .eingabe, .zuGross, .falscherTyp: .invalidArgument
        case .verboten, .anmeldung: .permissionDenied
        case .nichtGefunden, .abgelaufen: .objectNotFound
        case .konflikt: .updateConflict
        case .gedrosselt, .ausfall: .runtime
        }
    }
}
