// SPDX-License-Identifier: EUPL-1.2
import Core
import Crypto
import Foundation
import MailImport
import Store
import StoreTesting
import Testing

@testable import Mailgateway
@testable import Web

@Suite("Große Anhänge hinter Links", .serialized) struct AnhangTests {
    private static let anna = "anna@stadt.example", otto = "otto@welt.example"
    private static let gross = (0..<6_000).map { UInt8(truncatingIfNeeded: $0 &* 13) }
    private static func regeln(_ wege: String = #"["smimePerson", "unverschluesselt"]"#) -> String {
        """
        {"format": 1, "bezeichnung": "Probe", "version": 1, "regeln": [
          {"id": "alles", "titel": "Große Anhänge als Link", "ebene": "global", "rang": 1, "wenn": {"richtung": "ausgehend"},
           "dann": {"verschluesseln": "versuchen", "wege": \(wege), "transport": "beliebig", "linkAb": 5000}}]}
        """
    }

    private func mit(
        _ maschine: Dialect = .sqlite, anhang: [UInt8] = gross,
        _ tun: @Sendable (Probegateway, Nachricht) async throws -> Void
    ) async throws {
        try await Probegateway.mit(maschine, regeln: Self.regeln(), abholung: true) { gateway in
            let nachricht = try await gateway.sende(
                brief(von: Self.anna, an: Self.otto, anhang: anhang, name: "Plan 1.bin"), von: Self.anna, an: Self.otto)
            try await tun(gateway, nachricht)
        }
    }

