// SPDX-License-Identifier: EUPL-1.2
import Store
import StoreTesting
import Testing

@testable import Informationssicherheit

@Suite("Formen, in denen Kataloge veröffentlicht werden")
struct KatalogformTests {
    /// Invented requirements, each in a form that an edition of the BSI's catalogues has.
    static let katalog = """
        {"catalog": {"uuid": "5b3f0c8e-1d2a-4e6f-9a7b-8c9d0e1f2a3b",
          "metadata": {"title": "Formenkatalog", "version": "2026-02-05T15:31:58.189647+00:00",
            "last-modified": "2026-02-05T15:32:13.890527698Z", "oscal-version": "1.1.3"},
          "groups": [{"id": "FORM", "title": "Formen", "controls": [
            {"id": "FORM.1", "class": "erhöht", "title": "Niveau als Klasse",
             "parts": [{"id": "FORM.1_stm", "name": "statement", "prose": "Probe KANN leuchten.", "props": [
               {"name": "modalverb", "value": "KANN"}, {"name": "target_objects", "value": "Nutzende, Webserver"}]}]},
            {"id": "_8d0f3f7e-6a51-4b7c-9f37-3f0d7a1c2b4e", "class": "eigene", "title": "Nummer als Bezeichnung",
             "props": [{"name": "label", "value": "FORM.1.3"}],
             "parts": [{"name": "statement", "prose": "Probe MUSS stehen."}]},
            {"id": "FORM.2", "title": "Zurückgezogen", "props": [{"name": "status", "value": "withdrawn"}]}]}]}}
        """

    @Test("Kategorien, Niveau und Nummer werden gefunden, Zurückgezogenes bleibt draußen", arguments: Dialect.allCases)
    func formen(maschine: Dialect) async throws {
        try await Sicherheitshaus.mit(maschine) { haus in
            let id = try await KatalogEinlesen(store: haus.store)(Array(Self.katalog.utf8), akteur: haus.levi).id
            let (katalog, anforderungen, gesucht) = try await haus.store.read {
                (try $0.katalog(id), try $0.anforderungen(id), try $0.anforderungen(id, wort: "form.1.3"))
            }
            let gelesen = try #require(katalog)
            #expect(gelesen.anforderungen == 2 && gelesen.fassungstext == "05.02.2026, 16:31 Uhr")
            #expect(gelesen.standtext == "05.02.2026, 16:32 Uhr" && gelesen.fassung.hasPrefix("2026-02-05T15:31:58.189647"))
            #expect(anforderungen.map(\.nummer) == ["FORM.1", "FORM.1.3"] && gesucht.map(\.titel) == ["Nummer als Bezeichnung"])
            #expect(anforderungen[0].istErhoeht && anforderungen[0].kategorien == "Nutzende, Webserver")
            #expect(anforderungen[1].niveau.isEmpty && anforderungen[1].verbindlich == "–")
            #expect(KatalogSeite.Satz(anforderungen[1]).merkmale == nil)
            #expect(KatalogSeite.Satz(anforderungen[0]).merkmale == "KANN · Niveau erhöht · Nutzende, Webserver")
            let verbund = try await haus.verbund()
            let server = try await haus.objekt("S1", .itsystem, in: verbund, vertraulichkeit: .hoch)
            let neue = try await Modellieren(store: haus.store)(
                server, katalog: id, baustein: nil, ohneAuswahl: false, akteur: haus.levi)
            let pruefungen = try await haus.store.read { try $0.pruefungen(verbund) }
            #expect(neue == 1 && pruefungen.map { $0.titel(anforderungen[1]) } == ["FORM.1.3 Nummer als Bezeichnung"])
        }
    }

    @Test(
        "Eine Fassung, die kein Zeitpunkt ist, bleibt, wie sie ist", arguments: ["2026-05", "3.0.0", "Final", "2026-02-05T1.5"])
    func fassung(text: String) { #expect(Katalog.lesbar(text) == text) }

    @Test(
        "Das letzte Wort einer Kategorie sagt, was sie ist",
        arguments: [
            ("Serverräume", [.raum]), ("Datenträgerarchiv", [.raum]), ("Verzeichnisdienste", [.anwendung]),
            ("Cloud-Dienste", [.dienstleistung]), ("DNS-Server", [.anwendung]), ("Hostsysteme", [.itsystem]),
            ("Interpersonelle Kommunikation", [.anwendung]), ("Institutionsleitung", [.personen]),
            ("Externe Netzanschlüsse", [.netz]), ("Informationen", [.information]), ("Fahrzeuge", [.itsystem]),
            ("Virtualisierungslösungen", [.anwendung]), ("Nutzende, Webbrowser", [.anwendung, .personen]),
            ("Faxe", [.anwendung, .itsystem]), ("IT-Produkte", [.itsystem, .dienstleistung]),
            ("", Zielobjektart.allCases), ("Quantenkram", Zielobjektart.allCases),
        ] as [(String, [Zielobjektart])])
    func kategorien(kategorie: String, arten: [Zielobjektart]) {
        #expect(Zielobjektart.allCases.filter { $0.passt(zu: kategorie) } == arten)
    }
}
