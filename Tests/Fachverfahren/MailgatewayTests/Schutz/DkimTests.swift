// SPDX-License-Identifier: EUPL-1.2
import Core
import Crypto
import Dkim
import Foundation
import Kryptodienst
import Mailrichtlinie
import Store
import Testing

@testable import Mailgateway

@Suite("DKIM-Signatur", .serialized) struct DkimTests {
    private let anna = "anna@stadt.example"
    private let otto = "otto@welt.example"
    private let probe = Akteur.system("probe")

    @Test("Was hinausgeht, ist mit beiden Schlüsseln signiert, und openssl bestätigt es mit dem veröffentlichten Eintrag")
    func beide() async throws {
        try await Probegateway.mit(regeln: offen) { gateway in
            let schluessel = try await zwei(gateway)
            // More than one piece of the spool.
            let lang = brief(von: anna, an: otto) + Array(String(repeating: "Zeile  mit Leerraum \r\n", count: 8_000).utf8)
            let nachricht = try await gateway.sende(lang, von: anna, an: otto)
            let lieferung = try #require(gateway.weg.lieferungen.first)
            #expect(lieferung.text.contains("\r\nDKIM-Signature: v=1;"))
            #expect(!lieferung.text.contains("l="), "no length may stand in it")
            let gueltig = try await pruefe(lieferung.bytes, schluessel, gateway.bank)
            #expect(gueltig == 2)
            let namen = try pruefer(lieferung.bytes).map { try $0.get().signature.signed.map { $0.lowercased() } }
            for feld in ["from", "subject", "date", "to", "mime-version", "content-type"] {
                #expect(namen.allSatisfy { liste in liste.count { $0 == feld } == 2 }, "\(feld)")
            }
            var verfaelscht = lieferung.bytes
            verfaelscht[verfaelscht.count - 6] ^= 1
            let danach = try await pruefe(verfaelscht, schluessel, gateway.bank)
            #expect(danach == 0)
            let spur = try await gateway.store.read { try $0.mailspur(nachricht.id) }
            let angabe = try #require(spur?.eintraege.compactMap { $0.angaben["dkim"] }.first)
            #expect(angabe == "stadt.example, s2026 (rsa-sha256), e2026 (ed25519-sha256)")
            let historie = try await gateway.store.read { try $0.historie(schluessel[0].id.text) }
            #expect(historie.map(\.handlung) == ["mg.schluessel.benutzen", "mg.dkim.aktivieren", "mg.dkim.anlegen"])
        }
    }

    @Test("Wird der Weg im Haus verborgen, gilt die Signatur für das, was hinausgeht")
    func innenweg() async throws {
        try await Probegateway.mit(regeln: offen, innereNetze: ["192.0.2.0/24"]) { gateway in
            let schluessel = try await zwei(gateway)
            let spur =
                "Received: from pc7.intern.example (pc7 [192.0.2.7]) by exchange.intern.example;\r\n\tMon, 30 Nov 2026 07:00:00 +0100\r\n"
            _ = try await gateway.sende(Array(spur.utf8) + brief(von: anna, an: otto), von: anna, an: otto)
            let lieferung = try #require(gateway.weg.lieferungen.first)
            #expect(!lieferung.text.contains("intern.example"))
            let gueltig = try await pruefe(lieferung.bytes, schluessel, gateway.bank)
            #expect(gueltig == 2)
        }
    }

    @Test("Auch was wir selbst verschlüsselt haben, ist so signiert, wie es hinausgeht")
    func verschluesselt() async throws {
        try await Probegateway.mit(regeln: AusgangTests.muss) { gateway in
            try await gateway.bank.personen(anna, otto)
            try await gateway.eigener(anna)
            try await gateway.partner(otto)
            let schluessel = try await zwei(gateway)
            _ = try await gateway.sende(brief(von: anna, an: otto), von: anna, an: otto)
            let lieferung = try #require(gateway.weg.lieferungen.first)
            #expect(!lieferung.text.contains(wort))
            let gueltig = try await pruefe(lieferung.bytes, schluessel, gateway.bank)
            #expect(gueltig == 2)
        }
    }

    @Test("Ein Schlüssel signiert erst, wenn er in Benutzung ist, und nur für seine Domain und was hinausgeht")
    func ohne() async throws {
        try await Probegateway.mit(regeln: offen) { gateway in
            let neu = try await DkimAnlegen(dienst: gateway.dienst)(
                .ed25519, domain: "stadt.example", selektor: "e1", akteur: probe)
            _ = try await gateway.sende(brief(von: anna, an: otto), von: anna, an: otto)
            try await DkimAktivieren(store: gateway.store)(neu.id, akteur: probe)
            _ = try await gateway.sende(brief(von: "x@fremd.example", an: otto), von: anna, an: otto)
            _ = try await gateway.sende(brief(von: anna, an: anna), von: anna, an: anna)
            _ = try await gateway.sende(brief(von: anna, an: otto), von: anna, an: otto)
            // A report of our own, to the world and to the town.
            _ = try await gateway.sende(brief(von: anna, an: otto), von: anna, an: otto, anna, eigene: true)
            let signiert = gateway.weg.lieferungen.map { $0.text.contains("DKIM-Signature:") }
            #expect(signiert == [false, false, false, true, true, true])
        }
    }

