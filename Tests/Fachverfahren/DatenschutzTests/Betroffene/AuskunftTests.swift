// SPDX-License-Identifier: EUPL-1.2
import Akte
import Buergerportal
import Core
import Foundation
import Identity
import Mailgateway
import Poststelle
import Store
import StoreTesting
import Testing
import Web
import Zip

@testable import Datenschutz

/// Two persons with data in the file, the Postfach and the gateway, asked for through the faces of the real modules.
@Suite("Auskunft aus allen Verfahren")
struct AuskunftTests {
    private static let oe = OrgNummer(1)
    private static let ina = Datenschutzhaus.person("Ina Wacht", 1, [DatenschutzRechte.betroffene], [oe])
    private static let module = [
        IdentityModul.migrationen, AkteModul.migrationen, BuergerportalModul.migrationen, PoststelleModul.migrationen,
        MailgatewayModul.migrationen, DatenschutzModul.migrationen,
    ]

    private static func mit(_ maschine: Dialect, _ body: @Sendable (Datenschutzdienst) async throws -> Void) async throws {
        try await Pruefstand.mit(maschine, modules: module) { stand in
            let dienst = try Self.dienst(stand)
            try await Verwaltung(store: stand.store).einheitenSetzen(
                [
                    OrgEinheit(
                        nummer: oe, kurz: "BM", name: "Stadt", art: .stadt, uebergeordnet: nil,
                        gueltigAb: Kalendertag(tagnummer: 0))
                ], akteur: .system("test"))
            _ = try await AktenplanEinspielen(store: stand.store)(try AktenplanEinspielen.mitgeliefert(), akteur: .system("test"))
            try await fuellen(stand.store, "Erika Beispiel", "erika@example.org", "e")
            try await fuellen(stand.store, "Max Anders", "max@example.org", "m")
            try await fuellen(stand.store, "Ömer Özil", "oemer@example.org", "o")
            try await body(dienst)
        }
    }

    private static func dienst(_ stand: Pruefstand) throws -> Datenschutzdienst {
        let portal = BuergerportalModul(
            store: stand.store, inhalte: stand.content, vorlagen: try Vorlagen(ordner: [], streng: true),
            druck: { _, _ in Data() },
            angebote: [],
            stadt: Portalstadt(name: "Stadt", behoerde: "Stadt", anschrift: [], telefon: "", email: "", portal: "", gericht: ""))
        return Datenschutzdienst(
            store: stand.store, inhalte: stand.content,
            stelle: Datenschutzstelle(verantwortlich: ["Stadt"], beauftragte: ["Ina Wacht"], oe: oe),
            adresse: "https://rathaus.example",
            vorlagen: try Vorlagen(ordner: [DatenschutzModul.bundle.appendingPathComponent("Templates")], streng: true),
            druck: nil,
            module: [
                IdentityModul(store: stand.store, stadt: "Stadt", portal: "").modul,
                AkteModul(store: stand.store, inhalte: stand.content).modul, portal.modul,
                Mailbetrieb(store: stand.store, gateway: nil, inhalte: stand.content).modul,
            ])
    }

    /// What one person leaves behind in the house. The rows are those the modules write.
    private static func fuellen(_ store: Store, _ name: String, _ email: String, _ kurz: String) async throws {
        try await store.commit(Vermerk(.system("test"), "test")) { tx in
            let konto = BuergerID(tx.jetzt)
            try tx.execute(
                """
                INSERT INTO id_buerger (id, email, name, kennwort, bestaetigt, sprache, angelegt, version)
                VALUES (\(konto), \(email), \(name), 'x', 1, 'de', \(tx.jetzt), 1)
                """)
            let vorgang = try tx.vorgangAnlegen(
                VorgangAnlage(
                    aktenplan: "36.10.01", akteBetreff: "Akte", vorgangBetreff: "Wunsch von \(kurz)", typ: "Probe", oe: oe,
                    beteiligte: [BeteiligterAnlage(rolle: .antragsteller, name: name, email: email)]))
            _ = try tx.vorgangAnlegen(
                VorgangAnlage(
                    aktenplan: "36.10.01", akteBetreff: "Akte", vorgangBetreff: "Geheimnis von \(kurz)", typ: "Probe", oe: oe,
                    beteiligte: [BeteiligterAnlage(rolle: .betroffener, name: name)], vertraulich: true))
            try tx.execute(
                """
                INSERT INTO portal_antrag (id, leistung, besitzer, zustand, antworten, sprache, vorgang, zeichen, angelegt, geaendert, loeschen_ab, version)
                VALUES (\("a\(kurz)"), 'probe', \("buerger:\(konto)"), 'gesendet', \("{\"wunsch\":\"\(kurz)\"}"), 'de', \(vorgang.id),
                        \(vorgang.zeichen.text), \(tx.jetzt), \(tx.jetzt), \(tx.jetzt), 1)
                """)
            try tx.execute(
                """
                INSERT INTO portal_nachricht (id, antrag, vom_amt, absender, text, zeit)
                VALUES (\("n\(kurz)"), \("a\(kurz)"), 0, 'x', \("Frage von \(kurz)"), \(tx.jetzt))
                """)
            try tx.execute(
                """
                INSERT INTO portal_bekanntgabe (id, vorgang, antrag, dokument, betreff, oe, empfaenger, zustand, stand, angelegt, version)
                VALUES (\("b\(kurz)"), \(vorgang.id), \("a\(kurz)"), 'd', \("Bescheid für \(kurz)"), 1, \("buerger:\(konto)"), 'bereit', '{}', \(tx.jetzt), 1)
                """)
            try tx.execute(
                """
                INSERT INTO mg_nachricht (id, spool, zustand, umschlag, absender, herkunft, groesse, sha256, angenommen)
                VALUES (\("m\(kurz)"), 's', 'erledigt', '{}', \(email.uppercased()), '{}', 10, 'x', \(tx.jetzt))
                """)
            try tx.execute(
                """
                INSERT INTO mg_zustellung (id, nachricht, spool, richtung, adresse, empfang, ziel, zustand, faellig, versuche, verzoegert)
                VALUES (\("z\(kurz)"), \("m\(kurz)"), 's', 'ein', \(email), '{}', 'x', 'zugestellt', 0, 1, 0)
                """)
        }
    }

