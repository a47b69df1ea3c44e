// SPDX-License-Identifier: EUPL-1.2
import CmsOutline
import CryptoLayers
import Kryptodienst
import Mailschutz
import MimeStructure
import OpenPgp
import Testing

@Suite("Verfälschtes gibt nichts vom Klartext frei", .serialized) struct VerfaelschungTests {
    private static let kopf = zeilen("From: anna@example.org\nTo: otto@example.net\nSubject: ...\n")

    private static func smime(_ der: [UInt8]) -> [UInt8] { kopf + Smime.pkcs7Mime(der, type: .enveloped) }

    private static func pgp(_ pakete: [UInt8]) throws -> [UInt8] {
        kopf + (try PgpMime.encrypted(Armor.write(.message, pakete), boundary: "b"))
    }

    /// Long enough that there are blocks of text before and behind a change.
    private static let langer =
        zeilen("Content-Type: text/plain; charset=us-ascii\nContent-Language: de\n\n")
        + (0..<40).flatMap { zeilen("Zeile \($0): \(Muster.wort)\n") }

    private static func erwarte(_ befund: Oeffnungsbefund, _ grund: [Haltegrund], _ was: String) {
        guard case .gehalten(let dieser) = befund.ausgang else {
            Issue.record("\(was): \(befund.ausgang == .unveraendert ? "unchanged" : "opened")")
            return
        }
        #expect(grund.contains(dieser), "\(was): \(dieser)")
        #expect(befund.sichtbar.isEmpty && befund.signaturen.isEmpty, "\(was)")
        #expect(befund.signatur == .ohneSignatur && !befund.unversehrt, "\(was)")
    }

    @Test("GCM: jedes veränderte oder fehlende Byte hält die Nachricht")
    func gcm() async throws {
        try await Werkstatt.mit { werkstatt in
            let otto = try await werkstatt.person("otto@example.net")
            let der = try await werkstatt.dienst.verschluessle(Self.langer, fuer: [otto.zertifikat], .aes256gcm)
            let heil = try await werkstatt.oeffnen(Self.smime(der), otto.bund)
            #expect(heil.sichtbar.contains(Muster.wort))
            for stelle in [der.count - 1, der.count - 40, der.count - 400] {
                var falsch = der
                falsch[stelle] ^= 1
                let befund = try await werkstatt.oeffnen(Self.smime(falsch), otto.bund)
                Self.erwarte(befund, [.unversehrtheitVerletzt], "byte \(stelle - der.count)")
            }
            for kurz in [1, 20, der.count / 2] {
                let befund = try await werkstatt.oeffnen(Self.smime(Array(der.dropLast(kurz))), otto.bund)
                Self.erwarte(befund, [.unlesbar, .unversehrtheitVerletzt], "without \(kurz)")
            }
        }
    }

    @Test("CBC: ein zerstörter Kopf hält die Nachricht, ein veränderter Text wird ohne Signatur als ungesichert gekennzeichnet")
    func cbc() async throws {
        try await Werkstatt.mit { werkstatt in
            let otto = try await werkstatt.person("otto@example.net")
            let der = try await werkstatt.dienst.verschluessle(Self.langer, fuer: [otto.zertifikat], .aes256cbc)
            let laenge = try #require(try CmsOutline(der).contentBytes)
            for block in 0..<3 {
                var falsch = der
                falsch[der.count - laenge + 16 * block] ^= 0x80
                let befund = try await werkstatt.oeffnen(Self.smime(falsch), otto.bund)
                Self.erwarte(befund, [.unlesbar], "block \(block)")
            }
            var mitten = der
            mitten[der.count - laenge / 2] ^= 1
            let befund = try await werkstatt.oeffnen(Self.smime(mitten), otto.bund)
            #expect(!befund.unversehrt && befund.zweifel == [.integritaetNichtGesichert])
            let kurz = try await werkstatt.oeffnen(Self.smime(Array(der.dropLast(16))), otto.bund)
            Self.erwarte(kurz, [.unlesbar, .unversehrtheitVerletzt], "without a block")
        }
    }

    @Test("CBC mit einer Signatur darin: sie widerlegt den veränderten Text, und er bleibt verschlossen")
    func cbcSigniert() async throws {
        try await Werkstatt.mit { werkstatt in
            let anna = try await werkstatt.person("anna@example.org")
            let otto = try await werkstatt.person("otto@example.net")
            let signatur = try await werkstatt.dienst.signiere(
                Self.langer, schluessel: anna.schluessel, zertifikat: anna.zertifikat, kette: [], abgesetzt: true,
                faehigkeiten: nil)
            let teil = try Smime.multipartSigned(Self.langer, p7s: signatur, micalg: "sha-256", boundary: "b")
            let der = try await werkstatt.dienst.verschluessle(teil, fuer: [otto.zertifikat], .aes256cbc)
            let heil = try await werkstatt.oeffnen(Self.smime(der), otto.bund)
            #expect(heil.signatur == .gueltig && heil.unversehrt && heil.sichtbar.contains(Muster.wort))
            let laenge = try #require(try CmsOutline(der).contentBytes)
            var falsch = der
            falsch[der.count - laenge + 16 * 30] ^= 1
            let befund = try await werkstatt.oeffnen(Self.smime(falsch), otto.bund)
            Self.erwarte(befund, [.unversehrtheitVerletzt], "signed")
        }
    }

