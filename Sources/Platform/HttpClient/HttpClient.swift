// SPDX-License-Identifier: EUPL-1.2
internal import CLibcurl
internal import Dispatch
public import Foundation
internal import Synchronization

/// Asks other servers. Keeps connections between requests; ends with the last one who holds it.
public final class HttpClient: Sendable {
    private let wurzeln: String?
    private let kreis: Zielkreis
    private let ruhend = Mutex<[Verbindung]>([])
    private static let ruhendHoechstens = 8
    /// libcurl wants this once, before any thread uses it.
    private static let bereit: Bool = curl_global_init(Int(CURL_GLOBAL_DEFAULT)) == CURLE_OK

    /// - Parameters:
    ///   - wurzeln: file with the roots that are trusted instead of the system's (PEM).
    ///   - kreis: whom it may ask. A client of its own for each, since open connections are kept.
    public init(wurzeln: String? = nil, kreis: Zielkreis = .gesichert) throws(HttpFehler) {
        if let wurzeln, !FileManager.default.isReadableFile(atPath: wurzeln) { throw .datei(wurzeln) }
        self.wurzeln = wurzeln
        self.kreis = kreis
    }

    /// - Parameter stueck: gets the status and the next piece of the body, on another thread but never two at a time.
    /// - Throws: `HttpFehler`; what `stueck` throws ends the exchange.
    public func sende(
        _ anfrage: HttpAnfrage, _ stueck: @escaping @Sendable (Int, Data) throws -> Void
    ) async throws -> HttpAntwort {
        _ = try anfrage.istSuche ? HttpAdresse.verzeichnis(anfrage.adresse, kreis) : HttpAdresse.geprueft(anfrage.adresse, kreis)
        let austausch = try Austausch(anfrage, stueck)
        try Task.checkCancellation()
        return try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { continuation in
                DispatchQueue.global().async {
                    continuation.resume(with: Result { try self.fuehre(austausch) })
                }
            }
        } onCancel: {
            austausch.abbrechen()
        }
    }

    private func fuehre(_ austausch: Austausch) throws -> HttpAntwort {
        guard Self.bereit else { throw HttpFehler.keineAntwort("libcurl ist nicht bereit") }
        let verbindung = try ruhend.withLock { $0.popLast() } ?? Verbindung(wurzeln: wurzeln, kreis: kreis)
        let antwort = try verbindung.fuehre(austausch)
        // After an error the connection is given up, since nobody knows what is left in it.
        ruhend.withLock { if $0.count < Self.ruhendHoechstens { $0.append(verbindung) } }
        return antwort
    }
}
