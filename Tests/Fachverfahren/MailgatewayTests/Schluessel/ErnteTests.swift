// SPDX-License-Identifier: EUPL-1.2
import Core
import CryptoLayers
import Foundation
import Kryptodienst
import Mailrichtlinie
import Mailschutz
import OpenPgp
import Store
import Testing
import WerkzeugTesting

@testable import Mailgateway

extension Probegateway {
    func partnerzertifikate(_ adresse: String) async throws -> [Partnerzertifikat] {
        try await store.read { try $0.partnerzertifikate() }.filter { $0.inhaber == adresse }
    }

    func spur(_ nachricht: Nachricht) async throws -> [Mailgateway.Spurzeile] {
        try #require(try await store.read { try $0.mailspur(nachricht.id) }).eintraege
    }

    func aufnahme(_ vertraut: Zertifikatsherkunft...) -> Fundaufnahme { Fundaufnahme(dienst: dienst, vertraut: Set(vertraut)) }
}

@Suite("Schlüssel aus eingehender Post", .serialized) struct ErnteTests {
    private let anna = "anna@stadt.example"
    private let otto = "otto@welt.example"

    /// Signed in clear.
    private func signiert(_ gateway: Probegateway, von: String = "otto@welt.example") async throws -> [UInt8] {
        let krypto = gateway.dienst.krypto
        let eigen = try await krypto.uebernimm(try gateway.bank.datei("\(otto).p12"), kennwort: "geheim")
        let schluessel = SmimeSignierschluessel(
            schluessel: eigen.schluessel, zertifikat: try gateway.bank.datei("\(otto).der"),
            kette: [try gateway.bank.datei("ca.der")])
        return try await Schuetzen(krypto)(brief(von: von, an: anna), Schutzauftrag(signatur: .smime(schluessel))).bytes
    }

    @Test(
        "Das Zertifikat einer gültigen Signatur liegt in Quarantäne, mit dem, was der Absender lesen kann",
        arguments: Dialect.allCases)
    func signatur(maschine: Dialect) async throws {
        try await Probegateway.mit(maschine, regeln: AusgangTests.muss) { gateway in
            try await gateway.bank.personen(anna, otto)
            try await gateway.eigener(anna)
            try await gateway.anker()
            let nachricht = try await gateway.sende(try await signiert(gateway), von: otto, an: anna)
            let eines = try #require(try await gateway.partnerzertifikate(otto).first)
            #expect(eines.zustand == .quarantaene && eines.herkunft == .signatur && eines.nachricht == nachricht.id)
            #expect(eines.faehigkeiten != nil && eines.signierzeit != nil)
            let zeile = try #require(try await gateway.spur(nachricht).first { $0.ereignis == .gefunden })
            #expect(zeile.angaben["ergebnis"] == "gefunden, liegt in Quarantäne")
            // Nobody has judged it.
            let antwort = try await gateway.sende(brief(von: anna, an: otto), von: anna, an: otto)
            let gruende = try await gateway.gehalten(antwort)
            #expect(gruende.count == 1)
            // Once is enough.
            let zweite = try await gateway.sende(try await signiert(gateway), von: otto, an: anna)
            let wieder = try await gateway.spur(zweite).filter { $0.ereignis == .gefunden }
            let alle = try await gateway.partnerzertifikate(otto)
            #expect(wieder.isEmpty && alle.count == 1)
        }
    }

    struct Fremd: Sendable, CustomTestStringConvertible {
        let testDescription: String
        var anker = true
        var von = "otto@welt.example"
        var regeln: String?
        var funde = #"{"vertraut": ["signatur"]}"#
    }

