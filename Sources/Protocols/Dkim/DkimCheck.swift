// SPDX-License-Identifier: EUPL-1.2

/// One signature of a message that was read to its end; the key is all that is missing.
public struct DkimCheck: Hashable, Sendable {
    public let signature: DkimSignature
    /// Why the body is not the signed one; `nil` if it is.
    public let bodyFault: DkimFault?
    /// What the signature operation is over. RSA: PKCS #1 v1.5 with SHA-256 of these bytes. Ed25519: these bytes, which
    /// are a SHA-256 already (RFC 8463 §3).
    public let signedBytes: [UInt8]

    /// - Parameters:
    ///   - key: what stands at `signature.keyName`.
    ///   - now: seconds since 1970.
    ///   - service: what the mail is for, which the key must be meant for (`s=`): `email`, or `tlsrpt` for reports (RFC 8460 §3).
    ///   - isValid: checks a signature: algorithm, public key, signed bytes, signature. A key that is too small
    ///     (RFC 8301 §3.2: RSA below 1024 bits) is `false` as well.
    public func verdict(
        key: DkimKey, now: Int64, service: String = "email", isValid: (DkimAlgorithm, [UInt8], [UInt8], [UInt8]) -> Bool
    ) -> DkimVerdict {
        if let objection = key.objection(to: signature, service: service) { return .permanentError(objection) }
        if let bodyFault { return .fail(bodyFault) }
        if let expires = signature.expires, now > expires { return .fail(.expired) }
        guard isValid(signature.algorithm, key.publicKey, signedBytes, signature.signature) else { return .fail(.signatureWrong) }
        return .pass(testing: key.testing)
    }
}
