// SPDX-License-Identifier: EUPL-1.2
import Core
import Foundation
import Store
import Testing

@testable import Identity
@testable import Web

@Suite("Konten in der Sprache der Person") struct EnglischTests {
    private static let fehler: [IdentityError] = [
        .falscheAnmeldung, .gesperrt(minuten: 7), .kennwortZuKurz(mindestens: 12), .kennwortZuLang(hoechstens: 200),
        .kennwortEintoenig, .kennwortPersoenlich, .kennwortUngleich, .kennwortFalsch, .kennwortTechnik(3), .codeFalsch,
        .emailUngueltig, .nameFehlt, .markeAbgelaufen, .gastcodeFalsch, .nichtGefunden, .anmeldenameVergeben,
    ]

    /// The module's own catalogue, as the house reads it.
    private static func texte() throws -> [Sprache: Texte] {
        try Texte.laden([IdentityModul.bundle.appendingPathComponent("Texte")])
    }

    private static func anfrage(_ felder: KeyValuePairs<String, String>) throws -> WebRequest {
        WebRequest(
            methode: .post, pfad: "/", parameter: [:], abfrage: Formularwerte(),
            formular: Formulardaten(werte: Formularwerte(felder.map { (name: $0.key, wert: $0.value) })), jsonKoerper: nil,
            kopfzeilen: [:], adresse: "203.0.113.1", kennung: "probe", akteur: .oeffentlich, sitzung: nil,
            besuch: Besuch(token: "00"), sprache: .en, texte: try #require(try texte()[.en]),
            jetzt: Zeitpunkt(millisekunden: 0))
    }

    @Test("Jeder Fehlersatz steht im Katalog, deutsch so wie in der Schnittstelle, englisch eigens", arguments: fehler)
    func katalog(fehler: IdentityError) throws {
        let texte = try Self.texte()
        let de = texte[.de]?.text(fehler), en = texte[.en]?.text(fehler)
        #expect(de == fehler.meldung)
        #expect(en != nil && en != de && en?.contains("{") == false)
    }

    @Test("Die Registrierung erklärt einen Fehler englisch, am Feld und in der Liste")
    func registrieren() throws {
        let seite = RegistrierSeite(try Self.anfrage(["name": "Mina"]), fehler: .kennwortZuKurz(mindestens: 12))
        #expect(seite.kennwort.fehler?.contains("Use at least 12 characters.") == true)
        #expect(seite.email.fehler == nil)
        let marke = MarkenSeite.kennwort(try Self.anfrage([:]), fehler: .kennwortEintoenig)
        #expect(marke.kennwort?.fehler?.contains("more different characters") == true)
    }

    @Test("Anmeldung und Gastzugang lehnen englisch ab")
    func anmelden() async throws {
        try await Kontenprobe.mit(.sqlite) { probe async throws in
            func post(_ pfad: String, _ felder: KeyValuePairs<String, String>) async throws -> any Page {
                let route = try #require(probe.modul.modul.routen.first { $0.methode == .post && $0.pfad == pfad })
                let antwort = try await route.handler(try Self.anfrage(felder))
                #expect(antwort.status == 422)
                guard case .seite(let seite) = antwort.koerper else { throw WebFehler.nichtGefunden }
                return seite
            }
            let anmeldung = try await post("/anmeldung", ["email": "mina@example.org", "kennwort": "falsch"])
            #expect((anmeldung as? BuergerAnmeldeSeite)?.email.fehler == nil)
            #expect(
                (anmeldung as? BuergerAnmeldeSeite)?.fehlerliste?.eintraege.first?.text.contains("Signing in did not work")
                    == true)
            let gast = try await post("/gast", ["code": "ABCD-EFGH"])
            #expect((gast as? GastSeite)?.fehlerliste?.eintraege.first?.text.contains("do not belong together") == true)
        }
    }
}
