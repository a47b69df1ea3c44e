// SPDX-License-Identifier: EUPL-1.2
import Core
import Crypto
import Foundation
import HttpClient
import Kryptodienst
import Mailrichtlinie
import OpenPgp
import Store
import StoreTesting
import Testing
import Web

@testable import Mailgateway

extension Mailstadt {
    fileprivate static func mit(funde: String) throws -> Fundvorgabe {
        try JSONDecoder().decode(Fundvorgabe.self, from: Data(funde.utf8))
    }
}

/// The servers of the world, all on one port of this machine: `/HOST/PATH` is a file of theirs.
private final class Welt: Sendable {
    let server: Gegenstelle
    private let ohne: Set<String>

    /// - Parameter ohne: hosts that do not exist.
    init(_ dateien: [String: [UInt8]], ohne: Set<String> = [], status: Int = 404) throws {
        self.ohne = ohne
        server = try Gegenstelle(
            fertig: { String(decoding: $0, as: UTF8.self).contains("\r\n\r\n") },
            antwort: { frage in
                let pfad = String(decoding: frage.split(separator: 0x20).dropFirst().first ?? [], as: UTF8.self)
                let datei = dateien[pfad.components(separatedBy: "?")[0]]
                let kopf =
                    "HTTP/1.1 \(datei == nil ? status : 200) X\r\nContent-Length: \(datei?.count ?? 0)\r\nConnection: close\r\n\r\n"
                return Array(kopf.utf8) + (datei ?? [])
            })
    }

    var pfade: [String] { server.anfragen.compactMap { $0.split(separator: " ").dropFirst().first.map(String.init) } }

    func abruf() throws -> Schluesselabruf {
        let (echt, ohne, port) = (Schluesselabruf(try HttpClient(), frist: .seconds(60)), ohne, server.port)
        return Schluesselabruf { adresse in
            let rest = adresse.dropFirst("https://".count)
            let host = String(rest.prefix { $0 != "/" })
            if ohne.contains(host) { throw HttpFehler.rechnerUnbekannt(host) }
            return try await echt.hole("http://127.0.0.1:\(port)/\(rest)")
        }
    }
}

@Suite("Suche nach Schlüsseln von Empfängern", .serialized) struct NachschauTests {
    private let anna = "anna@stadt.example"
    private let otto = "otto@welt.example"
    /// Of the local part `otto`.
    private static let hash = Wkd(address: "otto@welt.example", hashes: .rathaus)?.hash ?? ""
    private static let erweitert = "/openpgpkey.welt.example/.well-known/openpgpkey/welt.example/hu/\(hash)"
    private static let direkt = "/welt.example/.well-known/openpgpkey/hu/\(hash)"

    private func schluessel(_ name: String) async throws -> [UInt8] {
        let neben = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
            .appendingPathComponent("kryptoarbeiter").path
        let krypto = Kryptodienst(Kryptoeinstellung(programm: neben, kek: Array(repeating: 7, count: 32)))
        let neu = try await krypto.erzeugePgp(name: name, tage: nil)
        await krypto.beende()
        return neu.oeffentlich
    }

    private func nachgesehen(_ gateway: Probegateway, _ nachricht: Nachricht) async throws -> [String: String]? {
        try await gateway.spur(nachricht).first { $0.ereignis == .nachgesehen }?.angaben
    }

    @Test(
        "Die Domain des Empfängers hat seinen Schlüssel: damit geht die Nachricht verschlüsselt hinaus, gefragt wird einmal",
        arguments: Dialect.allCases)
    func wkd(maschine: Dialect) async throws {
        let welt = try Welt([Self.erweitert: try await schluessel("<\(otto)>")])
        defer { welt.server.ende() }
        try await Probegateway.mit(
            maschine, regeln: AusgangTests.muss, funde: #"{"frist": 60, "wkd": true, "vertraut": ["wkd"]}"#,
            abruf: try welt.abruf()
        ) { gateway in
            let nachricht = try await gateway.sende(brief(von: anna, an: otto), von: anna, an: otto)
            let lieferung = try #require(gateway.weg.lieferungen.first)
            #expect(lieferung.text.contains("multipart/encrypted") && !lieferung.text.contains(wort))
            #expect(welt.pfade == ["\(Self.erweitert)?l=otto"])
            let angaben = try await nachgesehen(gateway, nachricht)
            #expect(angaben == ["wkd": "gefunden, wird benutzt"])
            let zweite = try await gateway.sende(brief(von: anna, an: otto), von: anna, an: otto)
            let wieder = try await nachgesehen(gateway, zweite)
            #expect(gateway.weg.lieferungen.count == 2 && welt.pfade.count == 1 && wieder == nil)
        }
    }

