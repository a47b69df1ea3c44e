// SPDX-License-Identifier: EUPL-1.2
public import CryptoLayers
public import HeaderProtection

/// What came of opening one message. The bytes that were received stay what they were, and stay the original.
public struct Oeffnungsbefund: Sendable, Hashable {
    public enum Ausgang: Sendable, Hashable {
        /// The received bytes are to be delivered: nothing was encrypted, or only parts.
        case unveraendert
        /// This message is to be delivered instead: its layers are off, its protected header is back.
        case geoeffnet([UInt8])
        case gehalten(Haltegrund)
    }

    public let ausgang: Ausgang
    /// From the outside in, those of parts at the end.
    public let schichten: [Schicht]
    /// Of the message as it is delivered.
    public let signatur: Signaturstand
    /// No encryption that anybody could have changed unnoticed, or a valid signature inside it.
    public let unversehrt: Bool
    /// Contents of encrypted parts that stood among foreign ones. To be handed on as files and never shown among those parts.
    public let beilagen: [Beilage]
    public let kopfschutz: ProtectionScheme
    public let zweifel: Set<Oeffnungszweifel>
    /// Where the signature hangs on an answer that nobody has given yet.
    public let aussicht: Signaturaussicht?
}

/// A message of its own, to be stored and opened by itself.
public struct Beilage: Sendable, Hashable {
    public static let name = "entschluesselt.eml"
    public let bytes: [UInt8]
    public let unversehrt: Bool
}

public enum Oeffnungszweifel: Sendable, Hashable {
    /// The protected From names another address and no signature speaks for it; the outer one is delivered (RFC 9788 §4.4).
    case absenderAbweichend
    /// A field outside says something else than the signed one, which is delivered. The name in small letters.
    case kopfAbweichend(String)
    /// CBC without a valid signature inside: active content in it may be somebody else's.
    case integritaetNichtGesichert
    /// Texts beside the layer, such as the footer of a list, are not part of what is delivered.
    case beiwerkEntfernt
    case schichtFehlerhaft(LayerDefect)
    /// Compressed beside something else, or certificates alone: left as it is.
    case nichtAusgepackt
    /// An encrypted part among others stays closed.
    case teilVerschlossen(Haltegrund)
    /// Further parts that are layers were not looked at.
    case zuVieleTeile
}
