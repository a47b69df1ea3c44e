// SPDX-License-Identifier: EUPL-1.2
internal import Foundation
internal import HttpClient
internal import Synchronization

/// Fetches what authorities say. The addresses stand in certificates that strangers bring, so no connection goes into our own network but to hosts
/// the operator named.
struct Widerrufsabruf: Sendable {
    /// Octets of the longest list, and of the longest answer to one question.
    static let laengsteListe = 16 << 20
    static let laengsteAntwort = 1 << 16

    private let oeffentlich: HttpClient
    private let benannt: HttpClient
    private let vorgabe: Widerrufsvorgabe

    init(_ vorgabe: Widerrufsvorgabe) throws(HttpFehler) {
        oeffentlich = try HttpClient(kreis: .oeffentlich)
        benannt = try HttpClient(kreis: .alle)
        self.vorgabe = vorgabe
    }

    /// Those that can be fetched at all, over HTTP first. An LDAP address without a host means a directory only its author knows.
    func abrufbare(_ adressen: [String]) -> [String] {
        guard vorgabe.abfragen else { return [] }
        return adressen.filter { Self.beginnt($0, "http://", "https://") }
            + adressen.filter { Self.beginnt($0, "ldap://", "ldaps://") && URL(string: $0)?.host()?.isEmpty == false }
    }

    func liste(_ adresse: String) async throws -> [UInt8] {
        guard Self.beginnt(adresse, "ldap") else {
            return try await hole(HttpAnfrage("GET", adresse, frist: .seconds(20)), Self.laengsteListe)
        }
        // In base64, with the name of the entry.
        let text = try await hole(.suche(adresse, frist: .seconds(20)), Self.laengsteListe / 3 * 4 + 1 << 16)
        let werte = Verzeichnisantwort.werte(text, "certificaterevocationlist", "authorityrevocationlist", "deltarevocationlist")
        guard let erste = werte.first else { throw HttpFehler.keineAntwort("Unter dieser Adresse steht keine Sperrliste.") }
        return erste
    }

    private static func beginnt(_ adresse: String, _ anfaenge: String...) -> Bool {
        let klein = adresse.lowercased()
        return anfaenge.contains { klein.hasPrefix($0) }
    }

    /// - Parameter frage: DER OCSPRequest (RFC 6960 appendix A).
    func ocsp(_ adresse: String, _ frage: [UInt8]) async throws -> [UInt8] {
        let anfrage = HttpAnfrage(
            "POST", adresse,
            kopf: [("Content-Type", "application/ocsp-request"), ("Accept", "application/ocsp-response")],
            koerper: .daten(Data(frage)), frist: .seconds(5))
        return try await hole(anfrage, Self.laengsteAntwort)
    }

    private func hole(_ anfrage: HttpAnfrage, _ hoechstens: Int) async throws -> [UInt8] {
        let inhalt = Mutex<[UInt8]>([])
        let status = try await client(anfrage.adresse).sende(anfrage) { _, stueck in
            try inhalt.withLock {
                guard $0.count + stueck.count <= hoechstens else { throw HttpFehler.keineAntwort("Die Antwort ist zu lang.") }
                $0 += stueck
            }
        }.status
        guard status == 200 || Self.beginnt(anfrage.adresse, "ldap") else { throw HttpFehler.keineAntwort("Status \(status)") }
        return inhalt.withLock { $0 }
    }

    private func client(_ adresse: String) throws(HttpFehler) -> HttpClient {
        // What the operator wrote himself may be anywhere.
        if vorgabe.sperrlisten.contains(adresse) { return benannt }
        let url =
            try Self.beginnt(adresse, "ldap") ? HttpAdresse.verzeichnis(adresse, .alle) : HttpAdresse.geprueft(adresse, .alle)
        let rechner = (url.host() ?? "").lowercased() + (url.port.map { ":\($0)" } ?? "")
        return vorgabe.rechner.contains(rechner) ? benannt : oeffentlich
    }
}