    @Test("Die direkte Weise gilt nur, wo es den Rechner der erweiterten nicht gibt", arguments: [true, false])
    func direkt(ohneRechner: Bool) async throws {
        let welt = try Welt(
            [Self.direkt: try await schluessel("<\(otto)>")], ohne: ohneRechner ? ["openpgpkey.welt.example"] : [])
        defer { welt.server.ende() }
        try await Probegateway.mit(regeln: AusgangTests.muss, funde: #"{"frist": 60, "wkd": true}"#, abruf: try welt.abruf()) {
            gateway in
            let nachricht = try await gateway.sende(brief(von: anna, an: otto), von: anna, an: otto)
            let (gruende, angaben) = (try await gateway.gehalten(nachricht), try await nachgesehen(gateway, nachricht))
            #expect(gruende.count == 1 && gateway.weg.lieferungen.isEmpty)
            #expect(angaben?["wkd"] == (ohneRechner ? "gefunden, liegt in Quarantäne" : "kein Schlüssel"))
            #expect(welt.pfade == ["\(ohneRechner ? Self.direkt : Self.erweitert)?l=otto"])
            // What was not there is not asked for again soon.
            _ = try await gateway.sende(brief(von: anna, an: otto), von: anna, an: otto)
            #expect(welt.pfade.count == 1)
        }
    }

    @Test("Ein Schlüssel für eine andere Adresse zählt nicht")
    func fremder() async throws {
        let welt = try Welt([Self.erweitert: try await schluessel("<eva@welt.example>")])
        defer { welt.server.ende() }
        try await Probegateway.mit(
            regeln: AusgangTests.muss, funde: #"{"frist": 60, "wkd": true, "vertraut": ["wkd"]}"#, abruf: try welt.abruf()
        ) { gateway in
            let nachricht = try await gateway.sende(brief(von: anna, an: otto), von: anna, an: otto)
            let angaben = try await nachgesehen(gateway, nachricht)
            let alle = try await gateway.store.read { try $0.partnerzertifikate() }
            #expect(angaben == ["wkd": "kein Schlüssel"] && alle.isEmpty && gateway.weg.lieferungen.isEmpty)
        }
    }

    @Test("Den Schlüsselserver fragt das Gateway nur nach Partnern, die in der Einstellung stehen")
    func vks() async throws {
        let pfad = "/keys.openpgp.org/vks/v1/by-email/otto%40welt.example"
        let welt = try Welt([pfad: Armor.write(.publicKey, try await schluessel("<\(otto)>"))])
        defer { welt.server.ende() }
        try await Probegateway.mit(
            regeln: AusgangTests.muss, funde: #"{"frist": 60, "vks": {"partner": ["welt.example"]}, "vertraut": ["vks"]}"#,
            abruf: try welt.abruf()
        ) { gateway in
            _ = try await gateway.sende(brief(von: anna, an: otto), von: anna, an: otto)
            _ = try await gateway.sende(brief(von: anna, an: "eva@privat.example"), von: anna, an: "eva@privat.example")
            #expect(welt.pfade == [pfad])
            #expect(gateway.weg.lieferungen.map(\.an) == [[otto]])
        }
    }

    @Test(
        "Ein Zertifikat aus einem Verzeichnis wird benutzt, wenn eine vertraute Stelle es ausgestellt hat",
        arguments: [true, false])
    func verzeichnis(vertrauteStelle: Bool) async throws {
        let bank = try Werkbank()
        defer { Self.raeume(bank) }
        try await bank.personen(otto)
        let welt = try Welt(["/pki.land.example/suche": try bank.datei("\(otto).der")])
        defer { welt.server.ende() }
        let einstellung = """
            {"frist": 60, "verzeichnisse": [{"name": "Landes-PKI", "adresse": "https://pki.land.example/suche?mail={adresse}", "partner": ["*.example"]}],
             "vertraut": ["verzeichnis"]}
            """.replacing("*.example", with: "welt.example")
        try await Probegateway.mit(regeln: AusgangTests.muss, funde: einstellung, abruf: try welt.abruf()) { gateway in
            if vertrauteStelle {
                _ = try await AnkerAufnehmen(dienst: gateway.dienst)(try bank.datei("ca.der"), akteur: .system("probe"))
            }
            let nachricht = try await gateway.sende(brief(von: anna, an: otto), von: anna, an: otto)
            let angaben = try await nachgesehen(gateway, nachricht)
            #expect(welt.pfade == ["/pki.land.example/suche?mail=otto%40welt.example"])
            #expect(angaben == ["landes-pki": vertrauteStelle ? "gefunden, wird benutzt" : "gefunden, liegt in Quarantäne"])
            #expect(gateway.weg.lieferungen.count == (vertrauteStelle ? 1 : 0))
        }
    }

