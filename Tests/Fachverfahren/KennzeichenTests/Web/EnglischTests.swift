// SPDX-License-Identifier: EUPL-1.2
import Core
import Foundation
import Testing

@testable import Kennzeichen
@testable import Web

@Suite("Wunschkennzeichen auf Englisch") struct EnglischTests {
    private static let fehler: [KennzeichenError] = [
        .unterscheidungszeichenUngueltig, .buchstabenUngueltig, .zahlUngueltig, .zuVieleZeichen(zeichen: 9, hoechstens: 8),
        .erkennungsnummerZuLang(zeichen: 7, hoechstens: 6), .saisonUngueltig, .wechselMitSaison, .zusatzNichtGueltig(.e),
        .eingabeLeer, .eingabeZuLang(hoechstens: 40), .unzulaessigesZeichen, .keinKennzeichen, .musterUngueltig,
        .geburtstagUngueltig, .nameUngueltig, .nichtVerfuegbar, .vergriffen(kennzeichen: "LEV-A 1", frei: ["LEV-A 2"]),
        .vergriffen(kennzeichen: "LEV-A 1", frei: []), .nichtMehrGehalten, .reservierungAbgelaufen, .falscherCode,
        .zuVieleReservierungen(hoechstens: 3), .zuVieleGehalten(hoechstens: 3, minuten: 10),
        .zuVieleBeobachtungen(hoechstens: 5), .uebergangNichtErlaubt, .fristUngueltig, .keinRecht, .nichtGefunden,
        .fremdOderMehrdeutig, .vierAugen, .schonEntschieden, .begruendungFehlt, .namenFehlen,
        .dateiFehlerhaft(datei: "a.tsv", zeile: 3, problem: "leer"), .stadtregelnUngueltig(problem: "leer"),
    ]

    private static func texte() throws -> [Sprache: Texte] {
        try Texte.laden([KennzeichenModul.bundle.appendingPathComponent("Texte")])
    }

    @Test("Jeder Fehlersatz steht im Katalog, deutsch so wie in der Schnittstelle, englisch eigens", arguments: fehler)
    func katalog(fehler: KennzeichenError) throws {
        let texte = try Self.texte()
        let de = texte[.de]?.text(fehler), en = texte[.en]?.text(fehler)
        #expect(de == fehler.meldung)
        #expect(en != nil && en != de && en?.contains("{") == false)
    }

    @Test("Beide Städte nennen ihre Gebühren auch englisch", arguments: ["leverkusen", "muster"])
    func gebuehren(stadt: String) throws {
        for posten in try Probe.stadt(stadt).gebuehren { #expect(posten.en != nil && posten.en != posten.text, "\(posten.text)") }
    }
}
