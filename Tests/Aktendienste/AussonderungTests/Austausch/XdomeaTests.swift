// SPDX-License-Identifier: EUPL-1.2
import Core
import Foundation
import Store
import StoreTesting
import Testing
import Xdomea
import XdomeaTesting
import Zip

@testable import Akte
@testable import Aussonderung

@Suite("xdomea") struct XdomeaTests {
    static let stueck: Austauschobjekt = {
        let version = Austauschversion(
            nr: "1",
            datei: Austauschdatei(
                name: "0190a000-0000-7000-8000-000000000003_x.pdf", original: "Bescheid <1> & Anlage.pdf",
                mediatyp: "application/pdf",
                groesse: 0))
        var dokument = Austauschdokument(
            uuid: "0190a000-0000-7000-8000-000000000002", zeichen: "1#1", betreff: "Bescheid \"a\" & <b>", typ: "Bescheid",
            datum: Kalendertag(tagnummer: 16_000), versionen: [version])
        var anlage = Austauschdokument(uuid: "0190a000-0000-7000-8000-000000000004", zeichen: "1#2", betreff: "Lageplan")
        anlage.medium = "001"
        dokument.anlagen = [anlage]
        (dokument.medium, dokument.einheit, dokument.bearbeiter) = ("002", "Zulassung", "Ada Muster")
        dokument.zusatz = Zusatzangaben(
            kontakte: [
                .init(name: "Rosa Grün", rolle: "Absender", seite: .absender),
                .init(name: "Stadt", rolle: "Empfänger", seite: .empfaenger), .init(name: "Anwalt", rolle: "weiterer Kontakt"),
            ], gaenge: [gang("0190a000-0000-7000-8000-000000000031")])
        var vorgang = Austauschobjekt(
            uuid: "0190a000-0000-7000-8000-000000000001", art: .vorgang, zeichen: "1", betreff: "Größe",
            zdaAm: Kalendertag(tagnummer: 16_100), dauer: .jahre(10), ende: Kalendertag(tagnummer: 20_000),
            planart: .archivwuerdig,
            vorschlag: .vernichten, typ: "Test", dokumente: [dokument])
        vorgang.beginn = Kalendertag(tagnummer: 15_000)
        (vorgang.medium, vorgang.laufzeitEnde) = ("003", Kalendertag(tagnummer: 16_050))
        vorgang.zusatz = Zusatzangaben(
            kontakte: [
                .init(
                    name: "Rosa Grün", rolle: "Antragstellende Person", anschrift: "Am Wald 1, 51371 Muster",
                    erreichbar: "r@x.example")
            ],
            verlauf: [
                .init(
                    zeit: "2013-01-01T10:00:00.000Z", wer: "Ada", was: "Vorgang geschlossen", feld: "zustand", alt: "offen",
                    neu: "zda")
            ],
            verweise: [.init(objekt: "0190a000-0000-7000-8000-000000000009", art: "003", zeichen: "7", bemerkung: "siehe auch")],
            felder: [.init(gruppe: "Fahrzeug", name: "FIN", wert: "WVW1")],
            gaenge: [gang("0190a000-0000-7000-8000-000000000030")])
        return Austauschobjekt(
            uuid: "0190a000-0000-7000-8000-000000000000", art: .akte, zeichen: "0", betreff: "Akte", plan: "36.10",
            einheit: "Zulassung", medium: "002", dauer: .unbefristet, planart: .zuBewerten, vorgaenge: [vorgang])
    }()

    private static func gang(_ uuid: String) -> Zusatzangaben.Gang {
        Zusatzangaben.Gang(
            uuid: uuid,
            schritte: [
                .init(
                    nummer: 1, status: "003", verfuegung: "zur Mitzeichnung: bitte bis Freitag", ersteller: "Ada Muster",
                    adressat: "Rechtsamt", erstellt: "2013-01-01T10:00:00Z", termin: "2013-01-04", bearbeiter: "Ben Beispiel",
                    bearbeitet: "2013-01-03T09:30:00Z", vermerk: "mitgezeichnet", notiz: "i. V. für Cem"),
                .init(
                    nummer: 2, status: "004", verfuegung: "zur Kenntnis", ersteller: "Ada Muster", adressat: "Ben Beispiel",
                    erstellt: "2013-01-01T10:00:00Z"),
            ])
    }

