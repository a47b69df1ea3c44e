// SPDX-License-Identifier: EUPL-1.2
import Core
import Foundation
import Store
import StoreTesting
import Testing

@testable import Akte
@testable import Web

@Suite("Angaben, Verweise, Anlagen und Aktenarten über die Schnittstelle") struct ObjektschreibTests {
    @Test("Angaben eines Dokuments werden ersetzt; eine veraltete Version ist ein Konflikt, ein Leser darf nicht")
    func angaben() async throws {
        try await Amt.mit(.sqlite) { amt in
            let probe = try Webprobe(amt)
            let dokument = try await amt.ablegen(in: try await amt.vorgang().id)
            let pfad = "/api/amt/dokumente/\(dokument.id)/angaben"
            let neu = """
                {"betreff":"Erlass","typ":"eingang","richtung":"eingang","eingangAm":"2026-11-20","bezug":"Ihr Anruf",
                "kontakte":[{"rolle":"absender","name":"Land NRW"}],"version":\(dokument.version)}
                """
            await #expect(throws: WebFehler.self) { _ = try await probe.json(.patch, pfad, von: amt.leser, neu) }
            let antwort = try await probe.json(.patch, pfad, von: amt.ada, neu)
            #expect(antwort.status == 200 && antwort.text.contains("Land NRW") && antwort.text.contains("\"betreff\":\"Erlass\""))
            #expect(antwort.text.contains("\"version\":\(dokument.version + 1)"))
            await #expect(throws: StoreError.veraltet) { _ = try await probe.json(.patch, pfad, von: amt.ada, neu) }
            await #expect(throws: AkteError.nichtGefunden) { _ = try await probe.json(.patch, pfad, von: amt.eva, neu) }
        }
    }

