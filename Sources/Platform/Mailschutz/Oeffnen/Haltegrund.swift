// SPDX-License-Identifier: EUPL-1.2
internal import CmsOutline
internal import Kryptodienst
internal import Kryptoprotokoll
internal import MimeStructure
internal import OpenPgp

/// Why a message could not be opened. For the people who run the gateway; who sent it gets one and the same answer for all of them
/// (mail facts §11.5).
public enum Haltegrund: String, Error, Sendable, Hashable, CaseIterable {
    /// None of the keys is for it.
    case keinSchluessel
    /// A key of ours is sealed for another installation or damaged.
    case schluesselDefekt
    /// It was changed on the way, or has nothing that would show it.
    case unversehrtheitVerletzt
    /// It is not what it says, or comes out as something that is no message.
    case unlesbar
    /// A form we refuse: passwords instead of keys, unknown ciphers, an OpenPGP message that is not encrypted where it should be.
    case unzulaessig
    /// More layers than anybody needs.
    case zuTief
    case zuGross

    /// - Throws: errors that are the machine's and say nothing of the message.
    init(_ fehler: KryptoError) throws(KryptoError) {
        guard case .abgelehnt(let absage, _) = fehler else { throw fehler }
        self =
            switch absage {
            case .schluesselPasstNicht: .keinSchluessel
            case .siegelGebrochen: .schluesselDefekt
            case .unversehrtheitVerletzt: .unversehrtheitVerletzt
            case .unzulaessig, .zertifikatUntauglich, .kennwortFalsch: .unzulaessig
            case .unlesbar, .fragenFehlerhaft, .bibliothek: .unlesbar
            }
    }

    init(_ fehler: MimeError) { self = fehler == .unknownTransferEncoding ? .unlesbar : .zuGross }

    init(_ fehler: CmsError) {
        self =
            switch fehler {
            case .tooLarge, .tooMany, .nestedTooDeep: .zuGross
            case .contentType, .refusedRecipient, .cipher: .unzulaessig
            case .malformed, .parameters: .unlesbar
            }
    }

    init(_ fehler: PgpError) {
        self =
            switch fehler {
            case .tooLarge, .tooMany: .zuGross
            case .noIntegrity: .unversehrtheitVerletzt
            case .unknownPacket, .unexpectedPacket, .keyVersion: .unzulaessig
            case .malformed, .truncated, .address: .unlesbar
            }
    }
}
