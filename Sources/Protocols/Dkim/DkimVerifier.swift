// SPDX-License-Identifier: EUPL-1.2

/// Reads a message once and prepares the check of all its signatures (RFC 6376 §6).
///
/// The bytes are the ones that came: nothing may be added, decoded or folded anew before.
public struct DkimVerifier<Hash: DkimHash>: Sendable {
    private let limits: DkimLimits
    private var collector: HeaderCollector
    private var header: HeaderSection?
    private var read: [Result<DkimSignature, DkimError>] = []
    private var bodies: [DkimCanonicalization: BodyHash<Hash>] = [:]

    public init(limits: DkimLimits = DkimLimits()) {
        self.limits = limits
        collector = HeaderCollector(limit: limits.headerBytes)
    }

    /// Takes the next piece of the message; where it is cut means nothing.
    public mutating func feed(_ bytes: ArraySlice<UInt8>) throws(DkimError) {
        let rest = try collector.feed(bytes)
        guard collector.complete else { return }
        try open()
        for kind in DkimCanonicalization.allCases { bodies[kind]?.feed(rest) }
    }

    /// Says that the message is complete.
    ///
    /// - Returns: the signatures from the top; those that cannot be read with the reason.
    public mutating func finish() throws(DkimError) -> [Result<DkimCheck, DkimError>] {
        let header = try open()
        var found: [DkimCanonicalization: (hash: [UInt8], length: Int)] = [:]
        for kind in DkimCanonicalization.allCases {
            guard let hash = bodies[kind]?.finish(), let length = bodies[kind]?.canonicalizer.length else { continue }
            found[kind] = (hash, length)
        }
        return read.map { entry in
            entry.map { signature in
                let body = found[signature.body]
                return Self.check(signature, header, hash: body?.hash ?? [], length: body?.length ?? 0)
            }
        }
    }

    @discardableResult
    private mutating func open() throws(DkimError) -> HeaderSection {
        if let header { return header }
        let section = try HeaderSection(collector.bytes)
        header = section
        for field in section.all("dkim-signature").prefix(limits.signatures) {
            let result = Self.parse(field.bytes)
            if case .success(let signature) = result, bodies[signature.body] == nil {
                bodies[signature.body] = BodyHash(signature.body)
            }
            read.append(result)
        }
        return section
    }

    private static func parse(_ field: ArraySlice<UInt8>) -> Result<DkimSignature, DkimError> {
        do throws(DkimError) { return .success(try DkimSignature(field)) } catch { return .failure(error) }
    }

    private static func check(_ signature: DkimSignature, _ header: HeaderSection, hash: [UInt8], length: Int) -> DkimCheck {
        var fault = hash == signature.bodyHash ? nil : DkimFault.bodyChanged
        // RFC 6376 §8.2: what `l=` leaves out can be written by anybody, so it has to be all.
        if let covered = signature.bodyLength, covered != length { fault = .bodyNotCovered }
        let data = SignedHeader.bytes(signature.signed, of: header, signature.header, signature: signature.unsignedField[...])
        return DkimCheck(
            signature: signature, bodyFault: fault, signedBytes: signature.algorithm.signedBytes(data, with: Hash.self))
    }
}

extension DkimAlgorithm {
    /// What is handed to the signature operation.
    func signedBytes<Hash: DkimHash>(_ data: [UInt8], with: Hash.Type) -> [UInt8] {
        self == .rsaSha256 ? data : BodyHash<Hash>.digest(data)
    }
}
