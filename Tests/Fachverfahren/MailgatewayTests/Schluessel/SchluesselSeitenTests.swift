// SPDX-License-Identifier: EUPL-1.2
import CmsOutline
import Core
import Foundation
import Kryptodienst
import Mailrichtlinie
import MimeStructure
import Store
import StoreTesting
import Testing
import Web

@testable import Mailgateway

/// A clerk in front of the pages about keys.
struct Schluesselprobe: Sendable {
    let gateway: Probegateway
    let seiten: Seitenprobe
    let zugang: Schluesselzugang

    init(_ gateway: Probegateway) throws {
        self.gateway = gateway
        seiten = try Seitenprobe(gateway.store, gateway.stand.content)
        let neben = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
            .appendingPathComponent("kryptoarbeiter").path
        zugang = Schluesselzugang(store: gateway.store) {
            Kryptodienst(Kryptoeinstellung(programm: neben, kek: Array(repeating: 7, count: 32)))
        }
    }

    func liste(_ ansicht: Schluesselansicht, suche: String? = nil) async throws -> String {
        var abfrage = ["ansicht": ansicht.rawValue]
        abfrage["suche"] = suche
        return try await seiten.rufe(.get, SchluesselURL.liste, Gatewayprobe.schluesselwart, abfrage: abfrage).text
    }

    func karte(_ klasse: Schluesselklasse, _ id: String, _ wer: Akteur = Gatewayprobe.schluesselwart) async throws -> String {
        try await seiten.rufe(
            .get, SchluesselURL.karteMuster, wer, id: id, weitere: ["klasse": klasse.rawValue], zugang: zugang
        ).text
    }

    /// - Returns: status, and the page or where the answer leads.
    func entscheide(_ akt: Schluesselakt, _ klasse: Schluesselklasse, _ id: String, grund: String?) async throws
        -> (status: Int, text: String)
    {
        try await seiten.rufe(
            .post, SchluesselURL.entscheidungMuster, Gatewayprobe.schluesselwart, id: id,
            formular: grund.map { ["grund": $0] } ?? [:], weitere: ["klasse": klasse.rawValue, "akt": akt.rawValue])
    }

    func nimmAuf(_ formular: [String: String]) async throws -> (status: Int, text: String) {
        try await seiten.rufe(
            .post, SchluesselURL.aufnehmen, Gatewayprobe.schluesselwart, formular: formular, zugang: zugang)
    }
}

@Suite("Seiten über Schlüssel und Zertifikate", .serialized) struct SchluesselSeitenTests {
    private let anna = "anna@stadt.example"
    private let otto = "otto@welt.example"

    @Test("Was bald endet, steht als Balken und in der Tabelle, und die Übersicht warnt vor eigenen", arguments: Dialect.allCases)
    func ablauf(maschine: Dialect) async throws {
        try await Probegateway.mit(maschine) { gateway in
            let probe = try Schluesselprobe(gateway)
            let leer = try await probe.liste(.ablauf)
            #expect(leer.contains("Nichts läuft ab"))
            // For 20 days.
            try await gateway.bank.personen(anna, otto)
            try await gateway.partner(otto)
            let ohneEigene = try await probe.seiten.rufe(.get, MailURL.liste, Gatewayprobe.schluesselwart).text
            #expect(!ohneEigene.contains("läuft bald ab"))
            try await gateway.eigener(anna)
            let seite = try await probe.liste(.ablauf)
            for wort in ["rh-balken", "in den nächsten 30 Tagen", anna, otto, "eigener Schlüssel", "Partner", "in 20 Tagen"] {
                #expect(seite.contains(wort), "\(wort)")
            }
            // Two purposes of our own, one partner: bars on one scale.
            #expect(seite.contains("<rect width=\"100%\"") && seite.contains("<rect width=\"50%\""))
            let uebersicht = try await probe.seiten.rufe(.get, MailURL.liste, Gatewayprobe.schluesselwart).text
            #expect(uebersicht.contains("Ein eigener Schlüssel läuft bald ab") && uebersicht.contains("\(anna): gültig bis"))
        }
    }

