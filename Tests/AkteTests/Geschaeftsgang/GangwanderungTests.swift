// SPDX-License-Identifier: EUPL-1.2
import Core
import Store
import StoreTesting
import Testing

@testable import Akte

@Suite("Geschäftsgang eines umprotokollierten Dokuments") struct GangwanderungTests {
    private typealias Speicher = GangSpeicherTests

    /// A document that was signed in one Vorgang and lies in another one now.
    private func gewandert(_ amt: Amt) async throws -> (
        dokument: DokumentID, gang: GeschaeftsgangID, von: VorgangID, nach: VorgangID
    ) {
        let von = try await amt.vorgang(), nach = try await amt.vorgang(Amt.wunsch("Kranwagen"))
        let dokument = try await amt.ablegen("Bescheid", final: false, in: von.id)
        let gang = try await Speicher.starten(amt, [Speicher.wunsch("sz", amt.lea)], an: dokument, in: von.id)
        _ = try await Speicher.antworten(amt, gang, 1, .schlussgezeichnet, von: amt.lea)
        _ = try await DokumentUmprotokollieren(store: amt.store)(dokument.id, nach: nach.id, grund: "falsch", akteur: amt.ada)
        return (dokument.id, gang.id, von.id, nach.id)
    }

    private func vernichten(_ id: VorgangID, _ amt: Amt) async throws {
        try await amt.store.commit(Vermerk(.system("test"), "test.vernichten", grund: "Test")) { tx in
            if try tx.vorhandenerVorgang(id).zustand == .offen { _ = try tx.vorgangSchliessen(id) }
            for schritt: Aussonderungsschritt in [.vorsehen, .bewerten] { try tx.vorgangAussondern(id, schritt) }
            _ = try tx.vorgangVernichten(id, .vernichten, betreff: "(vernichtet)")
        }
    }

    @Test("Die Schlusszeichnung geht mit; der alte Vorgang kann vernichtet werden, sie bleibt", arguments: Dialect.allCases)
    func alterWeg(maschine: Dialect) async throws {
        try await Amt.mit(maschine) { amt in
            let (dokument, gang, von, nach) = try await gewandert(amt)
            try await vernichten(von, amt)
            let bleibt = try #require(try await amt.store.read { try $0.geschaeftsgang(gang) })
            #expect(bleibt.vorgang == nach && bleibt.dokument == dokument)
            #expect(bleibt.schritte.first?.bearbeitung?.bearbeiter == amt.lea.person)
        }
    }

    @Test("Mit dem neuen Vorgang geht auch der Geschäftsgang, obwohl der alte offen ist", arguments: Dialect.allCases)
    func neuerWeg(maschine: Dialect) async throws {
        try await Amt.mit(maschine) { amt in
            let (_, gang, von, nach) = try await gewandert(amt)
            try await vernichten(nach, amt)
            #expect(try await amt.store.read { try $0.geschaeftsgang(gang) } == nil)
            #expect(try await amt.stand(von).zustand == .offen)
        }
    }

    @Test("Ein erledigter Schritt kommt in keinen Vorgang, in dem sein Dokument nicht liegt", arguments: Dialect.allCases)
    func nirgendsHin(maschine: Dialect) async throws {
        try await Amt.mit(maschine) { amt in
            let (_, gang, von, _) = try await gewandert(amt)
            await #expect(throws: (any Error).self) {
                try await amt.store.commit(Vermerk(.system("test"), "test.gang")) { tx in
                    try tx.execute("UPDATE akte_gangschritt SET vorgang = \(von) WHERE gang = \(gang)")
                }
            }
        }
    }

    @Test("Solange es läuft, oder eine Anlage gesperrt ist, geht das Dokument auf keinem Weg fort", arguments: Dialect.allCases)
    func laufend(maschine: Dialect) async throws {
        try await Amt.mit(maschine) { amt in
            let von = try await amt.vorgang(), nach = try await amt.vorgang(Amt.wunsch("Kranwagen"))
            let dokument = try await amt.ablegen("Bescheid", final: false, in: von.id)
            let gang = try await Speicher.starten(amt, [Speicher.wunsch("mz", amt.ben)], an: dokument, in: von.id)
            func umziehen() async throws {
                try await amt.store.commit(Vermerk(amt.ada, "test.umzug", grund: "falsch")) { tx in
                    _ = try tx.dokumentUmprotokollieren(dokument.id, nach: nach.id)
                }
            }
            await #expect(throws: GangError.dokumentImGeschaeftsgang) { try await umziehen() }
            _ = try await Speicher.antworten(amt, gang, 1, .mitgezeichnet, von: amt.ben)
            let anlage = try await amt.ablegen("Plan", final: false, in: von.id)
            try await amt.store.commit(Vermerk(amt.ada, "test.anlage")) { try $0.anlageZuordnen(anlage.id, zu: dokument.id) }
            try await amt.sperren(.dokument(anlage.id), Sperrwunsch(kanal: .seite), akteur: amt.ben)
            let fehler = await #expect(throws: AkteError.self) { try await umziehen() }
            #expect(fehler?.code == "akte.gesperrt")
        }
    }
}
