// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Foundation
internal import HttpClient
internal import Kryptodienst
internal import Synchronization

/// An authority that certificates are asked from.
protocol Zertifizierungsdienst: Sendable {
    /// - Parameter pkcs10: DER; the same request again asks how far it is.
    /// - Throws: why there is none, for the operator.
    func beantrage(_ pkcs10: [UInt8]) async throws -> Zertifizierungsantwort
}

enum Zertifizierungsantwort: Sendable, Hashable {
    /// DER, that of the key and others around it.
    case ausgestellt([[UInt8]])
    /// Somebody there has to look at it first.
    case spaeter(Duration)
}

/// Enrollment over Secure Transport (RFC 7030 §4.2).
struct EstStelle: Zertifizierungsdienst {
    private static let laengste = 1 << 18

    let vorgabe: Zertifizierungsvorgabe
    let adresse: String
    let http: HttpClient
    let krypto: Kryptodienst

    func beantrage(_ pkcs10: [UInt8]) async throws -> Zertifizierungsantwort {
        var kopf = [
            ("Content-Type", "application/pkcs10"), ("Content-Transfer-Encoding", "base64"), ("Accept", "application/pkcs7-mime"),
        ]
        if let benutzer = vorgabe.benutzer, let datei = vorgabe.kennwortdatei {
            let kennwort = try String(contentsOfFile: datei, encoding: .utf8).trimmingCharacters(in: .newlines)
            kopf.append(("Authorization", "Basic \(Data("\(benutzer):\(kennwort)".utf8).base64EncodedString())"))
        }
        let inhalt = Mutex<Data>(Data())
        let antwort = try await http.sende(
            HttpAnfrage(
                "POST", "\(adresse)/simpleenroll", kopf: kopf.map { (name: $0.0, wert: $0.1) },
                koerper: .daten(
                    Data(pkcs10).base64EncodedData(options: [
                        .lineLength64Characters, .endLineWithCarriageReturn, .endLineWithLineFeed,
                    ])),
                frist: .seconds(60))
        ) { _, stueck in
            try inhalt.withLock {
                guard $0.count + stueck.count <= Self.laengste else { throw HttpFehler.keineAntwort("Die Antwort ist zu lang.") }
                $0 += stueck
            }
        }
        switch antwort.status {
        case 200:
            guard let der = Data(base64Encoded: inhalt.withLock { $0 }, options: .ignoreUnknownCharacters) else {
                throw HttpFehler.keineAntwort("Die Antwort ist nicht lesbar.")
            }
            return .ausgestellt(try await krypto.zertifikate(in: [UInt8](der)))
        case 202:
            let sekunden = antwort["Retry-After"].flatMap { Int($0) } ?? 3_600
            return .spaeter(.seconds(min(max(sekunden, 60), 86_400)))
        default: throw HttpFehler.keineAntwort("Die Zertifizierungsstelle lehnt ab (Status \(antwort.status)).")
        }
    }
}

/// simuliert: issues at once what nobody trusts.
struct SimulierteStelle: Zertifizierungsdienst {
    let krypto: Kryptodienst

    func beantrage(_ pkcs10: [UInt8]) async throws -> Zertifizierungsantwort {
        .ausgestellt(try await krypto.simuliereAusstellung(pkcs10))
    }
}
