// SPDX-License-Identifier: EUPL-1.2
import Core
import Foundation
import Kryptodienst
import Mailschutz
import MimeStructure
import Store
import Testing

@testable import Mailgateway

@Suite("Gesperrte Zertifikate", .serialized) struct WiderrufTests {
    private let anna = "anna@stadt.example"
    private let otto = "otto@welt.example"

    private func mit(
        _ vorgabe: String? = nil, regeln: String? = nil,
        _ tun: @Sendable (Probegateway, Zertifizierungsstelle) async throws -> Void
    ) async throws {
        let stelle = try Zertifizierungsstelle()
        defer { stelle.server.ende() }
        try await Probegateway.mit(regeln: regeln, widerruf: vorgabe ?? stelle.vorgabe) { gateway in
            try await tun(gateway, stelle)
        }
    }

    private func signiert(_ gateway: Probegateway) async throws -> [UInt8] {
        let krypto = gateway.dienst.krypto
        let eigen = try await krypto.uebernimm(try gateway.bank.datei("\(otto).p12"), kennwort: "geheim")
        return try await Schuetzen(krypto)(
            brief(von: otto, an: anna, betreff: "Vertrag"),
            Schutzauftrag(
                signatur: .smime(
                    SmimeSignierschluessel(
                        schluessel: eigen.schluessel, zertifikat: try gateway.bank.datei("\(otto).der"),
                        kette: [try gateway.bank.datei("ca.der")])), verschluesselung: .keine)
        ).bytes
    }

    private func betreff(_ lieferung: Aufzeichnung.Lieferung) throws -> String? {
        try MessageHeader(lieferung.bytes[...]).sole("subject")?.text.text
    }

    /// Subject tag, result for mail programs, and what the trace says.
    struct Fall: Sendable, CustomTestStringConvertible {
        let testDescription: String
        var gesperrt = false
        var fremd = false
        var abgelaufen = false
        var stumm = false
        let marke: String
        let kopf: String
        let spur: String
    }

    @Test(
        "Eine Signatur gilt nur, wenn ihr Zertifikat nicht gesperrt ist; wo das niemand sagt, ist sie ungewiss",
        arguments: [
            Fall(testDescription: "nicht gesperrt", marke: "[signiert OK]", kopf: "smime=pass", spur: "nicht gesperrt"),
            Fall(
                testDescription: "gesperrt", gesperrt: true, marke: "[signiert UNGÜLTIG]",
                kopf: "smime=fail reason=\"certificate is revoked\"", spur: "gesperrt"),
            Fall(
                testDescription: "falsch unterschrieben", gesperrt: true, fremd: true, marke: "[signiert UNBEKANNT]",
                kopf: "smime=temperror", spur: "noch nicht bekannt"),
            Fall(
                testDescription: "abgelaufene Liste", abgelaufen: true, marke: "[signiert UNBEKANNT]", kopf: "smime=temperror",
                spur: "noch nicht bekannt"),
            Fall(
                testDescription: "nicht erreichbar", stumm: true, marke: "[signiert UNBEKANNT]", kopf: "smime=temperror",
                spur: "noch nicht bekannt"),
        ])
    func eingang(fall: Fall) async throws {
        try await mit { gateway, stelle in
            try await gateway.bank.personen(anna, otto, weitere: stelle.verteilpunkt)
            try await gateway.anker()
            if !fall.stumm {
                if fall.fremd {
                    try await gateway.bank.openssl(
                        "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-keyout", "x.key",
                        "-out",
                        "x.pem", "-subj", "/CN=Probe-CA", "-days", "30", "-addext", "keyUsage=critical,keyCertSign,cRLSign")
                }
                let gesperrt = fall.gesperrt ? [otto] : []
                let von = fall.fremd ? "x" : "ca"
                stelle.gibHeraus(
                    fall.abgelaufen
                        ? try await gateway.bank.sperrliste(
                            unterzeichner: von, "-crl_lastupdate", "20260101000000Z", "-crl_nextupdate", "20260102000000Z")
                        : try await gateway.bank.sperrliste(gesperrt: gesperrt, unterzeichner: von))
            }
            let mail = try await signiert(gateway)
            _ = try await gateway.sende(mail, von: otto, an: anna)
            try await gateway.widerruf()
            let nachricht = try await gateway.sende(mail, von: otto, an: anna)
            let alle = gateway.weg.lieferungen
            try #require(alle.count == 2)
            // Nobody had asked when the first one came.
            let (vorher, nachher) = (try betreff(alle[0]), try betreff(alle[1]))
            #expect(vorher == "[signiert UNBEKANNT] Vertrag" && nachher == "\(fall.marke) Vertrag")
            #expect(alle[1].text.replacing("\r\n\t", with: " ").contains(fall.kopf))
            let spur = try await gateway.store.read {
                try $0.rows("SELECT angaben FROM mg_spur WHERE nachricht = \(nachricht.id)").map { try $0["angaben"] as String }
            }
            #expect(spur.contains { $0.contains("\"sperrstand\":\"\(fall.spur)\"") })
            // Everybody has had his turn.
            let anzahl = stelle.server.anfragen.count
            try await gateway.widerruf()
            #expect(stelle.server.anfragen.count == anzahl)
        }
    }