    @Test(
        "Ein Verzeichnis gibt das Zertifikat auch über LDAP, einzeln oder für Mail; was im Filter etwas hieße, steht dort als Zeichen",
        arguments: [true, false])
    func ldap(fuerMail: Bool) async throws {
        let bank = try Werkbank()
        defer { Self.raeume(bank) }
        let boese = "o*(|)@welt.example"
        try await bank.personen(otto)
        try await bank.openssl("crl2pkcs7", "-nocrl", "-certfile", "\(otto).pem", "-outform", "DER", "-out", "otto.p7c")
        let stelle = try Verzeichnisstelle(
            try bank.datei(fuerMail ? "otto.p7c" : "\(otto).der"),
            fuerMail ? "userSMIMECertificate;binary" : "userCertificate;binary")
        defer { stelle.ende() }
        let einstellung = """
            {"frist": 60, "verzeichnisse": [{"name": "PKI", "adresse": "ldap://127.0.0.1:\(stelle.port)/o=Land,c=DE", "partner": ["welt.example"]}],
             "vertraut": ["verzeichnis"]}
            """
        try await Probegateway.mit(
            regeln: AusgangTests.muss, funde: einstellung, abruf: Schluesselabruf(try HttpClient(), frist: .seconds(60))
        ) { gateway in
            _ = try await AnkerAufnehmen(dienst: gateway.dienst)(try bank.datei("ca.der"), akteur: .system("probe"))
            let nachricht = try await gateway.sende(brief(von: anna, an: otto), von: anna, an: otto)
            let angaben = try await nachgesehen(gateway, nachricht)
            #expect(angaben == ["pki": "gefunden, wird benutzt"] && gateway.weg.lieferungen.map(\.an) == [[otto]])
            let suche = try #require(stelle.suchen.first)
            #expect(suche.contains("o=Land,c=DE") && suche.contains("mail") && suche.contains(otto))
            #expect(suche.contains("userSMIMECertificate") && suche.contains("userCertificate"))
            let vorgabe = try Mailstadt.mit(funde: einstellung).verzeichnisse[0]
            #expect(vorgabe.url(try #require(Mailadresse(boese)))?.hasSuffix("(mail=o%5C2a%5C28%7C%5C29%40welt.example)") == true)
        }
    }

    private static func raeume(_ bank: Werkbank) {
        do { try FileManager.default.removeItem(at: bank.ordner) } catch { Issue.record(error) }
    }

    @Test("Ein Server mit Fehlern steht im Laufweg und wird eine Weile nicht mehr gefragt, auch nach anderen nicht")
    func fehler() async throws {
        let welt = try Welt([:], status: 500)
        defer { welt.server.ende() }
        try await Probegateway.mit(funde: #"{"frist": 60, "wkd": true}"#, abruf: try welt.abruf()) { gateway in
            let nachricht = try await gateway.sende(brief(von: anna, an: otto), von: anna, an: otto)
            let angaben = try await nachgesehen(gateway, nachricht)
            #expect(angaben == ["wkd": "antwortet mit Status 500"])
            let eva = "eva@welt.example"
            let zweite = try await gateway.sende(brief(von: anna, an: eva), von: anna, an: eva)
            let wieder = try await nachgesehen(gateway, zweite)
            #expect(wieder == nil && welt.pfade.count == 1 && gateway.weg.lieferungen.count == 2)
        }
    }

    @Test("Wer nicht antwortet, hält die Nachricht nur so lange auf wie eingestellt")
    func stumm() async throws {
        // Waits for more than it is asked.
        let stumm = try Gegenstelle(fertig: { _ in false }, antwort: { _ in [] })
        defer { stumm.ende() }
        let echt = Schluesselabruf(try HttpClient(), frist: .seconds(60))
        let abruf = Schluesselabruf { _ in try await echt.hole("http://127.0.0.1:\(stumm.port)/") }
        try await Probegateway.mit(funde: #"{"wkd": true, "frist": 1}"#, abruf: abruf) { gateway in
            let uhr = ContinuousClock()
            let anfang = uhr.now
            let nachricht = try await gateway.sende(brief(von: anna, an: otto), von: anna, an: otto)
            #expect(uhr.now - anfang < .seconds(20))
            let angaben = try await nachgesehen(gateway, nachricht)
            #expect(angaben == ["wkd": "hat nicht rechtzeitig geantwortet"] && gateway.weg.lieferungen.count == 1)
            let zweite = try await gateway.sende(brief(von: anna, an: otto), von: anna, an: otto)
            let wieder = try await nachgesehen(gateway, zweite)
            #expect(wieder == nil && gateway.weg.lieferungen.count == 2)
        }
    }

