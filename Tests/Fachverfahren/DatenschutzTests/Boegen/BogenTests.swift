// SPDX-License-Identifier: EUPL-1.2
import Akte
import Core
import Foundation
import Store
import StoreTesting
import Testing

@testable import Datenschutz

@Suite("Prüfbögen")
struct BogenTests {
    private static func fragen() throws -> [Bogenfrage] {
        try Bogenfrage.lesen(
            String(contentsOf: DatenschutzModul.bundle.appendingPathComponent("Rechtsdaten/boegen.tsv"), encoding: .utf8))
    }

    private static func alle(_ art: Bogenart, _ antwort: Bogenantwort) throws -> [String: Bogeneintrag] {
        var antworten: [String: Bogeneintrag] = [:]
        for frage in try fragen() where frage.art == art {
            antworten[frage.schluessel] = Bogeneintrag(antwort: antwort, text: "so")
        }
        return antworten
    }

    @Test("Der Vertragsbogen fragt nach Art. 28 Abs. 3 Buchst. a bis h, der der Folgenabschätzung nach Art. 35 Abs. 7 a bis d")
    func vollstaendig() throws {
        let fragen = try Self.fragen()
        let avv = Set(fragen.filter { $0.art == .avv }.map(\.quelle)), dsfa = Set(fragen.filter { $0.art == .dsfa }.map(\.quelle))
        for buchstabe in ["a", "b", "c", "d", "e", "f", "g", "h"] { #expect(avv.contains("Art. 28 Abs. 3 Buchst. \(buchstabe)")) }
        for buchstabe in ["a", "b", "c", "d"] { #expect(dsfa.contains("Art. 35 Abs. 7 Buchst. \(buchstabe)")) }
        #expect(Set(fragen.map { "\($0.art)\($0.schluessel)" }).count == fragen.count)
    }

    @Test("Ohne Schwelle ist keine Folgenabschätzung nötig; mit Schwelle nur dann nicht, wenn ein Gesetz sie vorwegnimmt")
    func schwelle() throws {
        let fragen = try Self.fragen()
        var antworten: [String: Bogeneintrag] = [:]
        for frage in fragen where frage.art == .dsfa && frage.rolle != .inhalt {
            antworten[frage.schluessel] = Bogeneintrag(antwort: .nein, text: "")
        }
        #expect(Bogenbefund(.dsfa, fragen, antworten).text == "nicht nötig")
        antworten["umfangreich"] = Bogeneintrag(antwort: .ja, text: "Gesundheit")
        let noetig = Bogenbefund(.dsfa, fragen, antworten)
        #expect(noetig.text == "nötig, noch unvollständig" && noetig.offen.count == 6)
        antworten["gesetz"] = Bogeneintrag(antwort: .ja, text: "")
        #expect(Bogenbefund(.dsfa, fragen, antworten).offen.count == 1)
        antworten["gesetz"] = Bogeneintrag(antwort: .ja, text: "§ 1 Mustergesetz")
        #expect(Bogenbefund(.dsfa, fragen, antworten).text == "nicht nötig")
        antworten = try Self.alle(.dsfa, .ja)
        antworten["gesetz"] = Bogeneintrag(antwort: .nein, text: "")
        #expect(Bogenbefund(.dsfa, fragen, antworten).text == "nötig und vollständig")
        antworten["abhilfe"] = Bogeneintrag(antwort: .teilweise, text: "")
        #expect(Bogenbefund(.dsfa, fragen, antworten).art == "fehler")
    }

    @Test("Ein Vertrag ist ohne Mangel, wenn alles erfüllt ist; was entfällt, braucht eine Begründung")
    func vertrag() throws {
        let fragen = try Self.fragen()
        var antworten = try Self.alle(.avv, .ja)
        #expect(Bogenbefund(.avv, fragen, antworten).text == "ohne Mangel")
        antworten["d"] = Bogeneintrag(antwort: .entfaellt, text: "")
        #expect(Bogenbefund(.avv, fragen, antworten).text == "noch unvollständig")
        antworten["g"] = Bogeneintrag(antwort: .nein, text: "")
        #expect(Bogenbefund(.avv, fragen, antworten).text == "1 Mangel")
        antworten["h"] = nil
        #expect(Bogenbefund(.avv, fragen, antworten).offen.count == 3)
    }

    @Test("Ein Bogen wird gespeichert und geändert; jede geänderte Antwort steht in der Prüfspur", arguments: Dialect.allCases)
    func schreiben(maschine: Dialect) async throws {
        try await Datenschutzhaus.mit(maschine) { haus in
            let schreiben = BogenSchreiben(store: haus.store)
            var eingabe = Bogeneingabe(
                titel: "Rechenzentrum", verarbeitung: nil, pruefenBis: nil, antworten: try Self.alle(.avv, .ja))
            let id = try await schreiben.anlegen(.avv, eingabe, akteur: haus.ina)
            eingabe.antworten["g"] = Bogeneintrag(antwort: .nein, text: "Frist fehlt")
            let neu = eingabe
            try await schreiben.aendern(id, version: 1, neu, akteur: haus.ina)
            let (bogen, spur) = try await haus.store.read {
                (try $0.bogen(id), try $0.historie(id.text, nur: "ds.bogen.aendern"))
            }
            #expect(bogen?.antworten["g"]?.antwort == .nein && bogen?.version == 2)
            #expect(spur.map(\.feld) == ["g"] && spur.first?.alt == "ja: so" && spur.first?.neu == "nein: Frist fehlt")
            await #expect(throws: DatenschutzError.veraltet) {
                try await schreiben.aendern(id, version: 1, neu, akteur: haus.ina)
            }
            await #expect(throws: DatenschutzError.verboten) { try await schreiben.anlegen(.tom, neu, akteur: haus.leitung) }
        }
    }

    @Test("Ein Bogen liegt, wie er am Tag war, in der Akte, jede Ablage neben der vorigen", arguments: Dialect.allCases)
    func ablegen(maschine: Dialect) async throws {
        try await Datenschutzhaus.mit(maschine) { haus in
            let schreiben = BogenSchreiben(store: haus.store), ablegen = BogenAblegen(dienst: haus.dienst)
            var eingabe = Bogeneingabe(titel: "Fundbüro", verarbeitung: nil, pruefenBis: nil, antworten: try Self.alle(.tom, .ja))
            let id = try await schreiben.anlegen(.tom, eingabe, akteur: haus.ina)
            try await ablegen(id, version: 1, akteur: haus.ina)
            eingabe.antworten = try Self.alle(.tom, .nein)
            try await schreiben.aendern(id, version: 1, eingabe, akteur: haus.ina)
            await #expect(throws: DatenschutzError.veraltet) { try await ablegen(id, version: 1, akteur: haus.ina) }
            await #expect(throws: DatenschutzError.verboten) { try await ablegen(id, version: 2, akteur: haus.leitung) }
            try await ablegen(id, version: 2, akteur: haus.ina)
            let (vorgaenge, dokumente) = try await haus.store.read { db in
                let vorgaenge = try db.vorgaenge(fachbezug: "ds.bogen:\(id)")
                return (vorgaenge, try vorgaenge.flatMap { try db.dokumente(in: $0.id) })
            }
            #expect(vorgaenge.count == 1 && vorgaenge.first?.vertraulich == true)
            #expect(dokumente.count == 2)
            var texte: [String] = []
            for dokument in dokumente {
                texte.append(String(decoding: try await haus.stand.content.read(dokument.neueste.inhalt), as: UTF8.self))
            }
            #expect(texte.contains { $0.contains("ohne Mangel") && $0.contains("Fassung 1") })
            #expect(texte.contains { $0.contains("7 Mängel") && $0.contains("Art. 32 Abs. 1 Buchst. a") })
        }
    }
}
