// SPDX-License-Identifier: EUPL-1.2
public import Core

/// By what means the addressee is told that something is waiting.
public enum Benachrichtigungskanal: String, Sendable, Hashable, Codable {
    case email
    case sms
    case nutzerkonto
}

/// What can happen to a notice. Only these change it.
public enum BekanntgabeEreignis: Sendable, Hashable, Codable {
    case zustimmungGeaendert(Zustimmung)
    case freigegeben(von: String)
    /// t0: posted, sent or made available. `nachweis` names the proof (posting list, message id, mailbox receipt).
    case bereitgestellt(nachweis: String)
    /// t1: the notification has been handed to the channel.
    case benachrichtigt(kanal: Benachrichtigungskanal, nachrichtenID: String)
    /// The channel says for good that it cannot deliver (bounce).
    case benachrichtigungGescheitert(nachrichtenID: String, grund: String)
    /// Looked at without legal effect: HEAD, prefetch, list preview, mail scanner, robot.
    case vorschau
    /// t2: an authenticated person has fetched the document by a deliberate act (POST).
    case abgerufen(Abruf)
    /// The clock alone has moved on; the sweeper writes down what `stand(am:)` says.
    case zeitablauf
    /// The addressee says it came later or never, or that nothing was provided.
    case zugangBestritten(grund: String)
    /// The authority's finding on that. `am: nil` means it never arrived.
    case zugangFestgestellt(am: Kalendertag?, grund: String, von: String)
    /// A new attempt, on the same way or another one.
    case erneut(weg: Bekanntgabeweg, zustimmung: Zustimmung)

    /// The same words for the proof sheet and the audit.
    public var deutsch: String {
        switch self {
        case .zustimmungGeaendert: "Angabe zur elektronischen Bekanntgabe geändert"
        case .freigegeben: "Freigegeben"
        case .bereitgestellt: "Bereitgestellt"
        case .benachrichtigt: "Benachrichtigung abgesandt"
        case .benachrichtigungGescheitert: "Benachrichtigung unzustellbar"
        case .vorschau: "Vorschau"
        case .abgerufen: "Abgerufen"
        case .zeitablauf: "Zeitablauf festgestellt"
        case .zugangBestritten: "Zugang bestritten"
        case .zugangFestgestellt: "Zugang geprüft"
        case .erneut: "Erneute Bekanntgabe begonnen"
        }
    }
}
