// SPDX-License-Identifier: EUPL-1.2

/// Who seals, and how.
public struct ArcSealing: Hashable, Sendable {
    public let domain: String
    public let selector: String
    public let algorithm: DkimAlgorithm
    public let time: Int64

    /// What readers are shown, what decides how the body is read, and the signatures that were there; as often as they stand in the message.
    static let signed = [
        "From", "Sender", "Reply-To", "Subject", "Date", "To", "Cc", "Message-ID", "In-Reply-To", "References", "MIME-Version",
        "Content-Type",
        "Content-Transfer-Encoding", "List-Id", "List-Unsubscribe", "DKIM-Signature",
    ]

    public init(domain: String, selector: String, algorithm: DkimAlgorithm, time: Int64) throws(DkimError) {
        guard DkimName.isDomain(domain) else { throw .domainInvalid }
        guard DkimName.isSelector(selector) else { throw .selectorInvalid }
        guard (0..<1_000_000_000_000).contains(time) else { throw .timesInvalid }
        (self.domain, self.selector, self.algorithm, self.time) = (domain.lowercased(), selector, algorithm, time)
    }
}

/// Prepares a set of ARC fields for a message that was changed on its way (RFC 8617 §5.1). Two signatures are made: first the
/// message's, then the seal, which covers the first.
public struct ArcSealer<Hash: DkimHash>: Sendable {
    private let sealing: ArcSealing
    private let state: ArcState
    private let results: [UInt8]
    private var collector: HeaderCollector
    private var body = BodyHash<Hash>(.relaxed)

    /// - Parameters:
    ///   - state: how the chain stood when the message came, before it was changed.
    ///   - results: what was found then, as the value of an `Authentication-Results` field: `mx.example; spf=pass …`.
    public init(_ sealing: ArcSealing, state: ArcState, results: [UInt8], limits: DkimLimits = DkimLimits()) {
        (self.sealing, self.state, self.results) = (sealing, state, results)
        collector = HeaderCollector(limit: limits.headerBytes)
    }

    /// Takes the next piece of the message as it goes on.
    public mutating func feed(_ bytes: ArraySlice<UInt8>) throws(DkimError) { body.feed(try collector.feed(bytes)) }

    /// - Returns: what is to be signed first; `nil` where the message has as many sets as may be, or fields that no set can be added to:
    ///   such a chain has failed and says so already.
    public mutating func finish() throws(DkimError) -> ArcUnsealed<Hash>? {
        let header = try HeaderSection(collector.bytes)
        guard header.all("from").count == 1 else { throw header.all("from").isEmpty ? .fromMissing : .fromTwice }
        let before: [ArcSet]
        do throws(ArcProblem) { before = try ArcSet.all(in: header) } catch { return nil }
        guard before.count < ArcLimits.sets, (state == .none) == before.isEmpty else { return nil }
        // RFC 8617 §5.1: who finds a seal that says `fail` adds none.
        if let last = before.last, (try? ArcSeal(last.seal.bytes))?.state != (before.count == 1 ? ArcState.none : .pass) {
            return nil
        }
        let number = before.count + 1
        let positions = header.positions
        let names = ArcSealing.signed.flatMap { Array(repeating: $0, count: positions[$0.lowercased()]?.count ?? 0) }
        let field = ArcField.message(sealing, number: number, names: names, bodyHash: body.finish())
        if body.canonicalizer.bareLineEnd { throw .bareLineEnd }
        let data = SignedHeader.bytes(names, of: header, .relaxed, signature: field[...])
        let resultsField = Array("ARC-Authentication-Results: i=\(number); ".utf8) + results + [0x0D, 0x0A]
        return ArcUnsealed(
            sealing: sealing, bytesToSign: sealing.algorithm.signedBytes(data, with: Hash.self), results: resultsField,
            message: field,
            // RFC 8617 §5.1.2: of a chain that failed nothing is sealed but what is said now.
            before: state == .fail ? [] : before, unsigned: ArcField.seal(sealing, number: number, state: state))
    }
}

/// A set that lacks both signatures.
public struct ArcUnsealed<Hash: DkimHash>: Sendable {
    public let sealing: ArcSealing
    /// As in `DkimUnsigned`.
    public let bytesToSign: [UInt8]
    let results: [UInt8]
    let message: [UInt8]
    let before: [ArcSet]
    let unsigned: [UInt8]

    /// - Parameter signature: of `bytesToSign`.
    public func signed(_ signature: [UInt8]) -> ArcUnfinished {
        let message = SignatureField.signed(message, signature)
        let data = ArcSeal.bytes(before, results: results[...], message: message[...], seal: unsigned[...])
        return ArcUnfinished(
            bytesToSign: sealing.algorithm.signedBytes(data, with: Hash.self), results: results, message: message,
            unsigned: unsigned)
    }
}

/// A set that lacks only the seal.
public struct ArcUnfinished: Sendable {
    public let bytesToSign: [UInt8]
    let results: [UInt8]
    let message: [UInt8]
    let unsigned: [UInt8]

    /// The three fields with CRLF, for the top of the message.
    public func fields(signature: [UInt8]) -> [UInt8] { SignatureField.signed(unsigned, signature) + message + results }
}