    @Test("Ein neuer Schlüssel löst den alten seiner Art ab; ein Selektor wird nie zweimal vergeben")
    func abloesen() async throws {
        try await Probegateway.mit(regeln: offen) { gateway in
            let anlegen = DkimAnlegen(dienst: gateway.dienst), aktivieren = DkimAktivieren(store: gateway.store)
            for selektor in ["e1", "e2"] {
                let neu = try await anlegen(.ed25519, domain: "stadt.example", selektor: selektor, akteur: probe)
                try await aktivieren(neu.id, akteur: probe)
            }
            let aktive = try await gateway.store.read { try $0.aktiveDkimschluessel("stadt.example").map(\.selektor) }
            #expect(aktive == ["e2"])
            await #expect(throws: SchluesselError.self) {
                _ = try await anlegen(.rsa2048, domain: "stadt.example", selektor: "e1", akteur: probe)
            }
        }
    }

    @Test("Lässt sich der Schlüssel nicht öffnen, wartet die Nachricht, statt ohne Signatur hinauszugehen")
    func kaputt() async throws {
        try await Probegateway.mit(regeln: offen) { gateway in
            let schluessel = try await zwei(gateway)
            let falsch = String(repeating: "QUFB", count: 20)
            try await gateway.store.commit(Vermerk(probe, "mg.dkim.anlegen")) { tx in
                try tx.execute("UPDATE mg_dkim SET versiegelt = \(falsch) WHERE id = \(schluessel[0].id)")
            }
            let nachricht = try await gateway.sende(brief(von: anna, an: otto), von: anna, an: otto)
            let zustellungen = try await gateway.schlange.zustellungen(nachricht.id)
            #expect(gateway.weg.lieferungen.isEmpty)
            #expect(zustellungen.map(\.zustand) == [.wartet])
            #expect(zustellungen.first?.antwort?.contains("DKIM") == true)
        }
    }

    private let offen = """
        {"format": 1, "bezeichnung": "Probe", "version": 1, "regeln": []}
        """

    private func zwei(_ gateway: Probegateway) async throws -> [Dkimschluessel] {
        var alle: [Dkimschluessel] = []
        for (verfahren, selektor) in [(Rohverfahren.rsa2048, "s2026"), (.ed25519, "e2026")] {
            let neu = try await DkimAnlegen(dienst: gateway.dienst)(
                verfahren, domain: "stadt.example", selektor: selektor, akteur: probe)
            try await DkimAktivieren(store: gateway.store)(neu.id, akteur: probe)
            alle.append(neu)
        }
        return alle
    }

    private func pruefer(_ mail: [UInt8]) throws -> [Result<DkimCheck, DkimError>] {
        var pruefer = DkimVerifier<Probesumme>()
        try pruefer.feed(mail[...])
        return try pruefer.finish()
    }

    /// How many signatures hold: the grammar says what is signed and whether the body is the one, `openssl` whether the signature is good.
    private func pruefe(_ mail: [UInt8], _ schluessel: [Dkimschluessel], _ bank: Werkbank) async throws -> Int {
        var gueltig = 0
        for ergebnis in try pruefer(mail) {
            let urteil = try ergebnis.get()
            let eintrag = try #require(schluessel.first { $0.selektor == urteil.signature.selector }).eintrag
            let veroeffentlicht = try DkimKey(record: Array(eintrag.wert.utf8))
            let rsa = urteil.signature.algorithm == .rsaSha256
            let ed25519: [UInt8] = [0x30, 0x2A, 0x30, 0x05, 0x06, 0x03, 0x2B, 0x65, 0x70, 0x03, 0x21, 0x00]
            try bank.lege("pub.der", (rsa ? [] : ed25519) + veroeffentlicht.publicKey)
            try bank.lege("bytes", urteil.signedBytes)
            try bank.lege("sig", urteil.signature.signature)
            let hash = rsa ? ["-digest", "sha256"] : []
            let gut = await bank.gelingt(
                ["pkeyutl", "-verify", "-pubin", "-keyform", "DER", "-inkey", "pub.der", "-rawin"] + hash
                    + ["-in", "bytes", "-sigfile", "sig"])
            if gut, urteil.bodyFault == nil { gueltig += 1 }
        }
        return gueltig
    }
}

private struct Probesumme: DkimHash {
    private var summe = SHA256()
    mutating func update(_ bytes: ArraySlice<UInt8>) { summe.update(data: bytes) }
    mutating func finish() -> [UInt8] { Array(summe.finalize()) }
}