    @Test("OpenPGP: veränderte, abgeschnittene und von ihrem Schutz befreite Pakete bleiben verschlossen")
    func openPgp() async throws {
        try await Werkstatt.mit { werkstatt in
            let otto = try await werkstatt.pgpPerson("otto@example.net")
            let armor = try await werkstatt.dienst.verschluesslePgp(Self.langer, fuer: [otto.zertifikat], signiert: nil)
            let pakete = try Armor(armor).bytes
            let heil = try await werkstatt.oeffnen(Self.pgp(pakete), otto.bund())
            #expect(heil.sichtbar.contains(Muster.wort))
            for stelle in [pakete.count - 1, pakete.count - 300] {
                var falsch = pakete
                falsch[stelle] ^= 1
                let befund = try await werkstatt.oeffnen(Self.pgp(falsch), otto.bund())
                // A change in the first block looks like a wrong session key.
                Self.erwarte(befund, [.unversehrtheitVerletzt, .keinSchluessel], "byte \(stelle - pakete.count)")
            }
            for kurz in [1, 22, 300] {
                let befund = try await werkstatt.oeffnen(Self.pgp(Array(pakete.dropLast(kurz))), otto.bund())
                Self.erwarte(befund, [.unlesbar, .unversehrtheitVerletzt], "without \(kurz)")
            }
            // The same ciphertext in the packet of old that has no MDC (RFC 9580 §5.7).
            // Behind the packet with the session key, of one octet of length.
            let anfang = 2 + Int(pakete[1])
            try #require(pakete[0] == 0xC1 && pakete[1] < 192 && pakete[anfang] == 0xD2)
            var nackt = pakete
            nackt[anfang] = 0xC9
            let befund = try await werkstatt.oeffnen(Self.pgp(nackt), otto.bund())
            Self.erwarte(befund, [.unversehrtheitVerletzt], "no MDC")
            // A literal packet (RFC 9580 §5.9): text that nobody encrypted, where an encryption is announced.
            let klar = [0xCB, UInt8(Muster.teil.count + 6), 0x62, 0, 0, 0, 0, 0] + Muster.teil
            Self.erwarte(try await werkstatt.oeffnen(Self.pgp(klar), otto.bund()), [.unzulaessig], "literal")
        }
    }

    @Test("Was erst beim Öffnen groß wird, wird gehalten")
    func gepackt() async throws {
        try await Werkstatt.mit { werkstatt in
            let otto = try await werkstatt.pgpPerson("otto@example.net")
            try werkstatt.lege("otto.pgp", otto.zertifikat)
            try await werkstatt.gpg("--import", "otto.pgp")
            try werkstatt.lege("teil", Muster.teil + Array(repeating: 0x78, count: 500_000))
            try await werkstatt.gpg("-e", "-r", "otto@example.net", "-o", "m.pgp", "teil")
            let nachricht = try Self.pgp(werkstatt.datei("m.pgp"))
            var klein = Oeffnungsgrenzen()
            klein.bytes = 400_000
            #expect(nachricht.count < 10_000)
            Self.erwarte(try await werkstatt.oeffnen(nachricht, otto.bund(), grenzen: klein), [.zuGross], "compressed")
            let gross = try await werkstatt.oeffnen(nachricht, otto.bund())
            #expect(gross.sichtbar.contains(Muster.wort))
        }
    }

    @Test("Ohne Schlüssel, mit gebrochenem Siegel, zu groß, zu tief oder unlesbar wird gehalten, mit je einem Grund")
    func gruende() async throws {
        try await Werkstatt.mit { werkstatt in
            let otto = try await werkstatt.person("otto@example.net")
            let auftrag = Schutzauftrag(
                verschluesselung: .smime(fuer: [otto.zertifikat], .aes256gcm, pkcs1: false), kopfschutz: .keiner)
            var nachricht = Muster.nachricht
            for tiefe in 1...6 {
                nachricht = try await werkstatt.schuetzen(nachricht, auftrag).bytes
                let befund = try await werkstatt.oeffnen(nachricht, otto.bund)
                if tiefe <= 5 {
                    #expect(befund.sichtbar.contains(Muster.wort) && befund.verschluesselungen.count == tiefe)
                } else {
                    Self.erwarte(befund, [.zuTief], "6 layers")
                }
            }
            let einfach = try await werkstatt.schuetzen(Muster.nachricht, auftrag).bytes
            Self.erwarte(try await werkstatt.oeffnen(einfach, Schluesselbund(zeit: jetzt)), [.keinSchluessel], "no key")
            let fremd = try await werkstatt.person("eva@example.net")
            Self.erwarte(try await werkstatt.oeffnen(einfach, fremd.bund), [.keinSchluessel], "foreign key")
            var siegel = otto.schluessel.bytes
            siegel[siegel.count / 2] ^= 1
            let defekt = SmimeSchluessel(
                kennung: "x", schluessel: VersiegelterSchluessel(siegel), zertifikat: otto.zertifikat)
            Self.erwarte(
                try await werkstatt.oeffnen(einfach, Schluesselbund(smime: [defekt], zeit: jetzt)), [.schluesselDefekt], "seal")
            let beide = Schluesselbund(smime: [defekt, fremd.oeffner], zeit: jetzt)
            Self.erwarte(try await werkstatt.oeffnen(einfach, beide), [.schluesselDefekt], "seal before foreign key")
            let zweiter = try await werkstatt.oeffnen(einfach, Schluesselbund(smime: [defekt, otto.oeffner], zeit: jetzt))
            #expect(zweiter.sichtbar.contains(Muster.wort))
            var klein = Oeffnungsgrenzen()
            klein.bytes = 300
            Self.erwarte(try await werkstatt.oeffnen(einfach, otto.bund, grenzen: klein), [.zuGross], "size")
            Self.erwarte(try await werkstatt.oeffnen(Self.smime([1, 2, 3]), otto.bund), [.unlesbar], "no CMS")
        }
    }
}
