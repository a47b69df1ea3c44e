// SPDX-License-Identifier: EUPL-1.2
import Core
import Store
import StoreTesting
import Testing

@testable import Akte
@testable import Web

@Suite("Listen als CSV-Datei")
struct CSVTests {
    @Test("Die Datei hat jede Zeile des Korbs genau einmal, auch jenseits von zweitausend")
    func alles() async throws {
        try await Amt.mit(.sqlite) { amt in
            let probe = try Webprobe(amt)
            let zeichen = try await amt.store.commit(Vermerk(.oeffentlich, "test.viele")) { tx in
                try (1...2_050).map { try tx.vorgangAnlegen(Amt.wunsch("Wunsch \($0)")).zeichen.text }
            }
            let datei = try await probe.seite(
                AkteURL.postkorbCSV, von: amt.ada, abfrage: ["korb": "gruppe", "oe": "\(Amt.zulassung)"])
            let gefunden = Self.spalte(datei.text)
            #expect(gefunden.count == 2_050)
            #expect(Set(gefunden) == Set(zeichen))
        }
    }

    @Test("Auch Akten und Wiedervorlagen kommen als Datei, gefiltert nach denselben Rechten wie die Liste")
    func rechte() async throws {
        try await Amt.mit(.sqlite) { amt in
            let probe = try Webprobe(amt)
            let vorgang = try await amt.vorgang()
            _ = try await WiedervorlageSetzen(store: amt.store)(
                WiedervorlageAnlage(tag: amt.uhr.jetzt.tag, grund: "=Antwort da?", fuer: amt.ada.person), in: vorgang.id,
                akteur: amt.ada)
            let akten = try await probe.seite(AkteURL.aktenCSV, von: amt.ada).text
            #expect(Self.spalte(akten) == [vorgang.akteZeichen.text])
            #expect(Self.spalte(try await probe.seite(AkteURL.aktenCSV, von: amt.eva).text).isEmpty)
            let faellige = try await probe.seite(AkteURL.postkorbCSV, von: amt.ada, abfrage: ["korb": "wiedervorlagen"]).text
            #expect(faellige.contains(vorgang.zeichen.text))
            // A cell that a spreadsheet would take for a formula is defused.
            #expect(!faellige.contains(";=Antwort"))
        }
    }

    /// First cells of all lines but the head.
    private static func spalte(_ text: String) -> [String] {
        text.split(whereSeparator: \.isNewline).dropFirst().map { String($0.prefix { $0 != ";" }) }
    }
}