    @Test("Was die Schnittstelle von einer Akte liest, nimmt sie unverändert zurück, auch Dezimalzahlen")
    func rundweg() async throws {
        try await AktenartTests.mit(.sqlite) { amt in
            let probe = try Webprobe(amt)
            try await AktenartSetzen(store: amt.store)(try AktenartTests.mitBetrag(), akteur: amt.ada)
            let akte = try await AktenartTests.kfz(amt, ["betrag": "1,250", "farbe": "Blau"], art: "GEB")
            let pfad = "/api/amt/akten/\(akte.id)/angaben"
            struct Gelesen: Decodable { let metadaten: [String: String] }
            for (sende, da) in [(nil, "1.250"), ("12.5", "12.5"), ("1250", "1250")] as [(String?, String)] {
                let gelesen = try JSONDecoder().decode(
                    Gelesen.self, from: Data(try await probe.json(.get, pfad, von: amt.ada).text.utf8)
                ).metadaten
                let werte = String(
                    decoding: try JSONEncoder().encode(gelesen.merging(["betrag": sende ?? gelesen["betrag"] ?? ""]) { $1 }),
                    as: UTF8.self)
                let version = try await amt.store.read { try $0.akte(akte.id)?.version ?? 0 }
                let antwort = try await probe.json(
                    .patch, pfad, von: amt.ada,
                    #"{"betreff":"Fahrzeug","medium":"001","metadaten":\#(werte),"version":\#(version)}"#)
                #expect(antwort.status == 200)
                #expect(try await amt.store.read { try $0.metadaten(.akte(akte.id)) } == ["betrag": da, "farbe": "Blau"])
            }
            let version = try await amt.store.read { try $0.akte(akte.id)?.version ?? 0 }
            await #expect(throws: ObjektError.self) {
                _ = try await probe.json(
                    .patch, pfad, von: amt.ada,
                    #"{"betreff":"F","medium":"001","metadaten":{"betrag":"1,5"},"version":\#(version)}"#)
            }
        }
    }

    @Test("Eine Anlage wird zugeordnet und wieder gelöst, aber nicht, solange jemand daran arbeitet")
    func anlage() async throws {
        try await Amt.mit(.sqlite) { amt in
            let probe = try Webprobe(amt)
            let vorgang = try await amt.vorgang().id
            let haupt = try await amt.ablegen(in: vorgang), anlage = try await amt.ablegen("Plan", final: false, in: vorgang)
            let pfad = "/api/amt/dokumente/\(anlage.id)/anlage"
            let mit = try await probe.json(.post, pfad, von: amt.ada, #"{"zu":"\#(haupt.id)"}"#)
            #expect(mit.status == 201 && mit.text.contains("\"anlageZu\":\"\(haupt.id)\""))
            #expect(try await !probe.json(.post, pfad, von: amt.ada, "{}").text.contains("anlageZu"))
            _ = try await DokumentAuschecken(store: amt.store)(anlage.id, Sperrwunsch(kanal: .seite), akteur: amt.ben)
            await #expect(throws: AkteError.self) {
                _ = try await probe.json(.post, pfad, von: amt.ada, #"{"zu":"\#(haupt.id)"}"#)
            }
            #expect(try await amt.store.read { try $0.hauptdokument(anlage.id) } == nil)
        }
    }

    @Test("Verweise und Schlagworte stehen an beiden Enden und gehen wieder weg; auf Unsichtbares verweist niemand")
    func verweise() async throws {
        try await Amt.mit(.sqlite) { amt in
            let probe = try Webprobe(amt)
            let vorgang = try await amt.vorgang(), dokument = try await amt.ablegen(in: vorgang.id)
            let geheim = try await amt.vorgang(Amt.wunsch("Vertraulich", vertraulich: true))
            let pfad = "/api/amt/dokumente/\(dokument.id)/verweise"
            func koerper(_ nach: VorgangID) -> String { #"{"art":"siehe","nachArt":"vorgang","nach":"\#(nach)"}"# }
            #expect(try await probe.json(.post, pfad, von: amt.ada, koerper(vorgang.id)).status == 201)
            await #expect(throws: AkteError.nichtGefunden) {
                _ = try await probe.json(.post, pfad, von: amt.ada, koerper(geheim.id))
            }
            await #expect(throws: Eingabefehler.self) {
                _ = try await probe.json(.post, pfad, von: amt.ada, #"{"art":"siehe","nachArt":"vorgang","nach":"x' OR 1=1"}"#)
            }
            let dort = "/api/amt/vorgaenge/\(vorgang.id)/verweise"
            #expect(try await probe.json(.get, dort, von: amt.leser).text.contains(dokument.id.text))
            let verweis = try #require(try await amt.store.read { try $0.verweise(.vorgang(vorgang.id)).first })
            #expect(try await probe.json(.post, "\(dort)/\(verweis.id)/entfernung", von: amt.ada, "{}").status == 201)
            #expect(try await !probe.json(.get, dort, von: amt.ada).text.contains(verweis.id.text))
            let worte = try await probe.json(
                .patch, "/api/amt/vorgaenge/\(vorgang.id)/schlagworte", von: amt.ada, #"{"schlagworte":["Eilt","Presse","Eilt"]}"#
            )
            #expect(worte.text == #"{"schlagworte":["Eilt","Presse"]}"#)
        }
    }

    @Test("Eine Aktenart wird angelegt und geändert; das Kürzel bleibt, und eine veraltete Version ist ein Konflikt")
    func aktenarten() async throws {
        try await Amt.mit(.sqlite) { amt in
            let probe = try Webprobe(amt)
            let pfad = "/api/amt/aktenarten"
            func koerper(_ name: String, version: Int? = nil) -> String {
                let stand = version.map { ",\"version\":\($0)" } ?? ""
                return """
                    {"kuerzel":"bau","bezeichnung":"\(name)","gattung":"fallakte","zaehlung":"fortlaufend",
                    "felder":[{"schluessel":"strasse","bezeichnung":"Straße","typ":"text","pflicht":true,"werte":[]}]\(stand)}
                    """
            }
            let neu = try await probe.json(.post, pfad, von: amt.ada, koerper("Bauakte"))
            #expect(neu.status == 201 && neu.text.contains("\"kuerzel\":\"BAU\"") && neu.text.contains("\"version\":1"))
            await #expect(throws: Eingabefehler.self) {
                _ = try await probe.json(.post, pfad, von: amt.ada, koerper("Noch eine"))
            }
            await #expect(throws: Eingabefehler.self) {
                _ = try await probe.json(.patch, "\(pfad)/BAU", von: amt.ada, koerper("x"))
            }
            let anders = try await probe.json(.patch, "\(pfad)/BAU", von: amt.ada, koerper("Baustellenakte", version: 1))
            #expect(anders.text.contains("Baustellenakte") && anders.text.contains("\"version\":2"))
            await #expect(throws: StoreError.veraltet) {
                _ = try await probe.json(.patch, "\(pfad)/BAU", von: amt.ada, koerper("Spät", version: 1))
            }
            await #expect(throws: AkteError.nichtGefunden) {
                _ = try await probe.json(.patch, "\(pfad)/NIE", von: amt.ada, koerper("Nie", version: 1))
            }
            await #expect(throws: WebFehler.self) { _ = try await probe.json(.post, pfad, von: amt.leser, koerper("Bauakte")) }
            #expect(try await probe.json(.get, pfad, von: amt.leser).text.contains("Baustellenakte"))
        }
    }
}
