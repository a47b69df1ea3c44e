// SPDX-License-Identifier: EUPL-1.2
import Core
import Foundation
import Store
import StoreTesting
import Testing

@testable import Steuerung

@Suite("Der Bericht als Seite")
struct SeiteTests {
    private static func seite(_ druck: Bool = false) async throws -> (text: String, ausgabe: Berichtsausgabe) {
        try await Seedprogramm.mit(.sqlite) { seed in
            let ausgabe = try await seed.bericht()
            let daten = try await Berichtswerkstatt.schreiber().schreiben(ausgabe, druck ? .pdf : .html)
            return (String(decoding: daten, as: UTF8.self), ausgabe)
        }
    }

    @Test("Jeder Satz hat eine Adresse, keine zwei dieselbe, und jeder Weg zu einem Beleg führt zu einem")
    func anker() async throws {
        let (text, ausgabe) = try await Self.seite()
        let anker = text.matches(of: /\bid="([^"]*)"/).map { String($0.1) }
        #expect(Set(anker).count == anker.count)
        #expect(anker.filter { $0.hasPrefix("s-") }.count == ausgabe.saetze.count - 1)
        let wege = text.matches(of: /href="#([^"]*)"/).map { String($0.1) }
        #expect(wege.count > ausgabe.saetze.count / 2 && Set(wege).isSubset(of: anker))
        #expect(anker.filter { $0.hasPrefix("beleg-") }.count == ausgabe.belege.count)
    }

    @Test("Überschriften folgen ohne Lücke, und die Seite holt nichts von anderswo")
    func aufbau() async throws {
        let (text, _) = try await Self.seite()
        let stufen = text.matches(of: /<h([1-6])/).compactMap { Int($0.1) }
        #expect(stufen.first == 1 && stufen.filter { $0 == 1 }.count == 1)
        #expect(zip(stufen, stufen.dropFirst()).allSatisfy { $1 <= $0 + 1 })
        #expect(!text.contains("<script") && !text.contains("<link") && !text.contains("src="))
    }

    @Test("Ein Baustein, von dem nichts bekannt ist, sagt das")
    func leer() async throws {
        let (text, _) = try await Self.seite()
        #expect(text.components(separatedBy: "Kein Bericht zu diesem Stichtag.").count == 3)
    }

    @Test("Gedruckt gibt es nichts zu klicken")
    func gedruckt() async throws {
        let (text, _) = try await Self.seite(true)
        #expect(!text.contains("<a ") && text.contains("[redaktionell: Redaktion des Statusberichts, 14.02.2019]"))
    }

    @Test("Zeichen mit Bedeutung bleiben Zeichen")
    func zeichen() async throws {
        try await Seedprogramm.mit(.sqlite) { seed in
            let titel = #"<b>Kfz & "mehr"</b>"#
            try await seed.setzen(
                Vorhabenfelder().titel.setzen(
                    try seed.id("kfz-verfahren"), titel, .ab(Probe.iso("2019-01-01")), Probe.quelle))
            let ausgabe = try await seed.bericht()
            let schreiber = try Berichtswerkstatt.schreiber()
            for format in [Berichtsformat.html, .pdf, .folienHtml] {
                let text = String(decoding: try await schreiber.schreiben(ausgabe, format), as: UTF8.self)
                #expect(!text.contains("<b>Kfz") && text.contains("&lt;b&gt;Kfz &amp;"), "\(format)")
            }
        }
    }
}
