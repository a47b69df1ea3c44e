// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Crypto
internal import Foundation
internal import HttpClient
internal import Mailtransport
internal import Mailzustellung
internal import Namensdienst
internal import Smtp
internal import Store

extension MailgatewayModul {
    /// Our domains, the main one first.
    public var domains: [String] { [stadt.hauptdomain] + stadt.domains.subtracting([stadt.hauptdomain]).sorted() }

    /// What the self-check found about a domain, for people.
    public struct Lampenzeile: Sendable {
        /// `SPF`, `DKIM`, …
        public let name: String
        /// In German, such as `in Ordnung`.
        public let stand: String
        public let istGut: Bool
        public let satz: String
        /// Lines for the zone file that would put it right.
        public let eintraege: [String]
    }

    public func selbstpruefung(_ domain: String) async throws -> [Lampenzeile] {
        try await lampen(domain).map {
            Lampenzeile(
                name: $0.art.rawValue, stand: $0.stand.deutsch, istGut: $0.stand == .gut, satz: $0.satz, eintraege: $0.eintraege)
        }
    }

    func lampen(_ domain: String) async throws -> [Lampe] {
        let eintraege = try await store.read { try $0.aktiveDkimschluessel().map(\.eintrag) }
        let namen = try namensdienst()
        let http = try HttpClient()
        let ausweis = try stadt.tls.flatMap { try Tlsausweis(kette: $0.zertifikat) }
        let probe = Endeprobe(name: stadt.name, empfaenger: try SmtpAddress("postmaster@\(domain)"))
        return await Selbstpruefung(
            server: stadt.name.text, berichtsadresse: stadt.berichtsadresse, hatSmarthost: stadt.smarthost != nil,
            prueftDnssec: stadt.vertrauensanker != nil,
            ausweis: ausweis.map { (Array(SHA256.hash(data: $0.spki)), $0.bis) }, dkim: eintraege,
            mtaSts: stadt.mtaSts,
            frage: { name, art throws(Namensdienst.Fehler) in try await namen.frage(name, art) }, richtlinie: Stsabruf(http),
            endeprobe: { await probe($0) },
            jetzt: Int(store.uhr.jetzt.millisekunden / 1_000)
        )(domain)
    }
}
