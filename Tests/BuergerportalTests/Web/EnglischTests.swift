// SPDX-License-Identifier: EUPL-1.2
import Core
import Store
import Testing

@testable import Buergerportal
@testable import Web

@Suite("Englische Seite") struct EnglischTests {
    private static let portalfehler: [PortalError] = [
        .nichtGefunden, .schonGesendet, .unvollstaendig, .leistungFehlt, .geburtsdatumFehlt, .anlageUnzulaessig("foto.exe"),
        .fallGeschlossen, .zahlungsdienst, .druckdienst, .verboten, .codeFehlt, .nichtMehrRuecknehmbar,
        .zurueckgenommen, .zahlungsnummerFehlt, .ausgangFehlt, .dateiInPruefung, .dateiZurueckgehalten,
    ]
    private static let alle: [any Fachfehler] =
        portalfehler + ZahlungError.allCases + BekanntgabeError.allCases + PostfachError.allCases
        + [WebFehler.nichtGefunden, .formularAbgelaufen, .zuGross(grenze: 3_145_728), .gedrosselt(sekunden: 7)]
        + [StoreError.veraltet, .ungewiss("x"), .ueberlastet]

    @Test("Jeder Fehlersatz steht im Katalog, deutsch so wie in der Schnittstelle, englisch eigens")
    func katalog() async throws {
        try await Schalter.mit(.sqlite) { schalter in
            for fehler in Self.alle {
                let de = schalter.haus.texte(.de).text(fehler), en = schalter.haus.texte(.en).text(fehler)
                #expect(de == fehler.meldung, "\(fehler.code)")
                #expect(en != de && !en.contains("{"), "\(fehler.code)")
            }
        }
    }

    @Test("Eine falsche Antwort wird in der Sprache der Person erklärt", arguments: Dialect.allCases)
    func feldfehler(maschine: Dialect) async throws {
        try await Schalter.mit(maschine) { schalter in
            let id = try await schalter.entwurf(schalter.mina)
            let leer = try await schalter.post(PortalURL.seite(id, "name"), schalter.mina, sprache: .en)
            #expect(leer.status == 422)
            #expect(leer.html.contains("Please answer the question “Your name”."))
            let tag = try await schalter.post(
                PortalURL.seite(id, "geburt"), schalter.mina, ["geburt.tag": "31", "geburt.monat": "2", "geburt.jahr": "1980"],
                sprache: .en)
            #expect(tag.html.contains("for example 31 3 1980"))
            #expect(!tag.html.contains("Bitte"))
        }
    }

    @Test("Stand, Gebühren, Dokumente und Ablehnungen kommen englisch", arguments: Dialect.allCases)
    func seiten(maschine: Dialect) async throws {
        try await Schalter.mit(maschine) { schalter in
            let antrag = try await schalter.gesendet(schalter.mina)
            let stand = try await schalter.get(PortalURL.vorgang(antrag.id), schalter.mina, sprache: .en).html
            for text in ["We are checking", "Please pay.", "Sample fee", "Copy of your application", "not paid yet"] {
                #expect(stand.contains(text), "\(text)")
            }
            for text in ["Wir prüfen", "Antrag: Probe", "Gebühr"] { #expect(!stand.contains(text), "\(text)") }
            let fehlt = try await schalter.post(PortalURL.zahlung(antrag.id), schalter.mina, sprache: .en)
            #expect(fehlt.status == 422)
            #expect(fehlt.html.contains("The number of the payment is missing."))
            let leer = try await schalter.post(PortalURL.nachrichten(antrag.id), schalter.mina, ["text": " "], sprache: .en)
            #expect(leer.status == 422)
            #expect(leer.html.contains("Please write a text or add a file."))
            let gesperrt = try await schalter.entwurf(
                schalter.mina, Probeleistung.antworten.merging(["name": ["Gesperrt"]]) { $1 })
            // A procedure whose error has no entry in the catalogue is still understood in German.
            #expect(
                try await schalter.post(PortalURL.senden(gesperrt), schalter.mina, sprache: .en).html.contains("nicht mehr frei"))
        }
    }
}
