// SPDX-License-Identifier: EUPL-1.2
import Core
import Documents
import Foundation
import Identity
import Jobs
import Logging
import Store
import StoreTesting
import WerkzeugTesting

@testable import Akte
@testable import Poststelle
@testable import Rechnungseingang
@testable import Web

/// A town with a unit that gets invoices and another one, on a clock that is set forward.
struct Rechnungsamt: Sendable {
    static let oe = OrgNummer(20), andere = OrgNummer(36)
    static let stelle = Rechnungsstelle(
        oe: oe, aktenplan: "20.30.01", postfach: "rechnung@stadt.example", leitwege: ["05316000-KAEM-47"])

    let stand: Pruefstand
    let uhr: Stelluhr
    let dienst: Rechnungsdienst
    let ada = Rechnungsamt.person("Ada Muster", 1, [RechnungRechte.lesen, RechnungRechte.bearbeiten], oe)
    let leserin = Rechnungsamt.person("Lea Lese", 2, [RechnungRechte.lesen], oe)
    let fremd = Rechnungsamt.person("Frieda Fremd", 3, [RechnungRechte.lesen, RechnungRechte.bearbeiten], andere)

    var store: Store { stand.store }
    var modul: Modul { RechnungseingangModul(store: store, inhalte: stand.content, pdf: dienst.pdf, stelle: dienst.stelle).modul }

    static func mit(
        _ maschine: Dialect, stelle: Rechnungsstelle? = stelle, pdf: PdfWerkzeuge = PdfWerkzeuge(),
        _ body: @Sendable (Rechnungsamt) async throws -> Void
    ) async throws {
        let uhr = Stelluhr("2026-03-04T10:00:00Z")
        let module = [
            IdentityModul.migrationen, AkteModul.migrationen, PoststelleModul.migrationen, RechnungseingangModul.migrationen,
        ]
        try await Pruefstand.mit(maschine, modules: module, uhr: uhr.uhr) { stand in
            let amt = Rechnungsamt(
                stand: stand, uhr: uhr,
                dienst: Rechnungsdienst(store: stand.store, inhalte: stand.content, pdf: pdf, stelle: stelle))
            try await Verwaltung(store: stand.store).einheitenSetzen(
                [(oe, "20"), (andere, "36")].map {
                    OrgEinheit(
                        nummer: $0.0, kurz: $0.1, name: "Amt \($0.1)", art: .fachbereich, uebergeordnet: nil,
                        gueltigAb: Kalendertag(tagnummer: 0))
                }, akteur: .system("test"))
            _ = try await AktenplanEinspielen(store: stand.store)(try AktenplanEinspielen.mitgeliefert(), akteur: .system("test"))
            try await body(amt)
        }
    }

    static func person(_ name: String, _ nr: Int64, _ rechte: [Recht], _ oe: OrgNummer) -> Akteur {
        .mitarbeiter(
            .init(
                id: MitarbeiterID(Zeitpunkt(millisekunden: 1_700_000_000_000 + nr)), name: name, oe: oe,
                rechte: Dictionary(uniqueKeysWithValues: rechte.map { ($0, [oe]) })))
    }

    /// The sample that ships with the module, changed.
    static func xml(_ aenderungen: [(String, String)] = []) throws -> [UInt8] {
        let datei = RechnungseingangModul.bundle.appendingPathComponent("Rechtsdaten/proberechnung.xml")
        var text = try String(contentsOf: datei, encoding: .utf8)
        for (alt, neu) in aenderungen { text = text.replacing(alt, with: neu) }
        return Array(text.utf8)
    }

    /// The sample inside a PDF, as ZUGFeRD has it, beside a file that has nothing to do with it.
    static func pdf(_ name: String = "factur-x.xml", _ aenderungen: [(String, String)] = []) throws -> [UInt8] {
        Array(ProbePdf.mit([(name, try xml(aenderungen)), ("agb.txt", Array("Es gilt, was gilt.".utf8))]))
    }

