// SPDX-License-Identifier: EUPL-1.2
import Akte
import Core
import Foundation
import Testing

@testable import Buergerportal

@Suite("Formloser Antrag in den Städten") struct FormloserAntragTests {
    private struct Stadtdatei: Decodable {
        struct Zustaendigkeit: Decodable {
            let einheit: Int64
            let aktenplan: String
        }
        let formloserAntrag: Zustaendigkeit
    }

    private static func datei(_ pfad: String) throws -> Data {
        var wurzel = URL(filePath: #filePath)
        for _ in 0..<4 { wurzel.deleteLastPathComponent() }
        return try Data(contentsOf: wurzel.appending(path: pfad))
    }

    @Test("Zuständig ist eine Einheit, die es gibt, unter einem Zeichen des Aktenplans", arguments: ["leverkusen", "muster"])
    func zustaendigkeit(stadt: String) throws {
        let wer = try JSONDecoder().decode(Stadtdatei.self, from: Self.datei("cities/\(stadt)/stadt.json")).formloserAntrag
        let einheiten = String(decoding: try Self.datei("cities/\(stadt)/organisation.tsv"), as: UTF8.self)
        #expect(einheiten.split(separator: "\n").contains { $0.hasPrefix("\(wer.einheit)\t") })
        let plan = String(decoding: try AktenplanEinspielen.mitgeliefert(), as: UTF8.self)
        #expect(plan.split(whereSeparator: \.isNewline).contains { $0.hasPrefix("\(wer.aktenplan);") })
        let angebot = FormloserAntrag.angebot(aktenplan: wer.aktenplan, oe: OrgNummer(wer.einheit))
        #expect(angebot.formular.offeneSeite(Antwortbogen(), heute: Kalendertag(tagnummer: 20_000))?.id == "anliegen")
    }

    @Test("Titel, Fragen und Hinweise stehen in beiden Sprachen")
    func sprachen() {
        let angebot = FormloserAntrag.angebot(aktenplan: "32.10.01", oe: OrgNummer(1))
        let texte = [angebot.leistung.titel, angebot.leistung.kurz, angebot.leistung.dauer] + angebot.leistung.benoetigt
        for text in texte { #expect(!text[.en].isEmpty && text[.en] != text[.de]) }
    }
}