    private static func sammlung(_ dienst: Datenschutzdienst, _ suche: Personensuche) async throws -> [Datensammlung.Fundstelle] {
        try await dienst.store.read { [quellen = dienst.quellen] in try Datensammlung(suche, quellen, $0).fundstellen }
    }

    @Test("Gefunden wird in Konto, Akte, Postfach und E-Mail, und nichts von einer anderen Person", arguments: Dialect.allCases)
    func sammeln(maschine: Dialect) async throws {
        try await Self.mit(maschine) { dienst in
            let funde = try await Self.sammlung(dienst, Personensuche(name: "erika BEISPIEL", email: "Erika@Example.org"))
            let arten = Set(funde.map(\.fund.art))
            #expect(
                arten == [
                    "Bürgerkonto", "Beteiligung an einem Vorgang", "Antrag im Bürgerportal", "Bescheid im Postfach",
                    "E-Mail als Absender",
                    "E-Mail als Empfänger",
                ])
            let alles = funde.flatMap { [$0.fund.bezug] + $0.fund.angaben.map(\.wert) }.joined(separator: "\n")
            #expect(alles.contains("Frage von e") && alles.contains("Bescheid für e") && alles.contains("Wunsch von e"))
            #expect(!alles.lowercased().contains("max") && !alles.contains("von m") && !alles.contains("für m"))
            // What is kept closely is named, not shown.
            #expect(!alles.contains("Geheimnis") && alles.contains("geschützter Vorgang"))
        }
    }

    @Test("Umlaute am Anfang stören nicht, wie auch immer getippt wird", arguments: Dialect.allCases)
    func umlaute(maschine: Dialect) async throws {
        try await Self.mit(maschine) { dienst in
            for name in ["Ömer Özil", "ömer özil", "ömer Özil"] {
                let funde = try await Self.sammlung(dienst, Personensuche(name: name))
                #expect(funde.count == 2, "\(name)")
            }
        }
    }

    @Test(
        "Ein Name allein führt nicht ins Konto oder Postfach, und ohne Merkmal wird nichts gefunden", arguments: Dialect.allCases)
    func nurName(maschine: Dialect) async throws {
        try await Self.mit(maschine) { dienst in
            let ueberName = try await Self.sammlung(dienst, Personensuche(name: "Max Anders"))
            let merkmale = Set(ueberName.map(\.fund.merkmal)), arten = Set(ueberName.map(\.fund.art))
            #expect(merkmale == [.name] && arten == ["Beteiligung an einem Vorgang"])
            let leer = try await Self.sammlung(dienst, Personensuche(name: "", email: ""))
            #expect(leer.isEmpty)
        }
    }

    @Test(
        "Das Paket enthält Gewähltes lesbar und als JSON, liegt im Vorgang, und vor der Identitätsprüfung gibt es keines",
        arguments: Dialect.allCases)
    func paket(maschine: Dialect) async throws {
        try await Self.mit(maschine) { dienst in
            let id = try await AntragAufnehmen(dienst: dienst)(
                AntragAufnehmen.Eingabe(
                    recht: .auskunft, name: "Erika Beispiel", email: "erika@example.org", anliegen: "Auskunft",
                    eingegangen: dienst.store.uhr.jetzt.tag), akteur: Self.ina)
            let zusammenstellen = AuskunftZusammenstellen(dienst: dienst)
            let funde = try await Self.sammlung(dienst, Personensuche(name: "Erika Beispiel", email: "erika@example.org"))
            let alle = Set(funde.map(\.schluessel))
            await #expect(throws: DatenschutzError.identitaetOffen) {
                try await zusammenstellen(id, gewaehlt: alle, akteur: Self.ina)
            }
            try await AntragBearbeiten(dienst: dienst).identitaet(
                id, version: 1, wie: "Ausweis", mitKonto: true, akteur: Self.ina)
            await #expect(throws: DatenschutzError.nichtsGewaehlt) {
                try await zusammenstellen(id, gewaehlt: ["Fremdes"], akteur: Self.ina)
            }
            let ohneMail = alle.filter { !$0.contains("E-Mail als") }
            let paket = try await zusammenstellen(id, gewaehlt: ohneMail, akteur: Self.ina)
            let archiv = try ZipArchive(.bytes([UInt8](paket.daten)))
            let namen = archiv.entries.map(\.name)
            #expect(namen == ["auskunft.html", "daten.json"])
            let html = String(decoding: try archiv.content(try #require(archiv.entry("auskunft.html"))), as: UTF8.self)
            let json = String(decoding: try archiv.content(try #require(archiv.entry("daten.json"))), as: UTF8.self)
            for text in [html, json] {
                #expect(text.contains("Bescheid für e") && !text.contains("E-Mail als") && !text.contains("max@example.org"))
            }
            let dokumente: Int = try await dienst.store.read { db in
                try db.value(
                    """
                    SELECT COUNT(*) FROM akte_dokument d JOIN ds_antrag a ON a.vorgang = d.vorgang
                    WHERE a.id = \(id) AND d.betreff LIKE 'Auskunftspaket BA-%' AND d.zustand = 'final'
                    """) ?? 0
            }
            #expect(dokumente == 1)
        }
    }
}