    func datei(_ bytes: [UInt8], name: String = "rechnung.xml") async throws -> Rechnungsdatei {
        Rechnungsdatei(name: name, inhalt: try await stand.content.store(Data(bytes)), bytes: bytes)
    }

    func annehmen(_ aenderungen: [(String, String)] = []) async throws -> Eingangsrechnung {
        try await RechnungAnnehmen(dienst: dienst)(
            try await datei(try Self.xml(aenderungen)), weg: .portal, akteur: .oeffentlich)
    }

    /// Puts a Vorgang into a state as its disposal would.
    func zustand(_ vorgang: VorgangID, _ zustand: String) async throws {
        try await store.commit(Vermerk(.system("test"), "test")) {
            try $0.execute("UPDATE akte_vorgang SET zustand = \(zustand) WHERE id = \(vorgang)")
        }
    }

    func zahl(_ sql: SQL) async throws -> Int { try await store.read { try $0.value(sql) } ?? 0 }

    /// Calls a route and renders its page with all templates, refusing names a page does not have.
    func rufe(
        _ methode: Methode, _ muster: String, akteur: Akteur? = nil, parameter: [String: String] = [:],
        abfrage: [String: String] = [:], formular: [String: String] = [:], datei: [UInt8]? = nil
    ) async throws -> (status: Int, text: String) {
        let wurzel = (0..<4).reduce(URL(fileURLWithPath: #filePath)) { ort, _ in ort.deletingLastPathComponent() }
        let ordner = ["Sources/Platform/Web", "Sources/Fachverfahren/Rechnungseingang"].map { wurzel.appending(path: $0) }
        let vorlagen = try Vorlagen(ordner: ordner.map { $0.appending(path: "Templates") }, streng: true)
        let texte = try Texte.laden(ordner.map { $0.appending(path: "Texte") })[.de] ?? Texte(sprache: .de, werte: [:])
        guard let route = modul.routen.first(where: { $0.methode == methode && $0.pfad == muster }) else {
            return (0, "keine Route")
        }
        var dateien: [Hochgeladen] = []
        if let datei {
            dateien = [
                Hochgeladen(
                    feld: "datei", dateiname: "rechnung.xml", gemeldeterTyp: "text/xml",
                    inhalt: try await stand.content.store(Data(datei)), anfang: Array(datei.prefix(1_000)))
            ]
        }
        let anfrage = WebRequest(
            methode: methode, pfad: muster, parameter: parameter, abfrage: Formularwerte(abfrage.map { ($0.key, $0.value) }),
            formular: Formulardaten(werte: Formularwerte(formular.map { ($0.key, $0.value) }), dateien: dateien),
            jsonKoerper: nil,
            kopfzeilen: [:], adresse: "127.0.0.1", kennung: "probe", akteur: akteur ?? ada, sitzung: nil,
            besuch: Besuch(token: "00"), sprache: .de, texte: texte, jetzt: store.uhr.jetzt)
        let antwort = try await route.handler(anfrage)
        func seite(_ seite: any Page) throws -> String {
            let rahmen = Rahmen(
                sprache: "de", titel: seite.titel, stadt: .init(name: "Stadt Muster", kurz: "Muster"), stile: [], skripte: [],
                nonce: "n", csrf: "marke", startUrl: "/", navigation: [], fuss: [], sprachen: [], anmeldenUrl: "/anmeldung",
                nutzer: nil, suche: nil, sitzung: nil, meldung: nil, simuliert: false, kuerzel: false, t: texte)
            return String(decoding: try vorlagen.seite(seite, rahmen, imAmt: muster.hasPrefix("/amt")), as: UTF8.self)
        }
        switch antwort.koerper {
        case .seite(let page): return (antwort.status, try seite(page))
        case .lesung(let lesen): return (antwort.status, try seite(try await store.read { try lesen($0) }.page))
        case .bytes(let daten, _): return (antwort.status, String(decoding: daten, as: UTF8.self))
        case .datei(let pfad, _): return (antwort.status, pfad)
        default: return (antwort.status, antwort.kopf.first { $0.name == "location" }?.wert ?? "")
        }
    }
}
