// SPDX-License-Identifier: EUPL-1.2
public import CryptoLayers
public import HeaderProtection
public import Kryptodienst
public import MimeStructure

/// Why a message could not be protected as ordered. It then has to be held: nothing weaker is ever made instead.
public enum Schutzfehler: Error, Sendable, Hashable {
    case krypto(KryptoError)
    case kopf(HeaderProtectionError)
    case mime(MimeError)
    case bau(LayerBuildError)
    /// Some part may not be re-encoded and would not survive every transport, so it cannot stand under a detached signature of
    /// OpenPGP (RFC 3156 §3).
    case nichtSiebenBit
    case ohneEmpfaenger
}

/// The protected message, ready to be sent.
public struct GeschuetzteNachricht: Sendable, Hashable {
    public let bytes: [UInt8]
    /// Names of the fields that are missing outside or say something else there.
    public let verborgen: [String]
    /// Whether the header is protected. It is not where the message was a signed or encrypted one before: its own payload cannot
    /// be given another header.
    public let kopfGeschuetzt: Bool
}
