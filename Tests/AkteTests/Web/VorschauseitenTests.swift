// SPDX-License-Identifier: EUPL-1.2
import Core
import Store
import StoreTesting
import Testing

@testable import Akte
@testable import Web

@Suite("Vorschau neben der Liste") struct VorschauseitenTests {
    @Test("Postkorb, Dokumente eines Vorgangs und Suche nennen ihre Vorschau; die des Vorgangs markiert nichts als gelesen")
    func vorschau() async throws {
        try await Amt.mit(.sqlite) { amt in
            let probe = try Webprobe(amt), vorgang = try await amt.vorgang()
            let dokument = try await amt.ablegen(in: vorgang.id)
            let pfad = AkteURL.vorgang(vorgang.id, "vorschau")
            let korb = try await probe.seite(AkteURL.postkorb, von: amt.ada, abfrage: ["korb": "gruppe"]).text
            #expect(korb.contains("data-vorschau=\"\(pfad)\"") && korb.contains("data-vorschaufeld"))
            let bild = try await probe.ausschnitt(pfad, von: amt.ada).text
            #expect(bild.contains("Rosa Grün") && bild.contains(dokument.zeichen.text) && !bild.contains("<html"))
            #expect(try await amt.zahl("akte_gelesen") == 0)
            await #expect(throws: AkteError.nichtGefunden) { _ = try await probe.ausschnitt(pfad, von: amt.eva) }
            let reiter = try await probe.seite(AkteURL.vorgang(vorgang.id), von: amt.ada).text
            #expect(reiter.contains("data-vorschau=\"\(AkteURL.dokument(dokument.id, "vorschau"))\""))
        }
    }

    @Test("Das Wort eines Treffers führt zu seiner Seite: als ganzes Wort, ohne Seiten zu keiner")
    func seite() {
        let text = "Bauantragsmappe\u{0C}Der Bau beginnt\u{0C}Bauende\u{0C}"
        #expect(Trefferseite.seite(von: "Bau", in: text) == 2)
        #expect(Trefferseite.seite(von: "bauende", in: text) == 3)
        #expect(Trefferseite.seite(von: "Bauantrag", in: text) == nil)
        #expect(Trefferseite.seite(von: "Bau", in: "Der Bau beginnt") == nil)
        #expect(Trefferseite.seite(von: "", in: text) == nil)
    }
}
