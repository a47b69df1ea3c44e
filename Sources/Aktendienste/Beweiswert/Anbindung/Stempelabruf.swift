// SPDX-License-Identifier: EUPL-1.2
public import Foundation
import FoundationNetworking
import Synchronization
import TimeStamp

/// Sends a TimeStampReq by HTTP (RFC 3161 § 3.4). No redirects, an end after half a minute, and no more than a stamp's worth of bytes.
final class Stempelabruf: NSObject, URLSessionDataDelegate, Sendable {
    static let hoechstens = 256 << 10

    private struct Stand {
        var daten = Data()
        var fertig: CheckedContinuation<[UInt8], any Error>?
    }
    private let stand = Mutex(Stand())

    static func senden(_ frage: [UInt8], an url: URL, zeit: Duration = .seconds(30)) async throws -> [UInt8] {
        var anfrage = URLRequest(url: url)
        anfrage.httpMethod = "POST"
        anfrage.httpBody = Data(frage)
        anfrage.setValue(TimeStampRequest.contentType, forHTTPHeaderField: "Content-Type")
        anfrage.setValue(TimeStampResponse.contentType, forHTTPHeaderField: "Accept")
        if let nutzer = url.user(percentEncoded: false), let kennwort = url.password(percentEncoded: false) {
            anfrage.setValue(
                "Basic " + Data("\(nutzer):\(kennwort)".utf8).base64EncodedString(), forHTTPHeaderField: "Authorization")
        }
        let einstellung = URLSessionConfiguration.ephemeral
        einstellung.timeoutIntervalForRequest = TimeInterval(zeit.components.seconds)
        einstellung.timeoutIntervalForResource = TimeInterval(zeit.components.seconds)
        let abruf = Stempelabruf()
        let sitzung = URLSession(configuration: einstellung, delegate: abruf, delegateQueue: nil)
        defer { sitzung.invalidateAndCancel() }
        let auftrag = sitzung.dataTask(with: anfrage)
        return try await withCheckedThrowingContinuation { fertig in
            abruf.stand.withLock { $0.fertig = fertig }
            auftrag.resume()
        }
    }

    func urlSession(
        _ session: URLSession, dataTask: URLSessionDataTask, didReceive response: URLResponse,
        completionHandler: @escaping (URLSession.ResponseDisposition) -> Void
    ) {
        let status = (response as? HTTPURLResponse)?.statusCode ?? 0
        let typ = response.mimeType?.lowercased()
        guard status == 200, typ == TimeStampResponse.contentType else {
            abbrechen("HTTP-Status \(status), Typ \(typ ?? "keiner")")
            return completionHandler(.cancel)
        }
        completionHandler(.allow)
    }

    func urlSession(_ session: URLSession, dataTask: URLSessionDataTask, didReceive data: Data) {
        let zuViel = stand.withLock { stand in
            guard stand.daten.count + data.count <= Self.hoechstens else { return true }
            stand.daten += data
            return false
        }
        guard zuViel else { return }
        abbrechen("Die Antwort ist zu groß.")
        dataTask.cancel()
    }

    func urlSession(
        _ session: URLSession, task: URLSessionTask, willPerformHTTPRedirection response: HTTPURLResponse,
        newRequest request: URLRequest,
        completionHandler: @escaping (URLRequest?) -> Void
    ) { completionHandler(nil) }

    func urlSession(_ session: URLSession, task: URLSessionTask, didCompleteWithError error: (any Error)?) {
        // The address may carry a password, so only what went wrong is told.
        if let error { return abbrechen((error as? URLError).map { "Netzfehler \($0.code.rawValue)" } ?? "Netzfehler") }
        let (fertig, daten) = stand.withLock { stand in
            defer { stand.fertig = nil }
            return (stand.fertig, stand.daten)
        }
        fertig?.resume(returning: [UInt8](daten))
    }

    /// The first end counts.
    private func abbrechen(_ grund: String) {
        let fertig = stand.withLock { stand in
            defer { stand.fertig = nil }
            return stand.fertig
        }
        fertig?.resume(throwing: BeweisError.stelleStumm(grund))
    }
}

extension Stempelstelle {
    /// An authority reached by HTTP or HTTPS.
    public static func http(_ url: URL, anker: String) -> Stempelstelle {
        Stempelstelle(name: url.host() ?? "Zeitstempelstelle", simuliert: false, anker: anker) { frage in
            try await Stempelabruf.senden(frage, an: url)
        }
    }
}