    static func nachricht(_ code: Nachrichtencode, _ fassung: Xdomeafassung) -> Nachricht {
        let kopf = Nachrichtenkopf(
            code: code, fassung: fassung, prozess: "0190a000-0000-7000-8000-00000000000a",
            nachricht: fassung == .v40 ? "0190a000-0000-7000-8000-00000000000b" : "0190a000-0000-7000-8000-00000000000a",
            erstellt: Zeitpunkt(millisekunden: 1_700_000_000_123), absender: Stelle(name: "Stadt & Land", schluessel: "05316000"),
            empfaenger: Stelle(name: "Archiv"), quittungErbeten: code.quittung != nil,
            ursprung: fassung == .v40 && ![.abgabe, .anbieteverzeichnis, .aussonderung, .planZurBewertung].contains(code)
                ? "0190a000-0000-7000-8000-00000000000c" : nil,
            hinweis: code == .abgabe ? "Wohnsitz verlegt" : nil)
        let inhalt: Nachricht.Inhalt =
            switch code {
            case .anbieteverzeichnis, .aussonderung, .abgabe: .schriftgut([stueck])
            case .planZurBewertung:
                .plan(
                    Austauschplan(
                        uuid: "0190a000-0000-7000-8000-000000000020", bezeichnung: "Plan", fassung: "2026-01-01",
                        einheiten: [
                            Austauscheinheit(
                                uuid: "0190a000-0000-7000-8000-000000000021", zeichen: "36", inhalt: "Verkehr",
                                dauer: .unbefristet,
                                art: .zuBewerten),
                            Austauscheinheit(
                                uuid: "0190a000-0000-7000-8000-000000000022", zeichen: "36.10", inhalt: "Zulassung",
                                dauer: .jahre(10), art: .vernichten, stillgelegt: true),
                            Austauscheinheit(
                                uuid: "0190a000-0000-7000-8000-000000000023", zeichen: "37", inhalt: "Feuerwehr",
                                dauer: .jahre(30),
                                art: .archivwuerdig),
                        ]))
            case .katalogImport, .abgabeImport:
                .uebernahme([
                    Objektuebernahme(objekt: stueck.uuid, erfolgreich: true),
                    Objektuebernahme(objekt: stueck.vorgaenge[0].uuid, erfolgreich: false, fehler: "gibt es nicht mehr"),
                ])
            case .bewertungsverzeichnis, .bewertungskatalog:
                .bewertung([Objektbewertung(objekt: stueck.uuid, art: .archivwuerdig)])
            case .importBestaetigung:
                .uebernahme([
                    Objektuebernahme(objekt: stueck.uuid, erfolgreich: true, archivkennung: "Arch 1"),
                    Objektuebernahme(objekt: stueck.vorgaenge[0].uuid, erfolgreich: false, fehler: "Datei <fehlt>"),
                ])
            default: .quittung
            }
        return Nachricht(kopf: kopf, inhalt: inhalt)
    }

    /// The message as a package in a folder of its own.
    private static func paket(_ nachricht: Nachricht, _ body: (String, String) async throws -> Void) async throws {
        let ordner = try Zwischenordner()
        defer { ordner.entfernen() }
        let name = Nachrichtenformat.xdomea.dateiname(nachricht.kopf)
        let quelle = ordner.pfad + "/quelle"
        try Data("Inhalt".utf8).write(to: URL(fileURLWithPath: quelle))
        var dateien: [String: String] = [:]
        if [.aussonderung, .abgabe].contains(nachricht.kopf.code) {
            for datei in stueck.alleDokumente.flatMap(\.versionen).map(\.datei) { dateien[datei.name] = quelle }
        }
        try await Nachrichtenformat.xdomea.schreiben(nachricht, dateien, "\(ordner.pfad)/\(name)")
        try await body("\(ordner.pfad)/\(name)", name)
    }

