// SPDX-License-Identifier: EUPL-1.2
import Core
import Foundation
import Store
import StoreTesting
import Testing

@testable import Akte

@Suite("Aussonderung im Bestand") struct AussonderungRecordTests {
    /// A closed Akte with one Vorgang and one final document, long after its retention.
    private func alt(_ amt: Amt) async throws -> (AkteKopf, VorgangKopf, DokumentKopf) {
        let vorgang = try await amt.vorgang()
        let dokument = try await amt.ablegen("Das Geheimwort lautet Sonnenblume", in: vorgang.id)
        _ = try await VorgangSchliessen(store: amt.store)(
            vorgang.id, version: try await amt.stand(vorgang.id).version, akteur: amt.ada)
        let akte = try #require(try await amt.store.read { try $0.akte(vorgang.akteID) })
        let zu = try await AkteSchliessen(store: amt.store)(akte.id, version: akte.version, akteur: amt.ada)
        amt.uhr.stellen(auf: "2060-02-01T08:00:00Z")
        return (zu, try await amt.stand(vorgang.id), dokument)
    }

    private func vermerk(_ amt: Amt, grund: String? = nil) -> Vermerk { Vermerk(amt.ada, "test.aussonderung", grund: grund) }

    private func weg(_ amt: Amt, _ akte: AkteKopf, _ vorgang: VorgangKopf, _ schritte: [Aussonderungsschritt]) async throws {
        try await amt.store.commit(vermerk(amt)) { tx in
            for schritt in schritte {
                try tx.akteAussondern(akte.id, schritt)
                try tx.vorgangAussondern(vorgang.id, schritt)
            }
        }
    }

    @Test("Fällig ist erst, was samt allen Vorgängen abgelaufen ist, und nur für Berechtigte", arguments: Dialect.allCases)
    func faellig(maschine: Dialect) async throws {
        try await Amt.mit(maschine) { amt in
            let (akte, vorgang, _) = try await alt(amt)
            let heute = amt.uhr.jetzt.tag, bald = akte.angelegt.tag
            func liste(_ akteur: Akteur, am tag: Kalendertag) async throws -> [AkteID] {
                try await amt.store.read {
                    try FaelligeAkten(akteur: akteur, mit: AkteRechte.schliessen, am: tag).seite($0).map(\.akte.id)
                }
            }
            #expect(try await liste(amt.ada, am: heute) == [akte.id])
            #expect(try await liste(amt.ada, am: bald) == [])
            #expect(try await liste(amt.eva, am: heute) == [])
            #expect(try await liste(amt.leser, am: heute) == [])
            try await amt.store.commit(vermerk(amt)) { tx in
                try tx.execute("UPDATE akte_vorgang SET aufbewahrung_bis = '2099-12-31' WHERE id = \(vorgang.id)")
            }
            #expect(try await liste(amt.ada, am: heute) == [])
        }
    }

