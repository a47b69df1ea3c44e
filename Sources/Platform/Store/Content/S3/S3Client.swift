// SPDX-License-Identifier: EUPL-1.2
internal import AwsSignatureV4
internal import Core
internal import Foundation
internal import HttpClient
internal import S3Messages
internal import Synchronization

/// Speaks to one bucket: signs, sends, tries again a bounded number of times, and tells refusals in words.
struct S3Client: Sendable {
    typealias Senden = @Sendable (HttpAnfrage, @escaping @Sendable (Int, Data) throws -> Void) async throws -> HttpAntwort

    let zugang: S3Zugang
    private let senden: Senden
    private let warten: @Sendable (Duration) async throws -> Void
    private let uhr: Uhr
    private let signatur: AwsSignatureV4

    /// How long to wait before each further try; what comes after the last is told.
    private static let pausen: [Duration] = [.milliseconds(200), .seconds(1), .seconds(4)]
    /// An error document is small; more of a proxy's page is not needed.
    private static let fehlergrenze = 64 * 1024

    init(
        _ zugang: S3Zugang, uhr: Uhr = .system,
        warten: @escaping @Sendable (Duration) async throws -> Void = { try await Task.sleep(for: $0) },
        senden: @escaping Senden
    ) {
        self.zugang = zugang
        self.senden = senden
        self.warten = warten
        self.uhr = uhr
        signatur = AwsSignatureV4(region: zugang.region, credentials: zugang.ausweis)
    }

    struct Anfrage: Sendable {
        var methode: String
        var schluessel = ""
        var parameter: [(name: String, value: String)] = []
        var koerper: HttpAnfrage.Koerper = .daten(Data())
        var hash = AwsSignatureV4.emptyPayload
        var laenge: Int64 = 0

        /// A minute, and one more for every 32 MB.
        var frist: Duration { .seconds(60 + 60 * (laenge >> 25)) }
    }

    /// - Parameters:
    ///   - beginnen: called before each try; gives what takes the body of an answer that is a success.
    /// - Throws: `S3Fehler` for a refusal, `StoreError.ablage` when there is no answer.
    func fuehre(
        _ anfrage: Anfrage, _ beginnen: @escaping @Sendable () throws -> @Sendable (Data) throws -> Void
    ) async throws -> HttpAntwort {
        var pausen = Self.pausen[...]
        while true {
            do {
                return try await einmal(anfrage, beginnen())
            } catch let fehler as S3Fehler where fehler.istVoruebergehend && !pausen.isEmpty {
                try await warten(pausen.removeFirst())
            } catch HttpFehler.keineAntwort(let grund), HttpFehler.rechnerUnbekannt(let grund) {
                guard !pausen.isEmpty else { throw StoreError.ablage("S3 \(anfrage.methode): \(grund)") }
                try await warten(pausen.removeFirst())
            } catch let fehler as HttpFehler {
                throw StoreError.ablage("S3 \(anfrage.methode): \(fehler)")
            }
        }
    }

    /// The whole body in memory, for documents of the protocol.
    func dokument(_ anfrage: Anfrage) async throws -> [UInt8] {
        let ergebnis = Sammler(grenze: 4 << 20)
        _ = try await fuehre(anfrage) {
            ergebnis.leeren()
            return { try ergebnis.nimm($0) }
        }
        return ergebnis.bytes
    }

    private func einmal(_ anfrage: Anfrage, _ stueck: @escaping @Sendable (Data) throws -> Void) async throws -> HttpAntwort {
        let (rechner, pfad) = zugang.ziel(anfrage.schluessel)
        let signiert = AwsRequest(
            method: anfrage.methode, host: rechner, path: pfad, query: anfrage.parameter, payloadHash: anfrage.hash)
        let kopf = signatur.signed(signiert, at: AwsTime(seconds: uhr.jetzt.millisekunden / 1000))
        let frage = anfrage.parameter.isEmpty ? "" : "?" + signiert.encodedQuery
        let fehler = Sammler(grenze: Self.fehlergrenze)
        let antwort = try await senden(
            HttpAnfrage(
                anfrage.methode, "\(zugang.endpunkt.scheme ?? "https")://\(rechner)\(signiert.encodedPath)\(frage)",
                kopf: kopf.map { (name: $0.name, wert: $0.value) }, koerper: anfrage.koerper, frist: anfrage.frist)
        ) { status, daten in
            if (200..<300).contains(status) { try stueck(daten) } else { fehler.nimmSolangePlatzIst(daten) }
        }
        guard (200..<300).contains(antwort.status) else {
            throw S3Fehler(handlung: anfrage.methode, status: antwort.status, antwort: S3Failure(fehler.bytes))
        }
        return antwort
    }
}

/// Bytes of an answer, gathered from another thread.
private final class Sammler: Sendable {
    private let grenze: Int
    private let inhalt = Mutex<[UInt8]>([])

    init(grenze: Int) { self.grenze = grenze }

    var bytes: [UInt8] { inhalt.withLock { $0 } }
    func leeren() { inhalt.withLock { $0 = [] } }

    func nimm(_ daten: Data) throws {
        try inhalt.withLock {
            guard $0.count + daten.count <= grenze else { throw StoreError.ablage("S3: Die Antwort ist zu groß.") }
            $0 += daten
        }
    }

    func nimmSolangePlatzIst(_ daten: Data) { inhalt.withLock { $0 += daten.prefix(grenze - $0.count) } }
}
