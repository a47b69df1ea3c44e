// SPDX-License-Identifier: EUPL-1.2

/// Reads a message once and prepares any number of signatures of it (RFC 6376 §5).
///
/// The message is complete and as it will go over the wire: CRLF everywhere, nothing changes afterwards but fields on top.
public struct DkimSigner<Hash: DkimHash>: Sendable {
    private let signings: [DkimSigning]
    private var collector: HeaderCollector
    private var bodies: [DkimCanonicalization: BodyHash<Hash>] = [:]

    public init(_ signings: [DkimSigning], limits: DkimLimits = DkimLimits()) {
        self.signings = signings
        collector = HeaderCollector(limit: limits.headerBytes)
        for signing in signings { bodies[signing.body] = BodyHash(signing.body) }
    }

    /// Takes the next piece of the message; where it is cut means nothing.
    public mutating func feed(_ bytes: ArraySlice<UInt8>) throws(DkimError) {
        let rest = try collector.feed(bytes)
        guard collector.complete else { return }
        for kind in DkimCanonicalization.allCases { bodies[kind]?.feed(rest) }
    }

    /// Says that the message is complete.
    ///
    /// - Returns: what is to be signed, in the order of the signings.
    public mutating func finish() throws(DkimError) -> [DkimUnsigned] {
        let header = try HeaderSection(collector.bytes)
        guard header.fields.allSatisfy({ !$0.name.isEmpty }) else { throw .headerMalformed }
        let authors = header.all("from").count
        guard authors > 0 else { throw .fromMissing }
        guard authors == 1 else { throw .fromTwice }
        var hashes: [DkimCanonicalization: [UInt8]] = [:]
        for kind in DkimCanonicalization.allCases {
            hashes[kind] = bodies[kind]?.finish()
            if bodies[kind]?.canonicalizer.bareLineEnd == true { throw .bareLineEnd }
        }
        return signings.map { signing in
            let names = signing.names(in: header)
            let field = SignatureField.unsigned(signing, names: names, bodyHash: hashes[signing.body] ?? [])
            let data = SignedHeader.bytes(names, of: header, signing.header, signature: field[...])
            return DkimUnsigned(
                signing: signing, bytesToSign: signing.algorithm.signedBytes(data, with: Hash.self), unsignedField: field)
        }
    }
}

/// A signature that lacks only the signing.
public struct DkimUnsigned: Hashable, Sendable {
    public let signing: DkimSigning
    /// RSA: sign with PKCS #1 v1.5 and SHA-256 (RFC 8301 §3.2: 2048 bits and more). Ed25519: sign these bytes as they are,
    /// they are a SHA-256 already (RFC 8463 §3).
    public let bytesToSign: [UInt8]
    let unsignedField: [UInt8]

    /// The finished `DKIM-Signature` field with CRLF; it goes on top of the message.
    public func field(signature: [UInt8]) -> [UInt8] { SignatureField.signed(unsignedField, signature) }
}