    @Test("Was in der Aussonderung ist, wird weder geändert noch wieder geöffnet", arguments: Dialect.allCases)
    func eingefroren(maschine: Dialect) async throws {
        try await Amt.mit(maschine) { amt in
            let (akte, vorgang, _) = try await alt(amt)
            try await weg(amt, akte, vorgang, [.vorsehen])
            let stand = try await amt.stand(vorgang.id)
            await #expect(throws: AkteError.inAussonderung(.auszusondern)) {
                try await VorgangWiederoeffnen(store: amt.store)(
                    vorgang.id, grund: "Nachtrag", version: stand.version, akteur: amt.ada)
            }
            await #expect(throws: AkteError.self) { try await amt.ablegen("neu", in: vorgang.id) }
            try await weg(amt, akte, vorgang, [.zurueckstellen])
            #expect(try await amt.stand(vorgang.id).zustand == .zda)
        }
    }

    @Test("Eine Sperre hält den Lauf an, bis sie mit Grund aufgehoben ist", arguments: Dialect.allCases)
    func sperre(maschine: Dialect) async throws {
        try await Amt.mit(maschine) { amt in
            let (akte, vorgang, _) = try await alt(amt)
            let sperre = try await amt.store.commit(vermerk(amt)) {
                try $0.aussonderungSperren(akte.id, art: .petition, grund: "Petition 12/2060")
            }
            await #expect(throws: AkteError.aussonderungGesperrt(.petition)) {
                try await weg(amt, akte, vorgang, [.vorsehen])
            }
            await #expect(throws: AkteError.grundFehlt) {
                try await amt.store.commit(vermerk(amt)) { try $0.aussonderungssperreAufheben(sperre.id, version: 1) }
            }
            try await amt.store.commit(vermerk(amt, grund: "erledigt")) {
                try $0.aussonderungssperreAufheben(sperre.id, version: 1)
            }
            try await weg(amt, akte, vorgang, [.vorsehen])
        }
    }

    @Test(
        "Vernichtet ist vernichtet: Zeilen, Suche, Text, Werte der Geschichte und Datei; die Kette hält",
        arguments: Dialect.allCases)
    func vernichten(maschine: Dialect) async throws {
        try await Amt.mit(maschine) { amt in
            let (akte, vorgang, dokument) = try await alt(amt)
            await #expect(throws: (any Error).self) {
                try await amt.store.commit(vermerk(amt)) {
                    try $0.execute("DELETE FROM akte_dokumentversion WHERE dokument = \(dokument.id)")
                }
            }
            try await amt.store.commit(vermerk(amt)) { tx in
                try tx.metadatenSetzen(["halter": "Rosa Grün"], objekt: akte.id.text)
                try tx.schlagwortSetzen("Familie Grün", objekt: .vorgang(vorgang.id))
                _ = try tx.verweisSetzen(.dokument(dokument.id), .siehe, .akte(akte.id), bemerkung: "wegen Rosa Grün")
                _ = try tx.stapelBuchen(
                    "x", [Stapelposten(objekt: .vorgang(vorgang.id), feld: "bemerkung", alt: nil, neu: "Grün", stand: 1)])
            }
            try await weg(amt, akte, vorgang, [.vorsehen, .anbieten, .bewerten])
            let befund = try await amt.store.commit(vermerk(amt)) { tx in
                let befund = try tx.vorgangVernichten(vorgang.id, .vernichten, betreff: "(vernichtet)")
                try tx.akteVernichten(akte.id, .vernichten, betreff: "(vernichtet)")
                return befund
            }
            #expect(befund.dokumente == [dokument.id])
            let weg = try await InhaltVernichten(store: amt.store, inhalte: amt.stand.content, bilder: nil)(
                befund.inhalte, akteur: amt.ada)
            #expect(weg == [dokument.neueste.inhalt])
            await #expect(throws: StoreError.inhaltBeschaedigt(dokument.neueste.inhalt.sha256)) {
                try await amt.stand.content.verifiedFile(dokument.neueste.inhalt)
            }
            for tabelle: StaticString in [
                "akte_dokument", "akte_dokumentversion", "akte_dokumenttext", "akte_merkmal", "akte_schlagwort",
                "akte_verweis", "akte_stapelposten", "akte_beteiligter", "inhalt", "suche_objekt",
            ] {
                #expect(try await amt.zahl(tabelle) == 0, "\(tabelle)")
            }
            let stumpf = try await amt.stand(vorgang.id)
            #expect(stumpf.zeichen == vorgang.zeichen)
            #expect(stumpf.betreff == "(vernichtet)")
            let werte: [String?] = try await amt.store.read { db in
                try db.rows(
                    "SELECT k.neu FROM audit_eintrag e JOIN audit_klartext k ON k.nr = e.nr WHERE e.gegenstand_id = \(vorgang.id)"
                ).map { try $0["neu"] }
            }
            #expect(!werte.contains { $0?.contains("Rosa Grün") == true })
            #expect(try await amt.store.pruefeAudit().bruch == nil)
        }
    }
}
