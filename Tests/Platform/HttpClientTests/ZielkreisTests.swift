// SPDX-License-Identifier: EUPL-1.2
import Foundation
import Testing

@testable import HttpClient

@Suite("Wen ein Abruf fragen darf") struct ZielkreisTests {
    struct Adresse: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let bytes: [UInt8]
        let oeffentlich: Bool

        init(_ a: UInt8, _ b: UInt8, _ c: UInt8, _ d: UInt8, _ oeffentlich: Bool) {
            (bytes, testDescription, self.oeffentlich) = ([a, b, c, d], "\(a).\(b).\(c).\(d)", oeffentlich)
        }

        /// - Parameter worte: the first words of an IPv6 address; the others are 0, the last 1.
        init(_ worte: [UInt16], _ oeffentlich: Bool) {
            let alle = worte + Array(repeating: 0, count: 7 - worte.count) + [1]
            bytes = alle.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
            testDescription = worte.map { String($0, radix: 16) }.joined(separator: ":") + "::1"
            self.oeffentlich = oeffentlich
        }
    }

    @Test(
        "Nur Adressen, die allen gehören",
        arguments: [
            Adresse(93, 184, 216, 34, true), Adresse(172, 15, 0, 1, true), Adresse(172, 32, 0, 1, true),
            Adresse(100, 63, 0, 1, true), Adresse(192, 167, 1, 1, true), Adresse(11, 0, 0, 1, true), Adresse(0, 0, 0, 0, false),
            Adresse(10, 1, 2, 3, false), Adresse(100, 64, 0, 1, false), Adresse(100, 127, 255, 255, false),
            Adresse(127, 0, 0, 1, false), Adresse(169, 254, 169, 254, false), Adresse(172, 16, 0, 1, false),
            Adresse(172, 31, 255, 1, false), Adresse(192, 168, 0, 1, false), Adresse(192, 0, 2, 1, false),
            Adresse(198, 19, 0, 1, false), Adresse(203, 0, 113, 7, false), Adresse(224, 0, 0, 1, false),
            Adresse(255, 255, 255, 255, false), Adresse([0x2A00, 0x1450], true), Adresse([0x2606, 0x4700], true),
            Adresse([], false), Adresse([0xFE80], false), Adresse([0xFD00, 1], false), Adresse([0x2001, 0xDB8], false),
            Adresse([0x2001, 0], false), Adresse([0x2002, 0x0A00, 1], false), Adresse([0, 0, 0, 0, 0, 0xFFFF, 0x7F00], false),
            Adresse([0x64, 0xFF9B, 0, 0, 0, 0, 0x0A00], false), Adresse([0xFF02], false),
        ])
    func klasse(adresse: Adresse) { #expect(Oeffentlichkeit.gilt(adresse.bytes) == adresse.oeffentlich) }

    @Test(
        "Über http wird im öffentlichen Kreis gefragt, aber nie in das eigene Netz hinein",
        arguments: ["http://127.0.0.1:9/x", "http://localhost:9/x", "http://[::1]:9/x", "https://127.0.0.1:9/x"])
    func gesperrt(adresse: String) async throws {
        let client = try HttpClient(kreis: .oeffentlich)
        let fehler = await #expect(throws: HttpFehler.self) { try await client.sende(HttpAnfrage("GET", adresse)) { _, _ in } }
        guard case .nichtOeffentlich = fehler else {
            Issue.record("\(String(describing: fehler))")
            return
        }
    }

    @Test("Im gesicherten Kreis bleibt http diesem Rechner vorbehalten")
    func gesichert() throws {
        #expect(throws: HttpFehler.self) { try HttpAdresse.geprueft("http://crl.example/x") }
        let offen = try HttpAdresse.geprueft("http://crl.example/x", .oeffentlich)
        #expect(offen.host() == "crl.example")
        #expect(throws: HttpFehler.self) { try HttpAdresse.geprueft("ldap://crl.example/x", .alle) }
    }
}