    @Test(
        "Was niemand geprüft hat, wird nicht übernommen",
        arguments: [
            Fremd(testDescription: "unbekannte Stelle", anker: false),
            Fremd(testDescription: "andere Adresse in From", von: "eva@welt.example"),
            Fremd(testDescription: "angeblich von uns", von: "bert@stadt.example"),
            Fremd(
                testDescription: "ausgenommenes Postfach",
                regeln: """
                    {"format": 1, "bezeichnung": "P", "version": 1, "regeln": [],
                     "ausgenommen": [{"muster": "anna@stadt.example", "grund": "Personalrat"}]}
                    """),
            Fremd(testDescription: "abgeschaltet", funde: #"{"ernte": false}"#),
        ])
    func fremd(fall: Fremd) async throws {
        try await Probegateway.mit(regeln: fall.regeln, funde: fall.funde) { gateway in
            try await gateway.bank.personen(otto)
            if fall.anker { try await gateway.anker() }
            _ = try await gateway.sende(try await signiert(gateway, von: fall.von), von: otto, an: anna)
            let alle = try await gateway.store.read { try $0.partnerzertifikate() }
            #expect(alle.isEmpty && gateway.weg.lieferungen.count == 1)
        }
    }

    @Test(
        "Wo die Einstellung einer Herkunft vertraut, wird sofort verschlüsselt; ein anderer Schlüssel ersetzt den alten auch dann nicht"
    )
    func aenderung() async throws {
        try await Probegateway.mit(regeln: AusgangTests.muss, funde: #"{"vertraut": ["signatur"]}"#) { gateway in
            try await gateway.bank.personen(anna, otto)
            try await gateway.eigener(anna)
            try await gateway.anker()
            _ = try await gateway.sende(try await signiert(gateway), von: otto, an: anna)
            _ = try await gateway.sende(brief(von: anna, an: otto), von: anna, an: otto)
            #expect(gateway.weg.lieferungen.count == 2)
            let alt = try #require(try await gateway.partnerzertifikate(otto).first)
            #expect(alt.zustand == .vertraut)
            // Another key and another authority, trusted as well.
            try await gateway.bank.personen(otto)
            try await gateway.anker()
            let nachricht = try await gateway.sende(try await signiert(gateway), von: otto, an: anna)
            let alle = try await gateway.partnerzertifikate(otto)
            let neu = try #require(alle.first { $0.id != alt.id })
            #expect(alle.count == 2 && neu.zustand == .quarantaene)
            let zeile = try #require(try await gateway.spur(nachricht).first { $0.ereignis == .gefunden })
            #expect(zeile.angaben["ergebnis"]?.contains("anders als der bisher vertraute") == true)
            let lage = try await Schluessellage.lies(
                gateway.store, absender: nil, empfaenger: [try #require(Mailadresse(otto))])
            #expect(lage.partner(try #require(Mailadresse(otto)), .smimePerson)?.id == alt.id)
            let probe = try Schluesselprobe(gateway)
            let (liste, karte) = (try await probe.liste(.quarantaene), try await probe.karte(.partner, neu.id.text))
            #expect(liste.contains("Änderung") && karte.contains("Anders als bisher"))
            #expect(karte.contains(Abdruckform.gruppen(alt.fingerabdruck)))
        }
    }

    @Test("Neuere Angaben einer Signatur gelten, ältere und solche aus der Zukunft nicht; Abgelehntes bleibt abgelehnt")
    func faehigkeiten() async throws {
        try await Probegateway.mit { gateway in
            try await gateway.bank.personen(otto)
            let (jetzt, aufnahme) = (gateway.store.uhr.jetzt, gateway.aufnahme())
            let adresse = try #require(Mailadresse(otto))
            func fund(_ faehigkeiten: [UInt8], _ vorStunden: Int) throws -> Schluesselfund {
                Schluesselfund(
                    adresse: adresse, art: .smime, bytes: try gateway.bank.datei("\(otto).der"), herkunft: .signatur,
                    quelle: "Probe", faehigkeiten: faehigkeiten, signierzeit: jetzt - .seconds(vorStunden * 3_600))
            }
            for (bytes, stunden, gilt) in [([1], 5, [1]), ([2], 9, [1]), ([3], -48, [1]), ([4], 1, [4])]
                as [([UInt8], Int, [UInt8])]
            {
                _ = try await aufnahme(try fund(bytes, stunden))
                let kennt = try await gateway.partnerzertifikate(otto).first?.faehigkeiten
                #expect(kennt == gilt)
            }
            let id = try #require(try await gateway.partnerzertifikate(otto).first).id
            try await ZertifikatBeurteilen(store: gateway.store)(id, .abgelehnt, akteur: .system("probe"))
            let ausgang = try await gateway.aufnahme(.signatur)(try fund([5], 0))
            #expect(ausgang == .bekannt(.abgelehnt))
        }
    }

    struct Kopf: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let symbol: String
        var wunsch = true
        let zustand: Zertifikatszustand?
    }

    @Test(
        "Ein Schlüssel im Kopf (Autocrypt) gilt nur, wo der Absender bestätigt ist und es wünscht",
        arguments: [
            Kopf(testDescription: "bestätigt", symbol: "DMARC_POLICY_ALLOW", zustand: .vertraut),
            Kopf(testDescription: "ohne Wunsch", symbol: "DMARC_POLICY_ALLOW", wunsch: false, zustand: .quarantaene),
            Kopf(testDescription: "ohne DMARC", symbol: "DMARC_NA", zustand: .quarantaene),
            Kopf(testDescription: "gefälscht", symbol: "DMARC_POLICY_SOFTFAIL", zustand: nil),
        ])
    func autocrypt(fall: Kopf) async throws {
        let urteil = #"{"score": 0, "action": "no action", "symbols": {"\#(fall.symbol)": {"options": ["welt.example"]}}}"#
        let rspamd = try Gegenstelle.http(urteil)
        defer { rspamd.ende() }
        try await Probegateway.mit(rspamd: "http://127.0.0.1:\(rspamd.port)", funde: #"{"vertraut": ["autocrypt"]}"#) { gateway in
            let neu = try await gateway.dienst.krypto.erzeugePgp(name: "<\(otto)>", tage: nil)
            let feld = try Autocrypt(address: otto, prefersEncryption: fall.wunsch, keydata: neu.oeffentlich).field
            _ = try await gateway.sende(feld + brief(von: otto, an: anna), von: otto, an: anna)
            let alle = try await gateway.partnerzertifikate(otto)
            #expect(alle.map(\.zustand) == (fall.zustand.map { [$0] } ?? []))
            #expect(alle.allSatisfy { $0.herkunft == .autocrypt && $0.gegenseitig == fall.wunsch })
        }
    }

    @Test("Von angehängten Schlüsseln wird der genommen, der den Absender nennt")
    func anhang() async throws {
        try await Probegateway.mit { gateway in
            let krypto = gateway.dienst.krypto
            let (fremd, eigen) = (
                try await krypto.erzeugePgp(name: "<eva@welt.example>", tage: nil),
                try await krypto.erzeugePgp(name: "Otto <\(otto)>", tage: nil)
            )
            let teile = [fremd, eigen].map {
                "--x\r\nContent-Type: application/pgp-keys\r\n\r\n\(String(decoding: Armor.write(.publicKey, $0.oeffentlich), as: UTF8.self))\r\n"
            }
            let mail = """
                From: <\(otto)>\r\nTo: \(anna)\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=x\r\n\r\n\(teile.joined())--x--\r\n
                """
            _ = try await gateway.sende(Array(mail.utf8), von: otto, an: anna)
            let alle = try await gateway.store.read { try $0.partnerzertifikate() }
            #expect(alle.map(\.inhaber) == [otto] && alle.map(\.herkunft) == [.anhang])
            #expect(alle.first?.quelle.contains("Absender nicht bestätigt") == true)
        }
    }

    @Test("Von einem Partner warten höchstens fünf auf ein Urteil, und was nicht gemeint ist, kommt nicht hinein")
    func grenzen() async throws {
        try await Probegateway.mit { gateway in
            let (aufnahme, adresse) = (gateway.aufnahme(), try #require(Mailadresse(otto)))
            var ausgaenge: [Fundausgang] = []
            for _ in 0...Fundaufnahme.jePartner {
                let neu = try await gateway.dienst.krypto.erzeugePgp(name: "<\(otto)>", tage: nil)
                ausgaenge.append(
                    try await aufnahme(
                        Schluesselfund(adresse: adresse, art: .pgp, bytes: neu.oeffentlich, herkunft: .anhang, quelle: "Probe")))
            }
            #expect(ausgaenge == Array(repeating: .quarantaene, count: Fundaufnahme.jePartner) + [.zuViele])
            let fremder = try await gateway.dienst.krypto.erzeugePgp(name: "<eva@welt.example>", tage: nil)
            let muell: [[UInt8]] = [
                fremder.oeffentlich, [0x99, 1, 2], Array(repeating: 0x99, count: Schluesselfund.hoechstens + 1),
            ]
            for bytes in muell {
                let ausgang = try await aufnahme(
                    Schluesselfund(adresse: adresse, art: .pgp, bytes: bytes, herkunft: .anhang, quelle: "Probe"))
                guard case .unbrauchbar = ausgang else {
                    Issue.record("\(ausgang)")
                    continue
                }
            }
        }
    }

    @Test("Verlängert der Inhaber seinen Schlüssel, gilt er länger; zieht er ihn zurück, wird er gesperrt")
    func gpg() async throws {
        // Of its own: the agent of gpg leaves on its own time and takes its sockets with it.
        let ordner = FileManager.default.temporaryDirectory.appendingPathComponent("mg-\(UUID().uuidString.prefix(8))")
        try FileManager.default.createDirectory(
            at: ordner, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        defer { try? FileManager.default.removeItem(at: ordner) }
        try await Probegateway.mit { gateway in
            let heim = ordner.path
            func datei(_ name: String) throws -> [UInt8] { [UInt8](try Data(contentsOf: ordner.appendingPathComponent(name))) }
            func gpg(_ argumente: String...) async throws -> [UInt8] {
                let ende = try await Werkzeuglauf.lauf(
                    "/usr/bin/gpg",
                    ["--homedir", heim, "--batch", "--yes", "--pinentry-mode", "loopback", "--passphrase", ""] + argumente,
                    ordner: heim)
                try #require(ende.status == 0, "gpg \(argumente): \(ende.klage)")
                return try datei("aus.gpg")
            }
            try Data().write(to: ordner.appendingPathComponent("aus.gpg"))
            let (aufnahme, adresse) = (gateway.aufnahme(.wkd), try #require(Mailadresse(otto)))
            func nimm() async throws -> Fundausgang {
                let bytes = try await gpg("--output", "aus.gpg", "--export", otto)
                return try await aufnahme(
                    Schluesselfund(adresse: adresse, art: .pgp, bytes: bytes, herkunft: .wkd, quelle: "Probe"))
            }
            _ = try await gpg("--quick-gen-key", "<\(otto)>", "default", "default", "30d")
            let erst = try await nimm()
            #expect(erst == .vertraut)
            let eines = try #require(try await gateway.partnerzertifikate(otto).first)
            _ = try await gpg("--quick-set-expire", eines.fingerabdruck, "90d")
            let laenger = try await nimm()
            let danach = try #require(try await gateway.partnerzertifikate(otto).first)
            #expect(laenger == .verlaengert && (danach.gueltigBis ?? danach.gueltigAb) > (eines.gueltigBis ?? eines.gueltigAb))
            let widerruf = String(
                decoding: try datei("openpgp-revocs.d/\(eines.fingerabdruck.uppercased()).rev"), as: UTF8.self)
            try Data(widerruf.replacing(":-----BEGIN", with: "-----BEGIN").utf8).write(
                to: ordner.appendingPathComponent("widerruf.asc"))
            _ = try await gpg("--import", "widerruf.asc")
            let zurueck = try await nimm()
            let ende = try await gateway.partnerzertifikate(otto)
            #expect(zurueck == .zurueckgezogen && ende.map(\.zustand) == [.abgelehnt])
            _ = try await Werkzeuglauf.lauf("/usr/bin/gpgconf", ["--homedir", heim, "--kill", "gpg-agent"], ordner: heim)
        }
    }
}
