// SPDX-License-Identifier: EUPL-1.2

/// What happens to one message for one recipient, and how that came about.
public struct Entscheidung: Sendable, Hashable {
    public let ergebnis: Ergebnis
    /// With what the message is signed; `nil` is not at all.
    public let signatur: Signaturart?
    /// What the delivery must reach; without it the delivery holds.
    public let transport: Transportforderung
    /// Of the ways that protect the content: algorithms as `Verfuegbar.wege` has them.
    public let verfahren: String?
    public let aussenbetreff: Aussenbetreff
    /// Marks are cut out of the subject. Not where the message passes untouched.
    public let betreffBereinigen: Bool
    /// Name of the text to set under the mail, before signing.
    public let hinweis: String?
    /// Attachments of so many bytes become a link; `nil` where there are none.
    public let linkAb: Int?
    public let inDieAkte: Bool
    /// For the sender, in German.
    public let warnungen: [String]
    /// The risk class of the procedure and the entry that gives it, `hoch: 50.12 Sozialdaten`; `nil` where no entry does.
    public let schutzbedarf: String?
    public let einstellungen: Einstellungen
    public let spur: [Spurzeile]
}

public enum Ergebnis: Sendable, Hashable {
    /// Out into the world.
    case senden(Weg)
    /// Into a mailbox of ours.
    case zustellen
    /// As it is, without crypto of the gateway; why.
    case durchleiten(String)
    case gehalten(Halt)
    /// With the text the sender gets.
    case abgewiesen(String)
}

public struct Halt: Sendable, Hashable {
    public enum Art: Sendable, Hashable {
        /// Somebody else has to release it.
        case freigabe
        /// It may not leave as it could.
        case keinWeg
    }

    public let art: Art
    /// One German sentence.
    public let grund: String
    /// What the sender may choose besides cancelling, which is always possible.
    public let wahl: [Haltwahl]
}

/// The subject that stays readable outside an encryption.
public enum Aussenbetreff: Sendable, Hashable {
    case wieInnen
    case text(String)
}
