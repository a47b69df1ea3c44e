// SPDX-License-Identifier: EUPL-1.2
import Kryptodienst
import Kryptoprotokoll
import Testing

private let text = Array("Content-Type: text/plain\r\n\r\nGuten Tag.\r\n".utf8)

@Suite("Zertifikate, die einer Signatur beiliegen", .serialized) struct BeilagenTests {
    struct Form: Sendable, CustomTestStringConvertible {
        let schalter: [String]
        let inhaltInnen: Bool
        var testDescription: String { schalter.joined(separator: " ") }
        static let alle = [
            Form(schalter: [], inhaltInnen: false), Form(schalter: ["-nodetach"], inhaltInnen: true),
            Form(schalter: ["-stream", "-nodetach"], inhaltInnen: true),
            Form(schalter: ["-certfile", "ca.pem"], inhaltInnen: false),
            Form(schalter: ["-keyid"], inhaltInnen: false),
        ]
    }

    @Test(
        "In DER wie in BER, allein oder mit der CA, beim ersten wie beim zweiten Lesen gilt dieselbe Signatur",
        arguments: Form.alle)
    func formen(form: Form) async throws {
        let werkstatt = try Werkstatt()
        let anna = try await werkstatt.person("anna@example.org")
        let signatur = try await Self.signiere(werkstatt, anna, form.schalter)
        for _ in 0..<2 {
            let befund = try await werkstatt.dienst.pruefe(
                signatur: signatur, inhalt: form.inhaltInnen ? nil : text, anker: [anna.ca], sperrlisten: [], zeit: jetzt)
            #expect(befund.signaturGut)
            let einer = try #require(befund.unterzeichner.first)
            #expect(einer.zertifikat == anna.zertifikat && einer.heute == .gueltig)
            #expect(befund.inhalt == (form.inhaltInnen ? text : nil))
        }
        await werkstatt.ende()
    }

    @Test("Ohne Zertifikat ist die Signatur nicht gut, und auch ein bekanntes wird nicht dazugedacht")
    func ohne() async throws {
        let werkstatt = try Werkstatt()
        let anna = try await werkstatt.person("anna@example.org")
        let bekannt = try await Self.signiere(werkstatt, anna, [])
        let erste = try await werkstatt.dienst.pruefe(
            signatur: bekannt, inhalt: text, anker: [anna.ca], sperrlisten: [], zeit: jetzt)
        #expect(erste.signaturGut)
        let nackt = try await Self.signiere(werkstatt, anna, ["-nocerts"])
        let befund = try await werkstatt.dienst.pruefe(
            signatur: nackt, inhalt: text, anker: [anna.ca], sperrlisten: [], zeit: jetzt)
        #expect(!befund.signaturGut && befund.unterzeichner.first?.zertifikat == nil)
        await werkstatt.ende()
    }

    @Test("Ein Zertifikat mit einem falschen Byte ist ein anderes: nichts von dem richtigen wird ihm geglaubt")
    func verfaelscht() async throws {
        let werkstatt = try Werkstatt()
        let anna = try await werkstatt.person("anna@example.org")
        let signatur = try await Self.signiere(werkstatt, anna, [])
        let gut = try await werkstatt.dienst.pruefe(
            signatur: signatur, inhalt: text, anker: [anna.ca], sperrlisten: [], zeit: jetzt)
        #expect(gut.unterzeichner.first?.heute == .gueltig)
        let stelle = try #require(signatur.firstRange(of: anna.zertifikat))
        // The last byte of the authority's own signature.
        var falsch = signatur
        falsch[stelle.upperBound - 1] ^= 1
        let befund = try await werkstatt.dienst.pruefe(
            signatur: falsch, inhalt: text, anker: [anna.ca], sperrlisten: [], zeit: jetzt)
        #expect(befund.unterzeichner.first?.heute == .signaturFalsch)
        await werkstatt.ende()
    }

    private static func signiere(_ werkstatt: Werkstatt, _ wer: Person, _ schalter: [String]) async throws -> [UInt8] {
        try werkstatt.lege("inhalt", text)
        try await werkstatt.rufe(
            "openssl",
            [
                "cms", "-sign", "-binary", "-in", "inhalt", "-signer", "\(wer.name).pem", "-inkey", "\(wer.name).key", "-outform",
                "DER",
                "-out", "s.der",
            ] + schalter)
        return try werkstatt.datei("s.der")
    }
}
