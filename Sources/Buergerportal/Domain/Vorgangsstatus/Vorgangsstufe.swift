// SPDX-License-Identifier: EUPL-1.2

/// The six outer states that the central citizen mailbox (ZBP) knows.
public enum Vorgangsstufe: String, Sendable, Hashable, Codable, CaseIterable {
    case begonnen = "INITIATED"
    case gesendet = "SUBMITTED"
    case eingegangen = "RECEIVED"
    case inBearbeitung = "PROCESSING"
    case handlungNoetig = "ACTION_REQUIRED"
    case abgeschlossen = "COMPLETED"

    public var text: Portaltext {
        switch self {
        case .begonnen: Portaltext("Entwurf", en: "Draft")
        case .gesendet: Portaltext("Gesendet", en: "Sent")
        case .eingegangen: Portaltext("Eingegangen", en: "Received")
        case .inBearbeitung: Portaltext("In Bearbeitung", en: "Being processed")
        case .handlungNoetig: Portaltext("Sie müssen etwas tun", en: "Action needed from you")
        case .abgeschlossen: Portaltext("Abgeschlossen", en: "Completed")
        }
    }

    /// What comes next unless something unexpected happens; `nil` at the end.
    public var ausblick: Portaltext? {
        switch self {
        case .begonnen:
            Portaltext("Prüfen Sie Ihre Angaben und senden Sie den Antrag.", en: "Check your answers and send the application.")
        case .gesendet: Portaltext("Wir bestätigen Ihnen den Eingang.", en: "We will confirm receipt.")
        case .eingegangen:
            Portaltext("Wir prüfen, ob alles vollständig ist.", en: "We will check whether everything is complete.")
        case .inBearbeitung: Portaltext("Wir entscheiden und melden uns bei Ihnen.", en: "We will decide and contact you.")
        case .handlungNoetig:
            Portaltext("Wir arbeiten weiter, sobald Ihre Antwort da ist.", en: "We continue as soon as we have your answer.")
        case .abgeschlossen: nil
        }
    }

    /// A case may be reopened, but it never becomes a draft again.
    public func darfWerden(_ neu: Vorgangsstufe) -> Bool {
        switch (self, neu) {
        case (.begonnen, .gesendet), (.gesendet, .eingegangen): true
        case (.eingegangen, .inBearbeitung), (.eingegangen, .handlungNoetig), (.eingegangen, .abgeschlossen): true
        case (.inBearbeitung, .handlungNoetig), (.inBearbeitung, .abgeschlossen): true
        case (.handlungNoetig, .inBearbeitung), (.handlungNoetig, .abgeschlossen): true
        case (.abgeschlossen, .inBearbeitung): true
        default: false
        }
    }
}