    @Test(
        "Ein eingefügtes Zertifikat liegt in Quarantäne; vertraut wird damit verschlüsselt, gesperrt nicht mehr",
        arguments: Dialect.allCases)
    func partner(maschine: Dialect) async throws {
        try await Probegateway.mit(maschine, regeln: AusgangTests.muss) { gateway in
            let probe = try Schluesselprobe(gateway)
            try await gateway.bank.personen(anna, otto)
            try await gateway.eigener(anna)
            let pem = String(decoding: try gateway.bank.datei("\(otto).pem"), as: UTF8.self)
            let antwort = try await probe.nimmAuf(["wofuer": "partner", "text": pem])
            #expect(antwort.status == 303)
            let id = String(antwort.text.split(separator: "/").last ?? "")
            let wartend = try await probe.liste(.quarantaene)
            #expect(wartend.contains(otto) && wartend.contains("von Hand aufgenommen"))
            let karte = try await probe.karte(.partner, id)
            for wort in ["in Quarantäne", "eingefügter Text", "Probe-CA", "führt zu keiner vertrauten", "Vertrauen", "Ablehnen"] {
                #expect(karte.contains(wort), "\(wort)")
            }
            let vertraut = try await probe.entscheide(.vertrauen, .partner, id, grund: "Am Telefon verglichen")
            #expect(vertraut.status == 303)
            let nachricht = try await gateway.sende(brief(von: anna, an: otto), von: anna, an: otto)
            #expect(gateway.weg.lieferungen.count == 1)
            let danach = try await probe.karte(.partner, id)
            for wort in ["Am Telefon verglichen", "verschlüsselt", MailURL.nachricht(nachricht.id), "Sperren"] {
                #expect(danach.contains(wort), "\(wort)")
            }
            let ohneGrund = try await probe.entscheide(.sperren, .partner, id, grund: nil)
            #expect(ohneGrund.status == 422 && ohneGrund.text.contains("Bitte geben Sie einen Grund an"))
            let gesperrt = try await probe.entscheide(.sperren, .partner, id, grund: "Schlüssel verloren")
            #expect(gesperrt.status == 303)
            _ = try await gateway.sende(brief(von: anna, an: otto), von: anna, an: otto)
            #expect(gateway.weg.lieferungen.count == 1)
            await #expect(throws: SchluesselError.andererZustand) {
                _ = try await probe.entscheide(.entziehen, .partner, id, grund: "noch einmal")
            }
        }
    }

    @Test("Wer nur das ältere Verfahren lesen kann, wird so gekennzeichnet und bekommt es, bis es wieder anders ist")
    func verfahren() async throws {
        try await Probegateway.mit(regeln: AusgangTests.muss) { gateway in
            let probe = try Schluesselprobe(gateway)
            try await gateway.bank.personen(anna, otto)
            try await gateway.eigener(anna)
            try await gateway.partner(otto)
            let id = try #require(try await gateway.store.read { try $0.partnerzertifikate() }.first).id.text
            func verfahren() async throws -> CmsOutline.Kind? {
                _ = try await gateway.sende(brief(von: anna, an: otto), von: anna, an: otto)
                let bytes = try #require(gateway.weg.lieferungen.last).bytes
                return try CmsOutline(try MimePart.read(bytes).content(of: bytes[...]).bytes).kind
            }
            let zuerst = try await verfahren()
            #expect(zuerst == .authEnveloped)
            let karte = try await probe.karte(.partner, id)
            #expect(karte.contains("Älteres Verfahren benutzen") && !karte.contains("Neueres Verfahren benutzen"))
            let ohneGrund = try await probe.entscheide(.mitCbc, .partner, id, grund: nil)
            #expect(ohneGrund.status == 422)
            let alt = try await probe.entscheide(.mitCbc, .partner, id, grund: "Outlook 2016 beim Partner")
            #expect(alt.status == 303)
            let danach = try await verfahren()
            #expect(danach == .enveloped)
            let seite = try await probe.karte(.partner, id)
            #expect(seite.contains("Neueres Verfahren benutzen") && seite.contains("Outlook 2016 beim Partner"))
            let neu = try await probe.entscheide(.mitGcm, .partner, id, grund: "Neues Programm")
            let wieder = try await verfahren()
            #expect(neu.status == 303 && wieder == .authEnveloped)
        }
    }

    @Test("Ein gesperrter eigener Schlüssel öffnet nichts mehr, nach dem Aufheben wieder")
    func eigener() async throws {
        try await Probegateway.mit { gateway in
            let probe = try Schluesselprobe(gateway)
            try await gateway.bank.personen(anna, otto)
            try await gateway.eigener(anna)
            let mail = try await EingangTests().geschuetzt(gateway, an: anna)
            let schluessel = try await gateway.store.read { try $0.eigeneSchluessel() }
            let oeffner = try #require(schluessel.first { $0.zweck == .entschluesseln }).id.text
            let gesperrt = try await probe.entscheide(.sperren, .eigene, oeffner, grund: "Verdacht")
            #expect(gesperrt.status == 303)
            let gehalten = try await gateway.sende(mail, von: otto, an: anna)
            let gruende = try await gateway.gehalten(gehalten)
            #expect(gruende.count == 1 && gateway.weg.lieferungen.isEmpty)
            let wieder = try await probe.entscheide(.entsperren, .eigene, oeffner, grund: "Verdacht entkräftet")
            #expect(wieder.status == 303)
            _ = try await gateway.sende(mail, von: otto, an: anna)
            #expect(gateway.weg.lieferungen.count == 1)
            let karte = try await probe.karte(.eigene, oeffner)
            for wort in ["Entschlüsseln", "Verdacht entkräftet", "Seriennummer", "entschlüsselt", "Zertifikat zuordnen"] {
                #expect(karte.contains(wort), "\(wort)")
            }
        }
    }

    @Test("Einer Stelle, der nicht mehr vertraut wird, glaubt das Gateway keine Signatur mehr")
    func stelle() async throws {
        try await Probegateway.mit { gateway in
            let probe = try Schluesselprobe(gateway)
            try await gateway.bank.personen(anna, otto)
            try await gateway.eigener(anna)
            let pem = String(decoding: try gateway.bank.datei("ca.pem"), as: UTF8.self)
            let antwort = try await probe.nimmAuf(["wofuer": "stelle", "text": pem])
            let id = String(antwort.text.split(separator: "/").last ?? "")
            let liste = try await probe.liste(.stellen)
            #expect(antwort.status == 303 && liste.contains("Probe-CA"))
            let mail = try await EingangTests().geschuetzt(gateway, an: anna)
            _ = try await gateway.sende(mail, von: otto, an: anna)
            let fort = try await probe.entscheide(.entfernen, .stellen, id, grund: "Vertrag beendet")
            #expect(fort.status == 303)
            _ = try await gateway.sende(mail, von: otto, an: anna)
            let texte = gateway.weg.lieferungen.map { $0.text.contains("[signiert OK]") }
            #expect(texte == [true, false])
            await #expect(throws: SchluesselError.unbekannt(id)) { _ = try await probe.karte(.stellen, id) }
        }
    }

    struct Falsch: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let formular: [String: String]
        let satz: String
    }

    @Test(
        "Was nicht angenommen wird, sagt das Formular mit dem Grund",
        arguments: [
            Falsch(testDescription: "nichts", formular: ["wofuer": "partner"], satz: "Bitte wählen Sie eine Datei"),
            Falsch(testDescription: "ohne Wahl", formular: ["text": "x"], satz: "wem es gehört"),
            Falsch(testDescription: "Unsinn", formular: ["wofuer": "partner", "text": "Hallo"], satz: "weder ein Zertifikat"),
            Falsch(
                testDescription: "geheim", formular: ["wofuer": "partner", "text": "-----BEGIN PRIVATE KEY-----\nAAAA\n"],
                satz: "geheimen Schlüssel"),
            Falsch(
                testDescription: "kaputt",
                formular: ["wofuer": "stelle", "text": "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n"],
                satz: "Die Datei wird nicht angenommen"),
            Falsch(
                testDescription: "ohne Schlüssel", formular: ["wofuer": "eigener", "text": "x"], satz: "wählen Sie den Schlüssel"),
        ])
    func falsch(fall: Falsch) async throws {
        try await Probegateway.mit { gateway in
            let antwort = try await Schluesselprobe(gateway).nimmAuf(fall.formular)
            #expect(antwort.status == 422 && antwort.text.contains(fall.satz), "\(antwort.text.suffix(3_000))")
        }
    }

    @Test("Ein OpenPGP-Schlüssel gehört zu der Adresse, die er nennt, und zu keiner anderen")
    func pgp() async throws {
        try await Probegateway.mit { gateway in
            let probe = try Schluesselprobe(gateway)
            let neu = try await gateway.dienst.krypto.erzeugePgp(name: "Otto <\(otto)>", tage: 40)
            let asc = Pem.schreibe(neu.oeffentlich, "PGP PUBLIC KEY BLOCK").text.replacing("BLOCK-----\n", with: "BLOCK-----\n\n")
            let fremd = try await probe.nimmAuf(["wofuer": "partner", "fuer": "eva@welt.example", "text": asc])
            #expect(fremd.status == 422 && fremd.text.contains("gehört nicht zu eva@welt.example; er nennt \(otto)"))
            let eigen = try await probe.nimmAuf(["wofuer": "partner", "text": asc])
            #expect(eigen.status == 303)
            let karte = try await probe.karte(.partner, String(eigen.text.split(separator: "/").last ?? ""))
            #expect(karte.contains("Otto &lt;\(otto)&gt;") && karte.contains("OpenPGP") && karte.contains("(in 40 Tagen)"))
        }
    }

    @Test("Ansehen darf mehr als entscheiden; die Datei hat eine Zeile je Schlüssel, die Suche findet Adresse und Fingerabdruck")
    func ansehen() async throws {
        try await Probegateway.mit { gateway in
            let probe = try Schluesselprobe(gateway)
            try await gateway.bank.personen(anna, otto)
            try await gateway.eigener(anna)
            try await gateway.partner(otto)
            try await gateway.anker()
            let posten = try await gateway.store.read { try $0.schluesselposten() }
            #expect(posten.map(\.klasse) == [.eigene, .eigene, .partner, .stellen])
            let ansehend = Gatewayprobe.person("Bea Betrieb", [GatewayRechte.betreiben])
            let karte = try await probe.karte(.partner, posten[2].id, ansehend)
            #expect(karte.contains(otto) && !karte.contains("/entscheidung/"))
            let tabelle = try await probe.seiten.rufe(.get, SchluesselURL.tabelle, ansehend).text
            #expect(tabelle.split(whereSeparator: \.isNewline).count == 5)
            #expect(tabelle.contains("Entschlüsseln") && tabelle.contains(posten[2].id))
            let abdruck = Abdruckform.gruppen(try #require(posten[2].fingerabdruck))
            for wort in ["OTTO@", String(abdruck.prefix(14))] {
                let gefunden = try await probe.liste(.partner, suche: wort)
                #expect(gefunden.contains(otto), "\(wort)")
            }
            let nichts = try await probe.liste(.partner, suche: "%")
            #expect(nichts.contains("Nichts gefunden"))
            let datei = try await probe.seiten.rufe(
                .get, SchluesselURL.dateiMuster, ansehend, id: posten[2].id, weitere: ["klasse": "partner"]
            ).text
            let pem = try Pem.lies(Array(datei.utf8), "CERTIFICATE")
            let der = try gateway.bank.datei("\(otto).der")
            #expect(pem == [der])
        }
    }
}

extension [UInt8] {
    fileprivate var text: String { String(decoding: self, as: UTF8.self) }
}