    @Test("Gefragt wird nicht, wo nichts verschlüsselt werden soll oder der Schlüssel schon da ist", arguments: [true, false])
    func unnoetig(vorhanden: Bool) async throws {
        let welt = try Welt([:])
        defer { welt.server.ende() }
        let nein = AusgangTests.muss.replacing(#""muss""#, with: #""nein""#)
        try await Probegateway.mit(
            regeln: vorhanden ? AusgangTests.muss : nein, funde: #"{"frist": 60, "wkd": true}"#, abruf: try welt.abruf()
        ) { gateway in
            if vorhanden {
                try await gateway.bank.personen(otto)
                try await gateway.partner(otto)
            }
            _ = try await gateway.sende(brief(von: anna, an: otto), von: anna, an: otto)
            #expect(welt.pfade.isEmpty && gateway.weg.lieferungen.count == 1)
        }
    }

    @Test("Die Welt findet die öffentlichen Schlüssel eigener Postfächer, und nichts anderes", arguments: Dialect.allCases)
    func eigenes(maschine: Dialect) async throws {
        try await Probegateway.mit(maschine) { gateway in
            let neu = try await SchluesselAnlegen(dienst: gateway.dienst)(.pgp, fuer: anna, akteur: .system("probe"))
            let oeffner = try #require(
                try await gateway.store.read { try $0.eigeneSchluessel() }.first { $0.zweck == .entschluesseln })
            _ = try await SchluesselAnlegen(dienst: gateway.dienst)(.pgp, fuer: "eva@fremd.example", akteur: .system("probe"))
            let verzeichnis = Eigenverzeichnis(store: gateway.store, domains: ["stadt.example"])
            let hash = try #require(Wkd(address: anna, hashes: .rathaus)).hash
            let gefunden = try await verzeichnis.schluessel(hash: hash, domain: "stadt.example")
            #expect(gefunden == oeffner.zertifikat && neu.kennungen.count == 2)
            let evas = try #require(Wkd(address: "eva@fremd.example", hashes: .rathaus)).hash
            for (hash, domain) in [
                (hash, "fremd.example"), (evas, "fremd.example"), (evas, "stadt.example"), ("", "stadt.example"),
            ] {
                let nichts = try await verzeichnis.schluessel(hash: hash, domain: domain)
                #expect(nichts == nil, "\(hash) \(domain)")
            }
            let seiten = try Seitenprobe(gateway.store, gateway.stand.content)
            for (muster, weitere) in [
                ("\(Wkd.folder)/hu/{hash}", ["hash": hash]),
                ("\(Wkd.folder)/{domain}/hu/{hash}", ["hash": hash, "domain": "stadt.example"]),
                ("\(Wkd.folder)/policy", [:]), ("\(Wkd.folder)/{domain}/policy", ["domain": "stadt.example"]),
            ] {
                let antwort = try await seiten.rufe(.get, muster, .oeffentlich, weitere: weitere)
                #expect(antwort.status == 200 && antwort.text.isEmpty == muster.hasSuffix("policy"), "\(muster)")
            }
            await #expect(throws: (any Error).self) {
                _ = try await seiten.rufe(.get, "\(Wkd.folder)/hu/{hash}", .oeffentlich, weitere: ["hash": evas])
            }
            try await SchluesselSperren(store: gateway.store)(oeffner.id, grund: "Probe", akteur: .system("probe"))
            let gesperrt = try await verzeichnis.schluessel(hash: hash, domain: "stadt.example")
            #expect(gesperrt == nil)
        }
    }

    @Test("Ein Schlüssel, der auch andere Adressen nennt, steht nicht im Verzeichnis")
    func mehrereAdressen() async throws {
        try await Probegateway.mit { gateway in
            let (krypto, jetzt) = (gateway.dienst.krypto, gateway.store.uhr.jetzt)
            let neu = try await krypto.erzeugePgp(name: "<eva@privat.example>", tage: nil)
            let eintrag = Schluesseleintrag(
                art: .pgp, zwecke: [.entschluesseln], inhaber: try SchluesselError.inhaber(lesen: anna),
                schluessel: neu.schluessel,
                zertifikat: neu.oeffentlich, fingerabdruck: "00", gueltigAb: jetzt - .seconds(10))
            _ = try await gateway.store.commit(Vermerk(.system("probe"), "mg.schluessel.anlegen")) { try $0.eintragen(eintrag) }
            let hash = try #require(Wkd(address: anna, hashes: .rathaus)).hash
            let gefunden = try await Eigenverzeichnis(store: gateway.store, domains: ["stadt.example"])
                .schluessel(hash: hash, domain: "stadt.example")
            #expect(gefunden == nil)
        }
    }
}