    @Test("Was geschrieben wird, wird gleich gelesen", arguments: Nachrichtencode.allCases, Xdomeafassung.allCases)
    func hinUndHer(code: Nachrichtencode, fassung: Xdomeafassung) async throws {
        let nachricht = Self.nachricht(code, fassung)
        try await Self.paket(nachricht) { pfad, name in
            let gelesen = try await Nachrichtenformat.xdomea.lesen(pfad, name)
            #expect(gelesen.nachricht == nachricht)
            #expect(gelesen.unverstanden == [])
            #expect(gelesen.dateien.count == ([.aussonderung, .abgabe].contains(code) ? 1 : 0))
        }
    }

    @Test("Jede Nachricht besteht ihr Schema", arguments: Nachrichtencode.allCases, Xdomeafassung.allCases)
    func schema(code: Nachrichtencode, fassung: Xdomeafassung) async throws {
        try await Self.paket(Self.nachricht(code, fassung)) { pfad, _ in
            let befunde = try Xdomeadaten.befunde(Xdomeadaten.xml(pfad), fassung: fassung.rawValue, schema: code.typ.schemadatei)
            if let befunde { #expect(befunde == []) }
        }
    }

    @Test(
        "Eine echte Abgabe wird übernommen und noch einmal ausgegeben, mit gleichem Inhalt und gleichen Dateien",
        .enabled(if: Xdomeadaten.vorhanden, "\(Xdomeadaten.fehlen)"), arguments: Dialect.allCases)
    func echt(maschine: Dialect) async throws {
        let name = "9a75050f-323a-4e84-94c9-a889aa2b4fe8_Aussonderung.Aussonderung.0503.zip"
        let quelle = "\(Xdomeadaten.ordner)/\(name)"
        try await Haus.mit(maschine, "archiv", uhr: Stelluhr("2026-11-23T08:00:00Z"), format: .xdomea) { archiv in
            let ein = archiv.stand.folder + "/ein", aus = archiv.stand.folder + "/aus"
            for ordner in [ein, aus] {
                try FileManager.default.createDirectory(atPath: ordner, withIntermediateDirectories: true)
            }
            try FileManager.default.copyItem(atPath: quelle, toPath: "\(ein)/\(name)")
            _ = try await PartnerSetzen(store: archiv.store)(
                .init(
                    kurz: "amt", name: "Amt", rolle: .behoerde, oe: Haus.oe, eingang: ein, ausgang: aus, fassung: .v31,
                    quittung: true), akteur: .system("test"))
            _ = try await Austauschlauf(dienst: archiv.dienst)()
            let lauf = try await archiv.einzigerLauf(.archiv)
            #expect(lauf.zustand == .geliefert)
            #expect(try await archiv.store.read { try $0.laufbericht(lauf.id)?.sauber } == true)
            try await Uebernehmen(dienst: archiv.dienst)(lauf.id, akteur: archiv.ada)
            try await archiv.arbeiten()
            #expect(try await archiv.lauf(lauf.id).zustand == .uebernommen)
            #expect(try await archiv.zahl("aus_archivdatei") == 3)

            let (inhalt, neu) = try await ArchivpaketAusgeben(dienst: archiv.dienst)(lauf.id, akteur: archiv.ada)
            let ausgabe = try await archiv.stand.content.verifiedFile(inhalt)
            #expect(neu == name)
            let vorher = try XdomeaNachricht.lesen(Xdomeadaten.xml(quelle))
            let nachher = try XdomeaNachricht.lesen(Xdomeadaten.xml(ausgabe))
            #expect(nachher.schriftgutobjekte == vorher.schriftgutobjekte)
            #expect(vorher.schriftgutobjekte.count == 2)
            if let befunde = try Xdomeadaten.befunde(Xdomeadaten.xml(ausgabe), fassung: "3.1.0") { #expect(befunde == []) }
            let alt = try ZipArchive(.file(quelle)), jetzt = try ZipArchive(.file(ausgabe))
            #expect(Set(jetzt.entries.map(\.name)) == Set(alt.entries.map(\.name)))
            for datei in alt.entries where !datei.name.hasSuffix(".xml") {
                let gleiche = try #require(jetzt.entry(datei.name))
                #expect(try jetzt.content(gleiche) == alt.content(datei))
            }
            let antworten = try FileManager.default.contentsOfDirectory(atPath: aus)
            #expect(antworten.contains { $0.hasSuffix("0506.zip") } && antworten.contains { $0.hasSuffix("0507.zip") })
        }
    }
}
