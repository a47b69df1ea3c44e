// SPDX-License-Identifier: EUPL-1.2
import Asn1
import Kryptodienst
import Kryptoprotokoll
import Testing

/// What is encrypted for others is written by us, so others read it, and its form is compared with theirs.
@Suite("Umschlag für Empfänger", .serialized) struct UmschlagTests {
    private static let p256 = ["ec", "-pkeyopt", "ec_paramgen_curve:P-256"]
    private static let rsa = ["RSA", "-pkeyopt", "rsa_keygen_bits:2048"]

    @Test("Jede Kurve wird von uns und openssl geöffnet", arguments: ["P-384", "P-521", "brainpoolP256r1", "brainpoolP512r1"])
    func kurven(kurve: String) async throws {
        let werkstatt = try Werkstatt()
        let anna = try await werkstatt.person("anna@example.org", art: ["ec", "-pkeyopt", "ec_paramgen_curve:\(kurve)"])
        for verfahren in Inhaltsverfahren.allCases {
            let cms = try await werkstatt.dienst.verschluessle(Array("Inhalt".utf8), fuer: [anna.zertifikat], verfahren)
            try await geoeffnet(cms, Array("Inhalt".utf8), anna, werkstatt)
        }
        await werkstatt.ende()
    }

    @Test(
        "Jede Länge kommt heraus, auch keine", arguments: [0, 1, 15, 16, 17, 127, 128, 65_536, 1_000_003],
        Inhaltsverfahren.allCases)
    func laengen(anzahl: Int, verfahren: Inhaltsverfahren) async throws {
        let werkstatt = try Werkstatt()
        let anna = try await werkstatt.person("anna@example.org")
        let inhalt = (0..<anzahl).map { UInt8(truncatingIfNeeded: $0 &* 31) }
        try await geoeffnet(
            try await werkstatt.dienst.verschluessle(inhalt, fuer: [anna.zertifikat], verfahren), inhalt, anna, werkstatt)
        await werkstatt.ende()
    }

    @Test("Mehrere Empfänger mit RSA und Kurven öffnen jeder, und die Form ist die von openssl", arguments: [true, false])
    func mehrere(beglaubigt: Bool) async throws {
        let werkstatt = try Werkstatt()
        let inhalt = Array("Für alle.\r\n".utf8)
        let alle = [
            try await werkstatt.person("kurve@example.org", art: Self.p256),
            try await werkstatt.person("rsa@example.org", art: Self.rsa),
            try await werkstatt.person("lang@example.org", art: ["ec", "-pkeyopt", "ec_paramgen_curve:P-384"]),
        ]
        let cms = try await werkstatt.dienst.verschluessle(
            inhalt, fuer: alle.map(\.zertifikat), beglaubigt ? .aes256gcm : .aes256cbc)
        for einer in alle { try await geoeffnet(cms, inhalt, einer, werkstatt) }
        try werkstatt.lege("inhalt", inhalt)
        var aufruf = [
            "cms", "-encrypt", beglaubigt ? "-aes-256-gcm" : "-aes-256-cbc", "-binary", "-in", "inhalt", "-outform", "DER",
            "-out", "fremd.der",
        ]
        for einer in alle {
            aufruf += ["-recip", "\(einer.name).pem"]
            let oaep = ["-keyopt", "rsa_padding_mode:oaep", "-keyopt", "rsa_oaep_md:sha256", "-keyopt", "rsa_mgf1_md:sha256"]
            aufruf += einer.name.hasPrefix("rsa") ? oaep : ["-keyopt", "ecdh_kdf_md:sha256"]
        }
        try await werkstatt.rufe("openssl", aufruf)
        let ihre = try Self.umriss(DerValue(try werkstatt.datei("fremd.der")))
        let unsere = try Self.umriss(DerValue(cms))
        #expect(unsere == ihre)
        await werkstatt.ende()
    }

    @Test("Kein Schlüssel und kein Anfang kommt zweimal")
    func neu() async throws {
        let werkstatt = try Werkstatt()
        let anna = try await werkstatt.person("anna@example.org")
        var gesehen: Set<[UInt8]> = []
        for _ in 0..<20 {
            let cms = try await werkstatt.dienst.verschluessle([1, 2, 3], fuer: [anna.zertifikat], .aes256gcm)
            // Ephemeral point, wrapped key, nonce, ciphertext and tag.
            for zufall in try Self.zufaelliges(DerValue(cms)) { #expect(gesehen.insert(zufall).inserted) }
        }
        #expect(gesehen.count == 20 * 5)
        await werkstatt.ende()
    }

    @Test(
        "Für Schlüssel, die nichts taugen, wird nichts verschlüsselt",
        arguments: [["ED25519"], ["RSA", "-pkeyopt", "rsa_keygen_bits:1024"], ["RSA-PSS", "-pkeyopt", "rsa_keygen_bits:2048"]])
    func untauglich(art: [String]) async throws {
        let werkstatt = try Werkstatt()
        let gut = try await werkstatt.person("gut@example.org")
        let schlecht = try await werkstatt.person("schlecht@example.org", art: art)
        let fehler = await absage {
            try await werkstatt.dienst.verschluessle([1], fuer: [gut.zertifikat, schlecht.zertifikat], .aes256gcm)
        }
        await werkstatt.ende()
        guard case .abgelehnt(let grund, _) = fehler else {
            Issue.record("\(String(describing: fehler))")
            return
        }
        #expect(grund == .zertifikatUntauglich)
    }

    private func geoeffnet(_ cms: [UInt8], _ inhalt: [UInt8], _ wer: Person, _ werkstatt: Werkstatt) async throws {
        let offen = try await werkstatt.dienst.entschluessle(cms, schluessel: wer.schluessel, zertifikat: wer.zertifikat)
        #expect(offen.inhalt == inhalt)
        try werkstatt.lege("m.der", cms)
        try await werkstatt.rufe(
            "openssl", "cms", "-decrypt", "-inform", "DER", "-in", "m.der", "-recip", "\(wer.name).pem", "-inkey",
            "\(wer.name).key",
            "-binary", "-out", "klar")
        #expect(try werkstatt.datei("klar") == inhalt)
    }

    /// Tags, identifiers, short numbers and lengths: everything that is not chance.
    private static func umriss(_ wert: DerValue, _ tiefe: Int = 0) throws -> [String] {
        let rand = String(repeating: " ", count: tiefe) + "\(wert.tag.map { "\($0)" } ?? "?")"
        if let felder = try? innen(wert) { return try [rand] + felder.flatMap { try umriss($0, tiefe + 1) } }
        return [wert.tag == .oid || wert.encoded.count < 6 ? "\(rand) \(wert.encoded)" : "\(rand) \(wert.encoded.count)"]
    }

    private static func zufaelliges(_ wert: DerValue) throws -> [[UInt8]] {
        if let felder = try? innen(wert) { return try felder.flatMap(zufaelliges) }
        return [.octetString, .bitString, .context(0)].contains(wert.tag) ? [wert.encoded] : []
    }

    private static func innen(_ wert: DerValue) throws(DerError) -> [DerValue] {
        guard let tag = wert.tag else { throw .malformed }
        return try wert.members(tag, atMost: 100)
    }
}
