// SPDX-License-Identifier: EUPL-1.2
import Foundation
import Synchronization

@testable import Mailgateway

/// An authority that gives out a revocation list at an address of this machine.
struct Zertifizierungsstelle: Sendable {
    final class Kasten: Sendable {
        private let inhalt = Mutex<[UInt8]?>(nil)
        func lies() -> [UInt8]? { inhalt.withLock { $0 } }
        func setze(_ neu: [UInt8]?) { inhalt.withLock { $0 = neu } }
    }

    let server: Gegenstelle
    private let kasten = Kasten()
    private let neueres = Kasten()

    init() throws {
        server = try Gegenstelle.http { [kasten, neueres] pfad, _ in
            (pfad == "/d.crl" ? neueres : kasten).lies().map { (200, $0) } ?? (503, [])
        }
    }

    var adresse: String { "http://127.0.0.1:\(server.port)/l.crl" }
    var deltaadresse: String { "http://127.0.0.1:\(server.port)/d.crl" }
    /// For certificates.
    var verteilpunkt: String { "crlDistributionPoints=URI:\(adresse)" }
    /// The setting of the gateway with which it may ask here.
    var vorgabe: String { #"{"geduld": 0, "rechner": ["127.0.0.1:\#(server.port)"]}"# }

    /// `nil`: it answers with an error.
    func gibHeraus(_ liste: [UInt8]?) { kasten.setze(liste) }

    /// What has changed since.
    func gibHeraus(delta liste: [UInt8]?) { neueres.setze(liste) }
}

extension Werkbank {
    /// A list of the authority in `ca.pem`.
    /// - Parameters:
    ///   - gesperrt: addresses whose certificates are on it.
    ///   - seit: when and why, as the database of openssl has it.
    ///   - unterzeichner: file name of key and certificate.
    func sperrliste(
        gesperrt: [String] = [], seit: String = "261101120000Z,superseded", unterzeichner: String = "ca",
        erweiterungen: [String] = [], _ weitere: String...
    ) async throws -> [UInt8] {
        var zeilen = ""
        for adresse in gesperrt {
            try await openssl("x509", "-in", "\(adresse).pem", "-noout", "-serial", "-out", "serial")
            let text = String(decoding: try datei("serial"), as: UTF8.self).trimmingCharacters(in: .newlines)
            zeilen += "R\t361231235959Z\t\(seit)\t\(text.dropFirst(7))\tunknown\t/CN=\(adresse)\n"
        }
        try lege("index.txt", Array(zeilen.utf8))
        try lege("index.txt.attr", Array("unique_subject = no\n".utf8))
        try lege(
            "ca.cnf",
            Array(
                "[ca]\ndefault_ca=d\n[d]\ndatabase=index.txt\ndefault_md=sha256\ndefault_crl_days=7\n[x]\n\(erweiterungen.joined(separator: "\n"))\n"
                    .utf8))
        try await openssl(
            [
                "ca", "-config", "ca.cnf", "-gencrl", "-keyfile", "\(unterzeichner).key", "-cert", "\(unterzeichner).pem", "-out",
                "l.pem",
            ]
                + (erweiterungen.isEmpty ? [] : ["-crlexts", "x"]) + weitere)
        try await openssl("crl", "-in", "l.pem", "-outform", "DER", "-out", "l.der")
        return try datei("l.der")
    }
}
