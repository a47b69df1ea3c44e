// SPDX-License-Identifier: EUPL-1.2
public import Core

/// The authority that stamps: where a TimeStampReq goes and a TimeStampResp comes from (RFC 3161).
public struct Stempelstelle: Sendable {
    public let name: String
    /// A stand-in without any value as evidence.
    public let simuliert: Bool
    /// File with the certificates that are trusted for its stamps, in PEM.
    public let anker: String
    let frage: @Sendable ([UInt8]) async throws -> [UInt8]

    public init(name: String, simuliert: Bool, anker: String, frage: @escaping @Sendable ([UInt8]) async throws -> [UInt8]) {
        self.name = name
        self.simuliert = simuliert
        self.anker = anker
        self.frage = frage
    }
}

/// Checks the signature of a stamp and its certificates as of a moment.
/// - Returns: `nil` when it holds, else the reason.
public typealias Stempelpruefung =
    @Sendable (
        _ stempel: [UInt8], _ hash: [UInt8], _ anker: String, _ am: Zeitpunkt
    ) async throws -> String?
