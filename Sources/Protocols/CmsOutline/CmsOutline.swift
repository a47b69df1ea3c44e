// SPDX-License-Identifier: EUPL-1.2

/// What a CMS blob of mail is made of, without any cryptography: told before it is handed to what decrypts or verifies.
public struct CmsOutline: Hashable, Sendable {
    public enum Kind: Hashable, Sendable, CaseIterable { case signed, enveloped, authEnveloped, compressed }

    /// Whether changed ciphertext is noticed. `authenticated` is said of AuthEnvelopedData alone; what a signature proves is
    /// checked elsewhere.
    public enum Integrity: Hashable, Sendable { case authenticated, none }

    public let kind: Kind
    public internal(set) var integrity = Integrity.none
    /// What is inside, by its identifier; 1.2.840.113549.1.7.1 is plain data.
    public internal(set) var contentType = ""
    /// Bytes of the content as it stands: signed, encrypted or compressed; `nil` when it is not inside (a detached signature).
    public internal(set) var contentBytes: Int?
    /// Where the pieces of compressed content stand in the blob; empty for every other kind.
    public internal(set) var compressed: [Range<Int>] = []
    /// Of encrypted content.
    public internal(set) var cipher: CmsCipher?
    public internal(set) var recipients: [CmsRecipient] = []
    public internal(set) var signers: [CmsSigner] = []
    /// Where each certificate stands in the blob, in the order of the blob. They are the sender's, so far nobody's word.
    public internal(set) var certificates: [Range<Int>] = []
    /// Bytes of all revocation lists.
    public internal(set) var revocationBytes = 0

    init(_ kind: Kind) { self.kind = kind }

    /// The identifier of the content type (RFC 5652, 5083, 3274).
    static func kind(_ oid: String) -> Kind? {
        switch oid {
        case "1.2.840.113549.1.7.2": .signed
        case "1.2.840.113549.1.7.3": .enveloped
        case "1.2.840.113549.1.9.16.1.23": .authEnveloped
        case "1.2.840.113549.1.9.16.1.9": .compressed
        default: nil
        }
    }
}
