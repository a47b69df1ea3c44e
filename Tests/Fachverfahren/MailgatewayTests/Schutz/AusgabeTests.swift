// SPDX-License-Identifier: EUPL-1.2
import Core
import Foundation
import Kryptodienst
import Mailrichtlinie
import Store
import StoreTesting
import Testing
import Web

@testable import Mailgateway

@Suite("Herausgabe privater Schlüssel", .serialized) struct AusgabeTests {
    private let anna = "anna@stadt.example"
    private let kennwort = "ein langes Kennwort"

    static func person(_ name: String, nummer: Int) -> Akteur {
        let oe = OrgNummer(361)
        return .mitarbeiter(
            .init(
                id: MitarbeiterID(gespeichert: "01900000-0000-7000-8000-00000000009\(nummer)"), name: name, oe: oe,
                rechte: [GatewayRechte.ausgabe: [oe], GatewayRechte.betreiben: [oe]]))
    }

    private let eine = AusgabeTests.person("Eva Eins", nummer: 1)
    private let andere = AusgabeTests.person("Zoe Zwei", nummer: 2)

    @Test(
        "Eine beantragt, eine andere gibt frei, die erste holt einmal ab; openssl öffnet die Datei", arguments: Dialect.allCases)
    func vierAugen(maschine: Dialect) async throws {
        try await Probegateway.mit(maschine) { gateway in
            try await gateway.bank.personen(anna)
            try await gateway.eigener(anna)
            let ausgeben = SchluesselAusgeben(store: gateway.store)
            let krypto = gateway.dienst.krypto
            let schluessel = try #require(
                try await gateway.store.read { try $0.eigeneSchluessel() }.first { $0.zweck == .entschluesseln })
            await #expect(throws: GatewayError.ausgabegrundFehlt) {
                try await ausgeben.beantragen(schluessel.id, grund: " ", akteur: eine)
            }
            let id = try await ausgeben.beantragen(schluessel.id, grund: "Umzug auf ein anderes System", akteur: eine)
            await #expect(throws: GatewayError.ausgabeVierAugen) {
                try await ausgeben.entscheiden(id, freigeben: true, akteur: eine)
            }
            await #expect(throws: GatewayError.ausgabeEntschieden) {
                try await ausgeben.abholen(id, kennwort: kennwort, krypto: krypto, akteur: eine)
            }
            try await ausgeben.entscheiden(id, freigeben: true, akteur: andere)
            await #expect(throws: GatewayError.ausgabeNichtEigene) {
                try await ausgeben.abholen(id, kennwort: kennwort, krypto: krypto, akteur: andere)
            }
            await #expect(throws: GatewayError.kennwortZuKurz) {
                try await ausgeben.abholen(id, kennwort: "kurz", krypto: krypto, akteur: eine)
            }
            let datei = try await ausgeben.abholen(id, kennwort: kennwort, krypto: krypto, akteur: eine)
            #expect(datei.name == "anna_stadt.example.p12")
            try gateway.bank.lege("a.p12", datei.bytes)
            try await gateway.bank.openssl(
                "pkcs12", "-in", "a.p12", "-passin", "pass:\(kennwort)", "-nodes", "-nocerts", "-out", "a.key")
            try await gateway.bank.openssl("pkey", "-in", "a.key", "-pubout", "-out", "a.pub")
            try await gateway.bank.openssl("pkey", "-in", "\(anna).key", "-pubout", "-out", "b.pub")
            let (heraus, eigener) = (try gateway.bank.datei("a.pub"), try gateway.bank.datei("b.pub"))
            let falsches = await gateway.bank.gelingt(["pkcs12", "-in", "a.p12", "-passin", "pass:falsch", "-nodes", "-out", "x"])
            #expect(heraus == eigener && !falsches)
            await #expect(throws: GatewayError.ausgabeEntschieden) {
                try await ausgeben.abholen(id, kennwort: kennwort, krypto: krypto, akteur: eine)
            }
            let historie = try await gateway.store.read { try $0.historie(schluessel.id.text) }
            #expect(
                historie.prefix(3).map(\.handlung) == ["mg.ausgabe.abholen", "mg.ausgabe.freigeben", "mg.ausgabe.beantragen"])
        }
    }

    @Test("Ein Schlüssel von OpenPGP kommt mit Kennwort heraus und lässt sich nur damit wieder einlesen")
    func pgp() async throws {
        try await Probegateway.mit { gateway in
            let neu = try await SchluesselAnlegen(dienst: gateway.dienst)(.pgp, fuer: anna, akteur: .system("probe"))
            let ausgeben = SchluesselAusgeben(store: gateway.store)
            let id = try await ausgeben.beantragen(try #require(neu.kennungen.first), grund: "Umzug", akteur: eine)
            try await ausgeben.entscheiden(id, freigeben: true, akteur: andere)
            let datei = try await ausgeben.abholen(id, kennwort: kennwort, krypto: gateway.dienst.krypto, akteur: eine)
            #expect(String(decoding: datei.bytes, as: UTF8.self).hasPrefix("-----BEGIN PGP PRIVATE KEY BLOCK-----"))
            await #expect(throws: KryptoError.self) {
                try await gateway.dienst.krypto.uebernimm(pgp: datei.bytes, kennwort: "falsch")
            }
            let wieder = try await gateway.dienst.krypto.uebernimm(pgp: datei.bytes, kennwort: kennwort)
            #expect(wieder.oeffentlich == neu.oeffentlich)
        }
    }

    @Test("Die Seite führt durch alle Schritte und zeigt jedem nur, was er darf")
    func seite() async throws {
        try await Probegateway.mit { gateway in
            _ = try await SchluesselAnlegen(dienst: gateway.dienst)(.pgp, fuer: anna, akteur: .system("probe"))
            let seiten = try Seitenprobe(gateway.store, gateway.stand.content)
            let schluessel = try #require(try await gateway.store.read { try $0.eigeneSchluessel() }.first)
            let leer = try await seiten.rufe(.post, AusgabeURL.liste, eine, formular: ["grund": "Umzug"])
            #expect(leer.status == 422 && leer.text.contains("schluessel-fehler"))
            let gestellt = try await seiten.rufe(
                .post, AusgabeURL.liste, eine, formular: ["grund": "Umzug", "schluessel": schluessel.id.text])
            #expect(gestellt.status == 303)
            let id = try #require(try await gateway.store.read { try $0.schluesselausgaben(limit: 1) }.first).id
            let (eigene, fremde) = (
                try await seiten.rufe(.get, AusgabeURL.liste, eine).text,
                try await seiten.rufe(.get, AusgabeURL.liste, andere).text
            )
            #expect(!eigene.contains(AusgabeURL.freigeben(id)) && eigene.contains("Zurückziehen"))
            #expect(fremde.contains(AusgabeURL.freigeben(id)) && fremde.contains("Ablehnen"))
            _ = try await seiten.rufe(.post, AusgabeURL.freigebenMuster, andere, id: id.text)
            let frei = try await seiten.rufe(.get, AusgabeURL.liste, eine).text
            #expect(frei.contains(AusgabeURL.abholen(id)))
            let formular = try await seiten.rufe(.get, AusgabeURL.abholenMuster, eine, id: id.text).text
            #expect(formular.contains("type=\"password\"") && formular.contains("Zoe Zwei"))
        }
    }
}
