// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Foundation
internal import HttpClient
internal import Logging
internal import Smtp
internal import Synchronization

/// Asks rspamd about mail from the world, with the bytes as they came: whatever is opened or changed later breaks DKIM.
struct Rspamd: Sendable {
    /// Longer answers are none of its.
    private static let laengste = 1 << 20

    /// Such as `http://127.0.0.1:11333`.
    let adresse: String
    let http: HttpClient
    let frist: Duration
    let log: Logger

    /// - Returns: `nil` where there is no answer in time; the message must not wait for that.
    func callAsFunction(_ bytes: [UInt8], _ nachricht: Nachricht, empfaenger: [String]) async -> Absenderurteil? {
        var kopf = [("From", nachricht.absender.address?.text ?? ""), ("Queue-Id", nachricht.id.text)]
        if let adresse = nachricht.herkunft.adresse { kopf.append(("IP", adresse)) }
        if let hallo = nachricht.herkunft.hallo { kopf.append(("Helo", hallo)) }
        kopf += empfaenger.prefix(100).map { ("Rcpt", $0) }
        // Strangers wrote them: nothing in there may begin a header of its own.
        let sicher = kopf.filter { $0.1.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F } }.map { (name: $0.0, wert: $0.1) }
        let antwort = Mutex<Data>(Data())
        do {
            let status = try await http.sende(
                HttpAnfrage("POST", "\(adresse)/checkv2", kopf: sicher, koerper: .daten(Data(bytes)), frist: frist)
            ) { _, stueck in
                try antwort.withLock {
                    guard $0.count + stueck.count <= Self.laengste else { throw HttpFehler.keineAntwort("zu lang") }
                    $0 += stueck
                }
            }.status
            guard status == 200 else { throw HttpFehler.keineAntwort("Status \(status)") }
            return try Absenderurteil(json: antwort.withLock { $0 })
        } catch {
            log.warning("rspamd antwortet nicht", metadata: ["id": "\(nachricht.id)", "fehler": "\(error)"])
            return nil
        }
    }
}
