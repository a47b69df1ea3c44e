// SPDX-License-Identifier: EUPL-1.2
import Core
import StoreTesting
import Testing

@testable import Akte
@testable import Store

@Suite("Alte Einträge im Suchverzeichnis") struct VertraulicheMarkenTests {
    @Test("Nach dem Umstellen findet Vertrauliches von früher, wer es sehen darf, und sonst niemand", arguments: Dialect.allCases)
    func umstellen(maschine: Dialect) async throws {
        try await Amt.mit(maschine) { amt in
            let frueher = OrgNummer(1_099_511_627_776 + Amt.zulassung.wert)
            try await amt.store.commit(Vermerk(.system("test"), "test.suche")) { tx in
                for (objekt, sicht) in [
                    ("alt", [Sichtbarkeit.einheit(frueher), .person(amt.ben.person)]), ("offen", [.einheit(Amt.zulassung)]),
                ] {
                    try tx.indexieren(
                        Sucheintrag(
                            objekt: objekt, art: "vorgang", titel: "Kranwagen", kennzeichen: nil, zeit: tx.jetzt, text: "",
                            sichtbarFuer: sicht))
                }
                let schritt = try #require(AkteMigrations.alle.migrations.first { $0.name == "vertrauliche-marken" })
                for text in schritt.statements(for: maschine) { try tx.execute(SQL(stringLiteral: text)) }
            }
            func suche(_ akteur: Akteur) async throws -> Set<String> {
                Set(try await AkteSuchen(store: amt.store)("kranwagen", akteur: akteur).treffer.map(\.objekt))
            }
            #expect(try await suche(amt.lea) == ["alt", "offen"])
            #expect(try await suche(amt.ben) == ["alt", "offen"])
            #expect(try await suche(amt.ada) == ["offen"])
            #expect(try await suche(amt.eva).isEmpty)
        }
    }
}
