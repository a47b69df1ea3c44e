// SPDX-License-Identifier: EUPL-1.2
public import MimeStructure

/// How a payload says that its header is protected.
public enum ProtectionScheme: Hashable, Sendable {
    case none
    /// RFC 9788: `hp="clear"` or `hp="cipher"`, which says what the composer meant and not what the message is (§10.2).
    case standard(isMeantConfidential: Bool)
    /// A whole `message/rfc822` inside (RFC 8551 §3.1, RFC 9788 §4.10).
    case wrapped
    /// `protected-headers="v1"`, the practice before the standard (RFC 9788 appendix F.3). Often only the subject.
    case draft
}

/// A message whose layers of cryptography are off, with its two header sections told apart (RFC 9788 §4).
public struct ProtectedMessage: Hashable, Sendable {
    public let scheme: ProtectionScheme
    /// The root inside all layers.
    public let payload: MimePart
    /// What is to be shown: the payload, or the message wrapped in it.
    public let content: MimePart
    /// The protected fields, without MIME-Version and Content-*; empty without protection.
    public let fields: [ProtectedField]
    public let outer: MessageHeader
    public let fromMismatch: FromMismatch?
    /// Parts that begin with, or are, a repetition of the header for old readers; none may be shown as text.
    public let legacyDisplay: [MimePart]
    let isEncrypted: Bool

    /// The values that count, unfolded: the protected ones alone where there is protection, even if there is none of
    /// this name, since anybody can add fields outside. Only the draft scheme falls back on the outer header.
    public func values(_ name: String) -> [[UInt8]] {
        let key = asciiLowercased(name.utf8)
        let inner = fields.filter { $0.key == key }.map(\.value)
        switch scheme {
        case .standard, .wrapped: return inner
        case .draft: return inner.isEmpty ? outer.all(name).map(\.value) : inner
        case .none: return outer.all(name).map(\.value)
        }
    }

    /// Fields outside that have no protected counterpart of their name: added in transit, and unprotected.
    public var outerOnly: [HeaderField] {
        let names = Set(fields.map(\.key))
        return outer.fields.filter { field in
            if case .structural = FieldKind(field.key) { return false }
            return !names.contains(field.key)
        }
    }

    /// - Parameter hasValidSignature: a signature over the payload that holds. Whether it is bound to the address in From
    ///   is another question.
    public func protection(of field: ProtectedField, hasValidSignature: Bool) -> FieldProtection {
        if field.isConfidential { return hasValidSignature ? .signedAndEncrypted : .encryptedOnly }
        return hasValidSignature && scheme != .none ? .signedOnly : .unprotected
    }
}
