// SPDX-License-Identifier: EUPL-1.2
import Core
import Store
import StoreTesting
import Testing

@testable import Akte
@testable import Web

@Suite("Wiedervorlage einer Akte") struct AktenwiedervorlageTests {
    private static func anlage(_ amt: Amt, _ grund: String, in tagen: Int = 7, fuer: MitarbeiterID? = nil) -> WiedervorlageAnlage
    {
        WiedervorlageAnlage(tag: amt.uhr.jetzt.tag.plus(tage: tagen), grund: grund, fuer: fuer)
    }

    private static func faellig(_ amt: Amt, _ akteur: Akteur, nach: Seitenmarke? = nil, limit: Int = 50) async throws -> [String]
    {
        let liste = FaelligeWiedervorlagen(akteur: akteur, heute: amt.uhr.jetzt.tag)
        return try await amt.store.read { db in try liste.seite(db, nach: nach, limit: limit).zeilen.map(\.grund) }
    }

    @Test("Sie steht ab ihrem Tag im Postkorb der Einheit oder der Person, bis sie erledigt ist", arguments: Dialect.allCases)
    func faelligkeit(maschine: Dialect) async throws {
        try await Amt.mit(maschine) { amt in
            let akte = try await amt.vorgang().akteID, setzen = WiedervorlageSetzen(store: amt.store)
            let einheit: Aktenwiedervorlage = try await setzen(Self.anlage(amt, "Einheit"), in: akte, akteur: amt.ada)
            let _: Aktenwiedervorlage = try await setzen(
                Self.anlage(amt, "Ben", in: 8, fuer: amt.ben.person), in: akte, akteur: amt.ada)
            #expect(try await Self.faellig(amt, amt.ben).isEmpty)
            amt.uhr.stellen(auf: "2026-12-01T08:00:00Z")
            #expect(try await Self.faellig(amt, amt.ben) == ["Einheit", "Ben"])
            #expect(try await Self.faellig(amt, amt.ada) == ["Einheit"])
            #expect(try await Self.faellig(amt, amt.eva).isEmpty)
            try await WiedervorlageErledigen(store: amt.store)(einheit.id, akteur: amt.ben)
            #expect(try await Self.faellig(amt, amt.ada).isEmpty)
            await #expect(throws: AkteError.wiedervorlageErledigt) {
                try await WiedervorlageErledigen(store: amt.store)(einheit.id, akteur: amt.ada)
            }
        }
    }

    @Test("Mit denen der Vorgänge bilden sie eine Liste nach Tagen, die sich blättern lässt", arguments: Dialect.allCases)
    func blaettern(maschine: Dialect) async throws {
        try await Amt.mit(maschine) { amt in
            let vorgang = try await amt.vorgang(), setzen = WiedervorlageSetzen(store: amt.store)
            for tag in [1, 3] {
                let _: Wiedervorlage = try await setzen(
                    Self.anlage(amt, "Vorgang \(tag)", in: tag), in: vorgang.id, akteur: amt.ada)
            }
            for tag in [2, 4] {
                let _: Aktenwiedervorlage = try await setzen(
                    Self.anlage(amt, "Akte \(tag)", in: tag), in: vorgang.akteID, akteur: amt.ada)
            }
            amt.uhr.stellen(auf: "2026-12-01T08:00:00Z")
            let liste = FaelligeWiedervorlagen(akteur: amt.ada, heute: amt.uhr.jetzt.tag)
            var gesehen: [String] = [], marke: Seitenmarke?
            for _ in 0..<3 {
                let seite = try await amt.store.read { [marke] db in try liste.seite(db, nach: marke, limit: 2) }
                gesehen += seite.zeilen.map(\.grund)
                marke = seite.weiter
                if marke == nil { break }
            }
            #expect(gesehen == ["Vorgang 1", "Akte 2", "Vorgang 3", "Akte 4"])
            #expect(try await amt.store.read { try liste.anzahl($0).gezaehlt } == 4)
        }
    }

    @Test(
        "Nur wer die Akte bearbeitet setzt sie, nur für Leute mit Zugriff, und offen verhindert sie z. d. A.",
        arguments: Dialect.allCases)
    func rechte(maschine: Dialect) async throws {
        try await Amt.mit(maschine) { amt in
            let vorgang = try await amt.geschlossen(), setzen = WiedervorlageSetzen(store: amt.store)
            await #expect(throws: AkteError.verboten) {
                let _: Aktenwiedervorlage = try await setzen(Self.anlage(amt, "x"), in: vorgang.akteID, akteur: amt.leser)
            }
            await #expect(throws: GangError.adressatOhneZugriff("Eva Fern", "die Akte")) {
                let _: Aktenwiedervorlage = try await setzen(
                    Self.anlage(amt, "x", fuer: amt.eva.person), in: vorgang.akteID, akteur: amt.ada)
            }
            let neu: Aktenwiedervorlage = try await setzen(Self.anlage(amt, "x"), in: vorgang.akteID, akteur: amt.ada)
            let schliessen = AkteSchliessen(store: amt.store)
            await #expect(throws: ObjektError.wiedervorlagenOffen(1)) {
                _ = try await schliessen(vorgang.akteID, version: 1, akteur: amt.ada)
            }
            try await WiedervorlageErledigen(store: amt.store)(neu.id, akteur: amt.ada)
            _ = try await schliessen(vorgang.akteID, version: 1, akteur: amt.ada)
            await #expect(throws: AkteError.akteGeschlossen) {
                let _: Aktenwiedervorlage = try await setzen(Self.anlage(amt, "y"), in: vorgang.akteID, akteur: amt.ada)
            }
        }
    }

    @Test("Auf der Seite: setzen, sehen, sofort zurücknehmen")
    func seite() async throws {
        try await Amt.mit(.sqlite) { amt in
            let akte = try await amt.vorgang().akteID, probe = try Webprobe(amt)
            #expect(try await probe.seite(AkteURL.akte(akte), von: amt.ada).text.contains("Wiedervorlage setzen"))
            let pfad = AkteURL.akte(akte, "wiedervorlagen")
            #expect(try await probe.seite(pfad, von: amt.ada).text.contains("die zuständige Einheit"))
            #expect(try await probe.sende(pfad, von: amt.ada, ["tag": "2026-12-24", "grund": " "]).status == 422)
            let ziel = try #require(
                try await probe.sende(pfad, von: amt.ada, ["tag": "2026-12-24", "grund": "TÜV prüfen"]).ziel)
            let teile = ziel.split(separator: "?rueckgaengig=").map(String.init)
            #expect(teile.first == AkteURL.akte(akte))
            let stapel = try #require(teile.last)
            let danach = try await probe.seite(AkteURL.akte(akte), von: amt.ada, abfrage: ["rueckgaengig": stapel]).text
            #expect(danach.contains("TÜV prüfen") && danach.contains("Rückgängig machen"))
            // Whoever did not do it is not offered to take it back, and cannot.
            let fremd = try await probe.seite(AkteURL.akte(akte), von: amt.ben, abfrage: ["rueckgaengig": stapel]).text
            #expect(!fremd.contains("Rückgängig machen"))
            let zurueck = try await probe.sende(
                "\(AkteURL.stapel)/\(stapel)/aufheben", von: amt.ada, ["zurueck": "objekt"])
            #expect(zurueck.ziel == AkteURL.akte(akte))
            #expect(try await amt.store.read { try $0.offeneWiedervorlagen(anAkte: akte) } == 0)
            let json = try await probe.json(.get, "/api/amt/akten/\(akte)/wiedervorlagen", von: amt.leser).text
            #expect(json.contains("TÜV prüfen") && json.contains("2026-12-24"))
        }
    }
}
