// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Mailrichtlinie
internal import Smtp
internal import Store

/// One message on its way to one recipient.
struct Zustellung: Sendable, Hashable {
    let id: ZustellungID
    let nachricht: NachrichtID
    /// Its bytes; `nil` until it was decided how they are protected.
    let fassung: FassungID?
    let richtung: Richtung
    let empfaenger: SmtpForwardPath
    let parameter: SmtpRcptParameters
    let ziel: String
    let zustand: Zustellzustand
    /// Why it is held or was given up, in German, for people.
    let grund: String?
    /// What the transport must be.
    let forderung: Transportforderung
    /// Somebody chose that it is picked up.
    let abholung: Bool
    let versuche: Int
    /// The sender was told that it takes longer.
    let verzoegert: Bool
    let antwort: String?
    let transport: String?

    static let spalten: SQL =
        "id, nachricht, fassung, richtung, empfang, ziel, zustand, grund, forderung, abholung, versuche, verzoegert, antwort, transport"
}

extension Zustellung {
    init(row: Row) throws {
        let (pfad, parameter) = try Umschlagtext.rcpt(try row["empfang"])
        self.init(
            id: try row["id"], nachricht: try row["nachricht"], fassung: try row["fassung"], richtung: try row["richtung"],
            empfaenger: pfad,
            parameter: parameter, ziel: try row["ziel"], zustand: try row["zustand"], grund: try row["grund"],
            forderung: try row["forderung"], abholung: try row["abholung"], versuche: try row["versuche"],
            verzoegert: try row["verzoegert"], antwort: try row["antwort"], transport: try row["transport"])
    }
}
