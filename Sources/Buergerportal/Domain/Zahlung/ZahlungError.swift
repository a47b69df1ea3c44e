// SPDX-License-Identifier: EUPL-1.2
public import Core

/// Why an event cannot happen to a payment.
public enum ZahlungError: String, Fachfehler, Hashable, CaseIterable {
    case schonBezahlt
    case laeuftNoch
    case unbekannteAnfrage
    case anfrageIDUngueltig
    case betragUngueltig
    case betragAbweichend
    case transaktionAbweichend

    public var code: String { "zahlung.\(rawValue)" }

    public var meldung: String {
        switch self {
        case .schonBezahlt: "Dieser Betrag ist bereits bezahlt."
        case .laeuftNoch: "Eine Zahlung läuft noch. Bitte warten Sie auf das Ergebnis, damit nichts doppelt bezahlt wird."
        case .unbekannteAnfrage: "Zu dieser Zahlungsanfrage gibt es keinen Vorgang."
        case .anfrageIDUngueltig: "Die Nummer der Zahlungsanfrage ist ungültig."
        case .betragUngueltig: "Der Betrag kann nicht bezahlt werden."
        case .betragAbweichend: "Der gemeldete Betrag weicht vom geforderten ab. Die Kasse prüft das."
        case .transaktionAbweichend: "Die gemeldete Transaktion gehört nicht zu dieser Zahlung. Die Kasse prüft das."
        }
    }

    public var art: Fehlerart {
        switch self {
        case .unbekannteAnfrage: .nichtGefunden
        case .anfrageIDUngueltig, .betragUngueltig: .eingabe
        default: .konflikt
        }
    }
}