    @Test("Die erste Nachricht eines Unterzeichners wartet einen Augenblick auf die Auskunft")
    func geduld() async throws {
        let stelle = try Zertifizierungsstelle()
        defer { stelle.server.ende() }
        let vorgabe = stelle.vorgabe.replacing("\"geduld\": 0", with: "\"geduld\": 60")
        try await Probegateway.mit(widerruf: vorgabe) { gateway in
            try await gateway.bank.personen(anna, otto, weitere: stelle.verteilpunkt)
            try await gateway.anker()
            stelle.gibHeraus(try await gateway.bank.sperrliste())
            let mail = try await signiert(gateway)
            async let fragen: Void = {
                for await _ in gateway.klingel.signale {
                    try await gateway.widerruf()
                    break
                }
            }()
            let beginn = ContinuousClock.now
            _ = try await gateway.sende(mail, von: otto, an: anna)
            // It hears of the answer; by itself it looks at the end alone.
            #expect(ContinuousClock.now - beginn < .seconds(55))
            try await fragen
            let lieferung = try #require(gateway.weg.lieferungen.first)
            let zeile = try betreff(lieferung)
            #expect(zeile == "[signiert OK] Vertrag")
        }
    }

    @Test("Wessen Stelle gar keine Auskunft gibt, dessen Signatur gilt; wer nachsichtig ist, lässt auch die ungewisse gelten")
    func ohneAuskunft() async throws {
        try await mit { gateway, _ in
            try await gateway.bank.personen(anna, otto)
            try await gateway.anker()
            _ = try await gateway.sende(try await signiert(gateway), von: otto, an: anna)
            let zeile = try betreff(try #require(gateway.weg.lieferungen.first))
            #expect(zeile == "[signiert OK] Vertrag")
        }
        try await mit(#"{"geduld": 0, "unbekanntGilt": true}"#) { gateway, stelle in
            try await gateway.bank.personen(anna, otto, weitere: stelle.verteilpunkt)
            try await gateway.anker()
            _ = try await gateway.sende(try await signiert(gateway), von: otto, an: anna)
            let lieferung = try #require(gateway.weg.lieferungen.first)
            let zeile = try betreff(lieferung)
            #expect(zeile == "[signiert OK] Vertrag")
            #expect(lieferung.text.replacing("\r\n\t", with: " ").contains("smime=pass reason=\"revocation status unknown\""))
        }
    }

    @Test(
        "Für ein gesperrtes Zertifikat wird nicht verschlüsselt, sondern gehalten, auch wo Verschlüsselung nicht Pflicht ist",
        arguments: [true, false])
    func ausgang(pflicht: Bool) async throws {
        try await mit(regeln: pflicht ? AusgangTests.muss : nil) { gateway, stelle in
            try await gateway.bank.personen(otto, weitere: stelle.verteilpunkt)
            try await gateway.anker()
            try await gateway.partner(otto)
            stelle.gibHeraus(try await gateway.bank.sperrliste(gesperrt: [otto]))
            try await gateway.widerruf()
            let nachricht = try await gateway.sende(brief(von: anna, an: otto), von: anna, an: otto)
            #expect(gateway.weg.lieferungen.isEmpty)
            let gruende = try await gateway.gehalten(nachricht)
            #expect(gruende == ["Das Zertifikat von \(otto) wird nicht benutzt: gesperrt seit 01.11.2026 (es wurde ersetzt)."])
            let auskunft = try await gateway.store.read { db in
                try db.widerrufsauskunft(db.partnerzertifikate().map(\.fingerabdruck), jetzt: gateway.store.uhr.jetzt)
            }
            #expect(auskunft.values.map(\.stand) == ["gesperrt"] && auskunft.values.first?.quelle == stelle.adresse)
        }
    }

    @Test("Ist ein neueres Zertifikat da, geht es damit hinaus")
    func neueres() async throws {
        try await mit(regeln: AusgangTests.muss) { gateway, stelle in
            try await gateway.bank.personen(otto, weitere: stelle.verteilpunkt)
            try await gateway.anker()
            try await gateway.partner(otto)
            stelle.gibHeraus(try await gateway.bank.sperrliste(gesperrt: [otto]))
            try await gateway.bank.openssl(
                "x509", "-req", "-in", "x.csr", "-CA", "ca.pem", "-CAkey", "ca.key", "-CAcreateserial", "-days", "20", "-extfile",
                "x.cnf", "-extensions", "v", "-out", "\(otto).pem")
            try await gateway.bank.openssl("x509", "-in", "\(otto).pem", "-outform", "DER", "-out", "\(otto).der")
            try await gateway.partner(otto)
            try await gateway.widerruf()
            _ = try await gateway.sende(brief(von: anna, an: otto), von: anna, an: otto)
            let lieferung = try #require(gateway.weg.lieferungen.first)
            try gateway.bank.lege("m.eml", lieferung.bytes)
            try await gateway.bank.openssl(
                "cms", "-decrypt", "-in", "m.eml", "-recip", "\(otto).pem", "-inkey", "\(otto).key", "-out", "o.eml")
        }
    }

    @Test("Wer es streng will, verschlüsselt auch für ein ungewisses nicht; sonst schon")
    func streng() async throws {
        for streng in [true, false] {
            try await mit(#"{"geduld": 0, "unbekanntHalten": \#(streng)}"#, regeln: AusgangTests.muss) { gateway, stelle in
                try await gateway.bank.personen(otto, weitere: stelle.verteilpunkt)
                try await gateway.anker()
                try await gateway.partner(otto)
                try await gateway.widerruf()
                let nachricht = try await gateway.sende(brief(von: anna, an: otto), von: anna, an: otto)
                let gruende = try await gateway.gehalten(nachricht)
                #expect(gateway.weg.lieferungen.isEmpty == streng && gruende.isEmpty != streng)
                // An address of our own network that nobody named is not asked, whoever writes it into his certificate.
                #expect(stelle.server.anfragen.isEmpty)
                #expect(!streng || gruende.first?.contains("liegt nicht im öffentlichen Netz") == true)
            }
        }
    }

    @Test("Eine eingelesene Sperrliste gilt ohne Abruf; eine ältere und eine fremde werden abgelehnt")
    func eingelesen() async throws {
        try await mit(#"{"geduld": 0, "abfragen": false}"#) { gateway, stelle in
            try await gateway.bank.personen(otto, weitere: stelle.verteilpunkt)
            try await gateway.anker()
            try await gateway.partner(otto)
            let aufnehmen = SperrlisteAufnehmen(dienst: gateway.dienst)
            let alte = try await gateway.bank.sperrliste(
                "-crl_lastupdate", "20260101000000Z", "-crl_nextupdate", "20360102000000Z")
            let name = try await aufnehmen(try await gateway.bank.sperrliste(gesperrt: [otto]), akteur: .system("probe"))
            #expect(name == "CN=Probe-CA")
            await #expect(throws: SchluesselError.self) { try await aufnehmen(alte, akteur: .system("probe")) }
            try await gateway.widerruf()
            let nachricht = try await gateway.sende(brief(von: anna, an: otto), von: anna, an: otto)
            let gruende = try await gateway.gehalten(nachricht)
            #expect(gruende.count == 1 && stelle.server.anfragen.isEmpty)
            try await gateway.bank.openssl(
                "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-keyout", "x.key", "-out",
                "x.pem",
                "-subj", "/CN=Probe-CA", "-days", "30", "-addext", "keyUsage=critical,keyCertSign,cRLSign")
            let fremde = try await gateway.bank.sperrliste(unterzeichner: "x")
            await #expect(throws: SchluesselError.self) { try await aufnehmen(fremde, akteur: .system("probe")) }
        }
    }

    @Test("Mit einem gesperrten eigenen Zertifikat wird nicht signiert, entschlüsselt schon")
    func eigenes() async throws {
        try await mit { gateway, stelle in
            try await gateway.bank.personen(anna, otto, weitere: stelle.verteilpunkt)
            try await gateway.anker()
            try await gateway.eigener(anna)
            stelle.gibHeraus(try await gateway.bank.sperrliste(gesperrt: [anna]))
            _ = try await gateway.sende(brief(von: anna, an: otto), von: anna, an: otto)
            try await gateway.widerruf()
            _ = try await gateway.sende(brief(von: anna, an: otto), von: anna, an: otto)
            let signierte = gateway.weg.lieferungen.map { $0.text.contains("multipart/signed") }
            #expect(signierte == [true, false])
        }
    }
}
