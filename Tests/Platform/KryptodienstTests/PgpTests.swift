// SPDX-License-Identifier: EUPL-1.2
import Foundation
import Kryptodienst
import Kryptoprotokoll
import Testing

private let text = Array("Content-Type: text/plain\r\n\r\nVertraulich.\r\n".utf8)

@Suite("OpenPGP im Kryptoarbeiter", .serialized) struct PgpTests {
    @Test("Verschlüsselt und signiert: der Empfänger liest es und weiß, von wem es ist")
    func hin() async throws {
        let werkstatt = try Werkstatt()
        let anna = try await werkstatt.dienst.erzeugePgp(name: "Anna <anna@example.org>", tage: 700)
        let otto = try await werkstatt.dienst.erzeugePgp(name: "Otto <otto@example.org>", tage: nil)
        let nachricht = try await werkstatt.dienst.verschluesslePgp(text, fuer: [anna.oeffentlich], signiert: otto.schluessel)
        let offen = try await werkstatt.dienst.entschluesslePgp(
            nachricht, schluessel: [anna.schluessel], bekannte: [otto.oeffentlich])
        #expect(offen.inhalt == text)
        let angaben = try await werkstatt.dienst.lies(pgp: otto.oeffentlich)
        #expect(offen.unterzeichner.map(\.urteil) == [.gueltig])
        #expect(offen.unterzeichner.first?.fingerabdruck == angaben.fingerabdruck)
        let unbekannt = try await werkstatt.dienst.entschluesslePgp(nachricht, schluessel: [anna.schluessel], bekannte: [])
        #expect(unbekannt.inhalt == text && unbekannt.unterzeichner.map(\.urteil) == [.schluesselUnbekannt])
        let fremd = await absage {
            try await werkstatt.dienst.entschluesslePgp(nachricht, schluessel: [otto.schluessel], bekannte: [])
        }
        guard case .abgelehnt(.schluesselPasstNicht, _) = fremd else {
            Issue.record("\(String(describing: fremd))")
            return
        }
        await werkstatt.ende()
    }

    @Test("Ein Schlüssel von gpg mit Kennwort wird übernommen und öffnet; mit falschem Kennwort nicht")
    func uebernommen() async throws {
        let werkstatt = try Werkstatt()
        let gpg = [
            "--homedir", werkstatt.ordner.path, "--batch", "--yes", "--pinentry-mode", "loopback", "--passphrase", "geheim",
        ]
        try await werkstatt.rufe(
            "gpg", gpg + ["--quick-gen-key", "Anna <anna@example.org>", "future-default", "default", "never"])
        try await werkstatt.rufe("gpg", gpg + ["--armor", "--export-secret-keys", "-o", "anna.sec", "anna@example.org"])
        try await werkstatt.rufe("gpgconf", ["--homedir", werkstatt.ordner.path, "--kill", "gpg-agent"])
        let datei = try werkstatt.datei("anna.sec")
        let anna = try await werkstatt.dienst.uebernimm(pgp: datei, kennwort: "geheim")
        let nachricht = try await werkstatt.dienst.verschluesslePgp(text, fuer: [anna.oeffentlich], signiert: nil)
        let offen = try await werkstatt.dienst.entschluesslePgp(nachricht, schluessel: [anna.schluessel], bekannte: [])
        #expect(offen.inhalt == text)
        let falsch = await absage { try await werkstatt.dienst.uebernimm(pgp: datei, kennwort: "anders") }
        guard case .abgelehnt(.kennwortFalsch, _) = falsch else {
            Issue.record("\(String(describing: falsch))")
            return
        }
        await werkstatt.ende()
    }

    @Test("Ein Zertifikat wird gelesen: Fingerabdruck, Namen, Frist, Zwecke")
    func lesen() async throws {
        let werkstatt = try Werkstatt()
        let anna = try await werkstatt.dienst.erzeugePgp(name: "Anna <anna@example.org>", tage: 700)
        let angaben = try await werkstatt.dienst.lies(pgp: anna.oeffentlich)
        #expect(angaben.fingerabdruck.count == 40 && angaben.namen == ["Anna <anna@example.org>"])
        #expect(angaben.darfSignieren)
        #expect(angaben.darfVerschluesseln)
        #expect(angaben.gueltig)
        #expect(!angaben.zurueckgezogen)
        #expect(abs((angaben.gueltigBis ?? 0) - jetzt - 700 * 86_400) < 600)
        let muell = await absage { try await werkstatt.dienst.lies(pgp: Array("kein Schlüssel".utf8)) }
        #expect(muell != nil)
        await werkstatt.ende()
    }

    @Test("Eine abgesetzte Signatur hält bei uns und bei gpg; ein anderes Byte nicht")
    func signieren() async throws {
        let werkstatt = try Werkstatt()
        let anna = try await werkstatt.dienst.erzeugePgp(name: "Anna <anna@example.org>", tage: nil)
        let signatur = try await werkstatt.dienst.signierePgp(text, schluessel: anna.schluessel)
        let gut = try await werkstatt.dienst.pruefePgp(signatur: signatur, inhalt: text, bekannte: [anna.oeffentlich])
        #expect(gut.unterzeichner.map(\.urteil) == [.gueltig])
        let falsch = try await werkstatt.dienst.pruefePgp(signatur: signatur, inhalt: text + [0x20], bekannte: [anna.oeffentlich])
        #expect(falsch.unterzeichner.map(\.urteil) == [.falsch])
        try werkstatt.lege("pub", anna.oeffentlich)
        try werkstatt.lege("sig", signatur)
        try werkstatt.lege("inhalt", text)
        try await werkstatt.rufe("gpg", "--homedir", werkstatt.ordner.path, "--batch", "--no-autostart", "--import", "pub")
        try await werkstatt.rufe(
            "gpg", "--homedir", werkstatt.ordner.path, "--batch", "--no-autostart", "--trust-model", "always", "--verify", "sig",
            "inhalt")
        await werkstatt.ende()
    }

    @Test("Ohne oder mit falschem MDC kommt kein Byte heraus")
    func unversehrt() async throws {
        let werkstatt = try Werkstatt()
        let anna = try await werkstatt.dienst.erzeugePgp(name: "Anna <anna@example.org>", tage: nil)
        let gross = (0..<400_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
        let nachricht = try await werkstatt.dienst.verschluesslePgp(gross, fuer: [anna.oeffentlich], signiert: nil)
        // The armour's checksum would notice first, so the message goes in binary form.
        try werkstatt.lege("m.asc", nachricht)
        try await werkstatt.rufe(
            "gpg", "--homedir", werkstatt.ordner.path, "--batch", "--no-autostart", "--dearmor", "-o", "m.bin", "m.asc")
        let binaer = try werkstatt.datei("m.bin")
        let heil = try await werkstatt.dienst.entschluesslePgp(binaer, schluessel: [anna.schluessel], bekannte: [])
        #expect(heil.inhalt == gross)
        for stelle in [binaer.count - 1, binaer.count / 2] {
            var falsch = binaer
            falsch[stelle] ^= 1
            let fehler = await absage {
                try await werkstatt.dienst.entschluesslePgp(falsch, schluessel: [anna.schluessel], bekannte: [])
            }
            #expect(fehler != nil, "Byte \(stelle)")
        }
        let kurz = await absage {
            try await werkstatt.dienst.entschluesslePgp(Array(binaer.dropLast(50)), schluessel: [anna.schluessel], bekannte: [])
        }
        #expect(kurz != nil)
        await werkstatt.ende()
    }
}
