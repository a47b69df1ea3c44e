// SPDX-License-Identifier: EUPL-1.2
internal import Foundation
public import HttpClient
public import MtaSts
internal import Synchronization

/// Fetches the file of a policy (RFC 8461 §3.3).
public struct Stsabruf: Sendable {
    /// Why there is no file.
    public enum Fehler: Error, Sendable, Hashable {
        /// Another status than 200; redirects are not followed.
        case status(Int)
        /// No `text/plain`: whoever lets others put files on his site must not give his mail away with them.
        case art(String)
        case zuGross
    }

    /// The bytes of the file.
    public let hole: @Sendable (StsLocation) async throws -> [UInt8]

    public init(_ hole: @escaping @Sendable (StsLocation) async throws -> [UInt8]) { self.hole = hole }

    /// Over HTTPS with a certificate that holds for the policy host.
    public init(_ client: HttpClient) {
        self.init { ort in
            let datei = Mutex<[UInt8]>([])
            let antwort = try await client.sende(HttpAnfrage("GET", ort.url, frist: .seconds(60))) { _, stueck in
                try datei.withLock {
                    guard $0.count + stueck.count <= StsPolicy.longestFile else { throw Fehler.zuGross }
                    $0 += stueck
                }
            }
            guard antwort.status == 200 else { throw Fehler.status(antwort.status) }
            let art = antwort["Content-Type"] ?? ""
            guard art.lowercased().split(separator: ";").first.map({ $0.trimmingCharacters(in: .whitespaces) }) == "text/plain"
            else {
                throw Fehler.art(art)
            }
            return datei.withLock { $0 }
        }
    }
}
