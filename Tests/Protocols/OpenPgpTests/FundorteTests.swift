// SPDX-License-Identifier: EUPL-1.2
import OpenPgp
import Testing

@Suite("OpenPGP: wo Schlüssel zu finden sind")
struct FundorteTests {
    @Test("Das Beispiel des Entwurfs: Groß und Klein zählen nur in der Zugabe")
    func wkd() throws {
        let ort = try #require(Wkd(address: "Joe.Doe@Example.ORG", hashes: .echt))
        #expect(ort.hash == "iy9q119eutrkn8s1mk4r39qejnbu3n5q")
        #expect(
            ort.advanced
                == "https://openpgpkey.example.org/.well-known/openpgpkey/example.org/hu/\(ort.hash)?l=Joe.Doe"
        )
        #expect(ort.direct == "https://example.org/.well-known/openpgpkey/hu/iy9q119eutrkn8s1mk4r39qejnbu3n5q?l=Joe.Doe")
        #expect(ort.advancedPolicy == "https://openpgpkey.example.org/.well-known/openpgpkey/example.org/policy")
        #expect(ort.directPolicy == "https://example.org/.well-known/openpgpkey/policy")
    }

    @Test("Besondere Zeichen werden maskiert, andere Schriften nicht klein geschrieben")
    func zeichen() throws {
        let ort = try #require(Wkd(address: "Ä+b/c?=&@stadt.example", hashes: .echt))
        #expect(ort.direct.hasSuffix("?l=%C3%84%2Bb%2Fc%3F%3D%26"))
        #expect(ort.hash != Wkd(address: "ä+b/c?=&@stadt.example", hashes: .echt)?.hash)
        #expect(Wkd(address: "ABC@stadt.example", hashes: .echt)?.hash == Wkd(address: "abc@stadt.example", hashes: .echt)?.hash)
    }

    @Test(
        "Was keine Adresse einer Domain ist, hat keinen Fundort",
        arguments: [
            "", "a", "@b.example", "a@", "a@b", "a@b..example", "a@b.example/x", "a@-b.example", "a@müller.example",
            "a@b@c.example", "a b@c.example",
        ])
    func unsinn(_ adresse: String) {
        #expect(Wkd(address: adresse, hashes: .echt) == nil)
    }

    @Test("Die Richtlinie eines Verzeichnisses wird gelesen, Unbekanntes überlesen")
    func richtlinie() {
        let gelesen = WkdPolicy(
            Array(
                "# Hinweis\r\nmailbox-only\r\n\nauth-submit: \nprotocol-version: 17\nsubmission-address: key@stadt.example\nx\n"
                    .utf8))
        var erwartet = WkdPolicy()
        erwartet.mailboxOnly = true
        erwartet.authSubmit = true
        erwartet.protocolVersion = 17
        erwartet.submissionAddress = "key@stadt.example"
        #expect(gelesen == erwartet)
        #expect(WkdPolicy(Array(gelesen.text.utf8)) == gelesen)
        #expect(WkdPolicy([]) == WkdPolicy())
        #expect(WkdPolicy().text.isEmpty)
        #expect(WkdPolicy(Array("protocol-version: 99999\nsubmission-address: a b\n".utf8)) == WkdPolicy())
    }

    @Test("Der Schlüsselserver wird nach Fingerabdruck, Kennung oder Adresse gefragt, immer verschlüsselt")
    func vks() throws {
        let server = try #require(Vks(host: Vks.publicServer))
        let fingerabdruck = try #require(PgpFingerprint(version: 4, [UInt8](repeating: 0xAB, count: 20)))
        let digits = String(repeating: "AB", count: 20)
        #expect(server.url(fingerabdruck) == "https://keys.openpgp.org/vks/v1/by-fingerprint/\(digits)")
        let kennung = try #require(fingerabdruck.keyId)
        #expect(server.url(kennung) == "https://keys.openpgp.org/vks/v1/by-keyid/ABABABABABABABAB")
        #expect(try server.url(address: "a+b@c.example") == "https://keys.openpgp.org/vks/v1/by-email/a%2Bb%40c.example")
        #expect(throws: PgpError.address) { try server.url(address: "a/../x") }
        #expect(Vks(host: "keys.example/x") == nil)
        #expect(Vks(host: "a@b.example") == nil)
    }

    @Test("Fingerabdrücke und Kennungen haben ihre Länge")
    func laengen() {
        #expect(PgpFingerprint(version: 4, [UInt8](repeating: 0, count: 32)) == nil)
        #expect(PgpFingerprint(version: 5, [UInt8](repeating: 0, count: 32)) == nil)
        #expect(PgpFingerprint(version: 6, [UInt8](repeating: 0, count: 20)) == nil)
        #expect(PgpKeyId([UInt8](repeating: 0, count: 7)) == nil)
    }
}
