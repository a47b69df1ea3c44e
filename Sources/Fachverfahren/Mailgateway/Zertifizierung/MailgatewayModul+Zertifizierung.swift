// SPDX-License-Identifier: EUPL-1.2
public import Core
internal import HttpClient
internal import Kryptodienst
internal import Logging
internal import Store

/// Requests for certificates of our own keys.
extension MailgatewayModul {
    public struct Antragszeile: Sendable {
        public let kennung: String
        /// Of the key.
        public let schluessel: String
        public let inhaber: String
        public let zustand: String
        public let angelegt: Zeitpunkt
        public let hinweis: String?
        /// PKCS #10, PEM.
        public let pem: [UInt8]
    }

    /// The latest first.
    public func antraege() async throws -> [Antragszeile] {
        try await store.read { try $0.antraege() }.map {
            Antragszeile(
                kennung: $0.id.text, schluessel: $0.schluessel.text, inhaber: $0.inhaber, zustand: $0.zustand.rawValue,
                angelegt: $0.angelegt,
                hinweis: $0.hinweis, pem: Pem.schreibe($0.pkcs10, "CERTIFICATE REQUEST"))
        }
    }

    /// `nil` where the settings do not want it.
    func erneuerung(_ krypto: Kryptodienst) throws -> Erneuerungslauf? {
        guard let vorgabe = stadt.zertifizierung else { return nil }
        let stelle: (any Zertifizierungsdienst)? =
            if let adresse = vorgabe.adresse {
                EstStelle(vorgabe: vorgabe, adresse: adresse, http: try HttpClient(), krypto: krypto)
            } else if vorgabe.simuliert {
                SimulierteStelle(krypto: krypto)
            } else {
                nil
            }
        if vorgabe.simuliert { log.warning("Zertifikate stellt eine simulierte Stelle aus; niemand vertraut ihnen") }
        return Erneuerungslauf(dienst: Schluesseldienst(store: store, krypto: krypto), vorgabe: vorgabe, stelle: stelle, log: log)
    }
}
