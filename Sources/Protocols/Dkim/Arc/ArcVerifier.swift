// SPDX-License-Identifier: EUPL-1.2

/// Reads a message once and tells what is to be checked of its chain (RFC 8617 §5.2). Keys and cryptography are the caller's.
public struct ArcVerifier<Hash: DkimHash>: Sendable {
    private var collector: HeaderCollector
    private var opened: Opened?

    private struct Opened: Sendable {
        let header: HeaderSection
        let sets: Result<[ArcSet], ArcProblem>
        let message: DkimSignature?
        var body: BodyHash<Hash>?
    }

    public init(limits: DkimLimits = DkimLimits()) { collector = HeaderCollector(limit: limits.headerBytes) }

    /// Takes the next piece of the message; where it is cut means nothing.
    public mutating func feed(_ bytes: ArraySlice<UInt8>) throws(DkimError) {
        let rest = try collector.feed(bytes)
        guard collector.complete else { return }
        if opened == nil { opened = try open() }
        opened?.body?.feed(rest)
    }

    /// Says that the message is complete.
    public mutating func finish() throws(DkimError) -> ArcChain {
        var opened = if let opened { opened } else { try open() }
        let sets: [ArcSet]
        switch opened.sets {
        case .failure(let problem): return .broken(problem.fault)
        case .success(let found): sets = found
        }
        guard !sets.isEmpty else { return .absent }
        guard let message = opened.message else { return .broken(.malformed(sets.count)) }
        guard opened.body?.finish() == message.bodyHash, message.bodyLength == nil else { return .broken(.bodyChanged) }
        let data = SignedHeader.bytes(message.signed, of: opened.header, message.header, signature: message.unsignedField[...])
        var checks = [
            ArcCheck(
                fault: .messageSignature(sets.count), keyName: message.keyName, algorithm: message.algorithm,
                signedBytes: message.algorithm.signedBytes(data, with: Hash.self), signature: message.signature)
        ]
        for number in (1...sets.count).reversed() {
            let set = sets[number - 1]
            let seal: ArcSeal
            do throws(DkimError) { seal = try ArcSeal(set.seal.bytes) } catch { return .broken(.malformed(number)) }
            guard seal.state == (number == 1 ? .none : .pass) else { return .broken(.saidToFail(number)) }
            let sealed = ArcSeal.bytes(
                Array(sets.prefix(number - 1)), results: set.results.bytes, message: set.message.bytes,
                seal: seal.unsignedField[...])
            checks.append(
                ArcCheck(
                    fault: .seal(number), keyName: seal.keyName, algorithm: seal.algorithm,
                    signedBytes: seal.algorithm.signedBytes(sealed, with: Hash.self), signature: seal.signature))
        }
        return .checks(checks)
    }

    private func open() throws(DkimError) -> Opened {
        let header = try HeaderSection(collector.bytes)
        let sets: Result<[ArcSet], ArcProblem>
        do throws(ArcProblem) { sets = .success(try ArcSet.all(in: header)) } catch { sets = .failure(error) }
        var message: DkimSignature?
        if case .success(let found) = sets, let newest = found.last {
            // One that cannot be read is told at the end.
            message = try? DkimSignature(newest.message.bytes, inArc: true)
            if message?.signed.contains(where: { $0.lowercased() == ArcSet.sealName }) == true { message = nil }
        }
        return Opened(header: header, sets: sets, message: message, body: message.map { BodyHash($0.body) })
    }
}

/// What a message says of its way.
public enum ArcChain: Hashable, Sendable {
    /// Nobody has sealed it.
    case absent
    case broken(ArcFault)
    /// Holds if all of them do; the newest message signature first.
    case checks([ArcCheck])

    /// - Parameters:
    ///   - key: what stands at a name; `nil` for none.
    ///   - isValid: as in `DkimCheck.verdict`.
    public func fault(
        key: (String) -> DkimKey?, isValid: (DkimAlgorithm, [UInt8], [UInt8], [UInt8]) -> Bool
    ) -> ArcFault? {
        switch self {
        case .absent: return nil
        case .broken(let fault): return fault
        case .checks(let checks): return checks.first { !$0.holds(key($0.keyName), isValid) }?.fault
        }
    }

    /// Names of the keys that are needed, each once.
    public var keyNames: [String] {
        guard case .checks(let checks) = self else { return [] }
        return Set(checks.map(\.keyName)).sorted()
    }
}

/// One signature of a chain.
public struct ArcCheck: Hashable, Sendable {
    let fault: ArcFault
    public let keyName: String
    public let algorithm: DkimAlgorithm
    /// As in `DkimCheck`.
    public let signedBytes: [UInt8]
    public let signature: [UInt8]

    func holds(_ key: DkimKey?, _ isValid: (DkimAlgorithm, [UInt8], [UInt8], [UInt8]) -> Bool) -> Bool {
        guard let key, !key.revoked, key.type == algorithm.keyType, key.hashes?.contains("sha256") ?? true,
            key.services.map({ $0.contains("*") || $0.contains("email") }) ?? true
        else { return false }
        return isValid(algorithm, key.publicKey, signedBytes, signature)
    }
}
