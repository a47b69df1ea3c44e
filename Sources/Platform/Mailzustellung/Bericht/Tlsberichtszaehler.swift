// SPDX-License-Identifier: EUPL-1.2
public import Logging
public import TlsReport

/// Counts how TLS went with each domain, and makes the reports of a day (RFC 8460).
public struct Tlsberichtszaehler: Sendable {
    public static let sekundenJeTag: Int64 = 86_400

    private let speicher: any Tlsberichtsspeicher
    private let uhr: @Sendable () -> Int64
    private let log: Logger

    /// - Parameter uhr: seconds since 1970.
    public init(_ speicher: any Tlsberichtsspeicher, uhr: @escaping @Sendable () -> Int64, log: Logger) {
        (self.speicher, self.uhr, self.log) = (speicher, uhr, log)
    }

    /// Days since 1970.
    public var heute: Int64 { uhr() / Self.sekundenJeTag }

    /// A session that cannot be counted is no reason not to deliver.
    func zaehle(_ sitzung: TlsSession) async {
        do {
            try await speicher.erhoehe(tag: heute, sitzung)
        } catch {
            log.error("a TLS session is not counted", metadata: ["domain": "\(sitzung.policy.domain)", "error": "\(error)"])
        }
    }

    /// Domains that there is something to report to.
    public func domains(tag: Int64) async throws -> [String] { try await strichliste(tag).domains }

    /// - Parameters:
    ///   - tag: days since 1970, of UTC; a day that is over.
    ///   - organisation: ours, as the report names its sender.
    ///   - kontakt: an address of ours for questions.
    public func bericht(domain: String, tag: Int64, organisation: String, kontakt: String) async throws -> TlsReport? {
        let beginn = tag * Self.sekundenJeTag
        return try await strichliste(tag).report(
            for: domain, organization: organisation, contact: kontakt, id: "\(beginn).\(domain)", start: beginn,
            end: beginn + Self.sekundenJeTag - 1)
    }

    private func strichliste(_ tag: Int64) async throws -> TlsTally {
        var liste = TlsTally()
        let zaehlungen = try await speicher.zaehlungen(tag: tag)
        for (sitzung, anzahl) in zaehlungen.sorted(by: { "\($0.key)" < "\($1.key)" }) {
            for _ in 0..<anzahl { liste.add(sitzung) }
        }
        return liste
    }
}
