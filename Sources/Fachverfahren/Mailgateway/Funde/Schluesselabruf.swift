// SPDX-License-Identifier: EUPL-1.2
internal import Foundation
internal import HttpClient
internal import Synchronization

/// Fetches what servers of keys answer. Redirects are not followed: whoever may send us elsewhere may name a host of our own net.
struct Schluesselabruf: Sendable {
    enum Fehler: Error, Sendable, Hashable {
        case status(Int)
        case zuGross
    }

    /// The body; `nil` where the server says that there is nothing.
    let hole: @Sendable (String) async throws -> [UInt8]?

    init(_ hole: @escaping @Sendable (String) async throws -> [UInt8]?) { self.hole = hole }

    init(_ client: HttpClient, frist: Duration) {
        self.init { adresse in
            let koerper = Mutex<[UInt8]>([])
            let antwort = try await client.sende(HttpAnfrage("GET", adresse, frist: frist)) { _, stueck in
                try koerper.withLock {
                    guard $0.count + stueck.count <= Schluesselfund.hoechstens else { throw Fehler.zuGross }
                    $0 += stueck
                }
            }
            switch antwort.status {
            case 200: return koerper.withLock { $0 }
            case 404, 410: return nil
            default: throw Fehler.status(antwort.status)
            }
        }
    }
}

extension Schluesselabruf.Fehler {
    var deutsch: String {
        switch self {
        case .status(let status): "antwortet mit Status \(status)"
        case .zuGross: "antwortet mit mehr als \(Schluesselfund.hoechstens >> 10) KB"
        }
    }
}