    /// The words of all parts of the delivered mail, and the names of its attachments.
    private func geliefert(_ gateway: Probegateway) throws -> (worte: String, anhaenge: [String?]) {
        let mail = try MailImport.read(try #require(gateway.weg.lieferungen.first { $0.an == [Self.otto] }).bytes)
        let weitere = mail.attachments.map { String(decoding: $0.bytes, as: UTF8.self) }
        return (([mail.text ?? ""] + weitere).joined(separator: "\n"), mail.attachments.map(\.name))
    }

    private func marke(_ worte: String) throws -> String {
        String(try #require(worte.firstMatch(of: /portal\.stadt\.example\/anhang\/([0-9a-f]{32})\b/)).1)
    }

    @Test(
        "Statt des Anhangs steht sein Link mit Prüfsumme in der E-Mail, und dahinter liegt er Byte für Byte",
        arguments: Dialect.allCases)
    func link(maschine: Dialect) async throws {
        try await mit(maschine) { gateway, nachricht in
            let (worte, namen) = try geliefert(gateway)
            #expect(worte.contains(wort) && worte.contains("„Plan 1.bin“") && !namen.contains("Plan 1.bin"))
            let summe = Hex.text(Array(SHA256.hash(data: Self.gross)))
            #expect(worte.contains(summe))
            #expect(
                !String(decoding: gateway.weg.lieferungen[0].bytes, as: UTF8.self).contains(
                    Data(Self.gross).base64EncodedString().prefix(60)))
            let anhang = try await gateway.abholdienst.ladeAnhang(try marke(worte))
            #expect(anhang.bytes == Self.gross && anhang.name == "Plan 1.bin" && anhang.sha256 == summe)
            _ = try await gateway.abholdienst.ladeAnhang(try marke(worte))
            let spur = try #require(try await gateway.store.read { try $0.mailspur(nachricht.id) })
            #expect(spur.eintraege.filter { $0.ereignis == .geholt }.count == 1)
            #expect(spur.eintraege.contains { $0.ereignis == .abgetrennt && $0.angaben["anhänge"] == "1" })
            // Delivered, but somebody may still come for the file.
            #expect(try await gateway.schlange.erledigen(nachricht.id) == nil)
        }
    }

    @Test("Kleine Anhänge bleiben in der E-Mail, die dann unverändert geht")
    func klein() async throws {
        try await mit(anhang: Array(Self.gross.prefix(3_000))) { gateway, nachricht in
            let bytes = gateway.weg.lieferungen[0].bytes
            let original = brief(von: Self.anna, an: Self.otto, anhang: Array(Self.gross.prefix(3_000)), name: "Plan 1.bin")
            #expect(bytes.suffix(original.count) == original[...])
            let offene = try await gateway.store.read { try $0.offeneAnhaenge(nachricht.id) }
            #expect(offene.isEmpty)
        }
    }

    @Test("Auch verschlüsselt geht nur der Link, und an alle derselbe")
    func verschluesselt() async throws {
        try await Probegateway.mit(regeln: Self.regeln(), abholung: true) { gateway in
            try await gateway.bank.personen(Self.otto)
            try await gateway.anker()
            try await gateway.partner(Self.otto)
            let eva = "eva@welt.example"
            let nachricht = try await gateway.sende(
                brief(von: Self.anna, an: "\(Self.otto), \(eva)", anhang: Self.gross), von: Self.anna, an: Self.otto, eva)
            let an = { (wer: String) in try #require(gateway.weg.lieferungen.first { $0.an == [wer] }).bytes }
            #expect(String(decoding: try an(Self.otto), as: UTF8.self).contains("application/pkcs7-mime"))
            #expect(try an(Self.otto).count < 6_000)
            let offene1 = try await gateway.store.read { try $0.offeneAnhaenge(nachricht.id) }
            #expect(offene1.count == 1)
        }
    }

    @Test("Nach der Frist gilt der Link nicht mehr, und alles wird gelöscht")
    func abgelaufen() async throws {
        try await mit { gateway, nachricht in
            let marke = try marke(try geliefert(gateway).worte)
            try await gateway.schlange.beendeAnhaenge()
            _ = try await gateway.abholdienst.anhang(marke)
            try await gateway.store.technical { db in
                _ = try db.update(Warteschlange.anhaenge, set: "laeuft_ab = \(db.jetzt)", where: "beendet IS NULL")
            }
            await #expect(throws: GatewayError.anhangUngueltig) { _ = try await gateway.abholdienst.anhang(marke) }
            try await gateway.schlange.beendeAnhaenge()
            try await gateway.verteilung.lauf.aufraeumen(nachricht.id)
            #expect(try gateway.spool.alle().isEmpty)
        }
    }

    @Test("Die Seite zeigt Name, Größe und Prüfsumme; erst der Knopf lädt, und der Absender kann Links beenden")
    func seite() async throws {
        try await mit { gateway, nachricht in
            let seiten = try Seitenprobe(gateway.store, gateway.stand.content)
            let (dienst, marke) = (gateway.abholdienst, try marke(try geliefert(gateway).worte))
            let seite = try await seiten.rufe(.get, MailURL.anhangMuster, .oeffentlich, marke: marke, abholdienst: { dienst })
            #expect(seite.text.contains("Plan 1.bin") && seite.text.contains("6 KB"))
            let offene2 = try await gateway.store.read { try $0.offeneAnhaenge(nachricht.id) }
            #expect(offene2.map(\.geholt) == [0])
            let geladen = try await seiten.rufe(.post, MailURL.anhangMuster, .oeffentlich, marke: marke, abholdienst: { dienst })
            #expect(geladen.status == 200)
            let offene3 = try await gateway.store.read { try $0.offeneAnhaenge(nachricht.id) }
            #expect(offene3.map(\.geholt) == [1])
            let (anna, bert) = (
                try await gateway.store.mitarbeiter("Anna", Self.anna),
                try await gateway.store.mitarbeiter("Bert", "bert@stadt.example")
            )
            let eigene = try await seiten.rufe(.get, MailURL.meineMuster, anna, id: nachricht.id.text)
            #expect(eigene.text.contains("liegt hinter einem Link") && eigene.text.contains("Davon 1 geladen"))
            await #expect(throws: GatewayError.nichtGefunden) {
                _ = try await seiten.rufe(.post, MailURL.linksBeendenMuster, bert, id: nachricht.id.text)
            }
            _ = try await seiten.rufe(.post, MailURL.linksBeendenMuster, anna, id: nachricht.id.text)
            await #expect(throws: GatewayError.anhangUngueltig) { _ = try await dienst.anhang(marke) }
        }
    }
}
