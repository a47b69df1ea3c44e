// SPDX-License-Identifier: EUPL-1.2
import Core
import Store
import StoreTesting
import Testing

@testable import Akte
@testable import Web

@Suite("Schnell öffnen")
struct SchnellOeffnenTests {
    @Test("Ein Zeichen in der Kopfzeile führt gleich zu Akte, Vorgang oder Dokument, auch mit Leerzeichen darin")
    func zeichen() async throws {
        try await Amt.mit(.sqlite) { amt in
            let probe = try Webprobe(amt)
            let vorgang = try await amt.vorgang()
            let dokument = try await amt.ablegen(in: vorgang.id)
            let ziele = [
                vorgang.akteZeichen.text: AkteURL.akte(vorgang.akteID), vorgang.zeichen.text: AkteURL.vorgang(vorgang.id),
                "  \(vorgang.akteZeichen.text) / 001 ": AkteURL.vorgang(vorgang.id),
                dokument.zeichen.text: AkteURL.dokument(dokument.id),
            ]
            for (text, ziel) in ziele {
                let antwort = try await probe.seite(AkteURL.suche, von: amt.ada, abfrage: ["q": text])
                #expect(antwort.status == 303 && antwort.ziel == ziel, "\(text)")
            }
            let liste = try await probe.seite(AkteURL.suche, von: amt.ada, abfrage: ["q": vorgang.zeichen.text, "art": ""])
            #expect(liste.status == 200 && liste.text.contains("Zum Objekt mit diesem Zeichen"))
            let fremd = try await probe.seite(AkteURL.suche, von: amt.eva, abfrage: ["q": vorgang.zeichen.text])
            #expect(fremd.status == 200 && fremd.text.contains("Nichts gefunden"))
        }
    }

    @Test("Zuletzt geöffnet: neuestes zuerst, nur Eigenes, und nur was noch sichtbar ist", arguments: Dialect.allCases)
    func zuletzt(maschine: Dialect) async throws {
        try await Amt.mit(maschine) { amt in
            let erster = try await amt.vorgang(Amt.wunsch("Erster")), zweiter = try await amt.vorgang(Amt.wunsch("Zweiter"))
            let gelesen = GelesenMarkieren(store: amt.store)
            for vorgang in [erster, zweiter, erster] {
                amt.uhr.vor(.seconds(60))
                try await gelesen(vorgang.id, akteur: amt.ada)
            }
            func zuletzt(_ akteur: Akteur) async throws -> [String] {
                try await amt.store.read { db in try ZuletztGeoeffnet(akteur: akteur).zeilen(db).map(\.vorgang.betreff) }
            }
            #expect(try await zuletzt(amt.ada) == ["Erster", "Zweiter"])
            #expect(try await zuletzt(amt.ben).isEmpty)
            _ = try await VorgangWeitergeben(store: amt.store)(
                erster.id, an: .gruppe(Amt.fahrerlaubnis), notiz: nil, version: erster.version, akteur: amt.ada)
            #expect(try await zuletzt(amt.ada) == ["Zweiter"])
            let seite = try await Webprobe(amt).seite(AkteURL.start, von: amt.ada).text
            #expect(seite.contains("Zuletzt geöffnet") && seite.contains("Zweiter"))
        }
    }
}
