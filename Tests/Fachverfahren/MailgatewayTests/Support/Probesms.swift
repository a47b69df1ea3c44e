// SPDX-License-Identifier: EUPL-1.2
import Foundation
import Synchronization

@testable import Mailgateway

/// Keeps what would have been sent, or fails as told.
final class Probesms: Smsversand {
    struct Sms: Sendable {
        let text: String
        let nummer: String
    }

    private struct Stand {
        var gesendet: [Sms] = []
        var versuche = 0
        var fehler: Smsfehler?
    }

    private let stand = Mutex(Stand())

    var istSimuliert: Bool { false }
    var gesendet: [Sms] { stand.withLock { $0.gesendet } }
    var versuche: Int { stand.withLock { $0.versuche } }
    var fehler: Smsfehler? {
        get { stand.withLock { $0.fehler } }
        set { stand.withLock { $0.fehler = newValue } }
    }

    func sende(_ text: String, an nummer: String) async throws(Smsfehler) {
        let fehler = stand.withLock { stand -> Smsfehler? in
            stand.versuche += 1
            if stand.fehler == nil { stand.gesendet.append(Sms(text: text, nummer: nummer)) }
            return stand.fehler
        }
        if let fehler { throw fehler }
    }
}

/// Keeps the sheets instead of printing them.
final class Probedruckerei: Sendable {
    private let alle = Mutex<[String]>([])

    var blaetter: [String] { alle.withLock { $0 } }

    func drucke(_ html: String) -> Data {
        alle.withLock { $0.append(html) }
        return Data("%PDF-1.7\n".utf8)
    }
}
