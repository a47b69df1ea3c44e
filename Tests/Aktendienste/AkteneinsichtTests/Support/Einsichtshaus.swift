// SPDX-License-Identifier: EUPL-1.2
import Core
import Documents
import Foundation
import Identity
import Jobs
import Logging
import Store
import StoreTesting
import Synchronization
import Testing
import Web

@testable import Akte
@testable import Akteneinsicht

/// One office with a Vorgang that holds a PDF of two pages.
struct Einsichtshaus: Sendable {
    static let oe = OrgNummer(361)
    static let module = [IdentityModul.migrationen, AkteModul.migrationen, AkteneinsichtModul.migrationen]
    /// Words of the PDF: the first two are to be hidden, the last stays.
    static let name = "Erika Mustermann"
    static let iban = "DE02120300000000202051"
    static let offen = "Bauvorhaben Sonnenblumenweg"

    let stand: Pruefstand
    let vorgang: VorgangKopf
    let dokument: DokumentKopf
    let dienst: Einsichtsdienst
    private let um: Spaeter

    let ada = Einsichtshaus.person("Ada Muster", 1), ben = Einsichtshaus.person("Ben Beispiel", 2)
    let fremd = Einsichtshaus.person("Frieda Fremd", 3, rechte: [])

    var store: Store { stand.store }

    final class Spaeter: Sendable {
        private let um = Mutex(Duration.zero)
        var uhr: Uhr { Uhr { Uhr.system.jetzt + self.um.withLock { $0 } } }
        func vor(_ dauer: Duration) { um.withLock { $0 += dauer } }
    }

    static func person(
        _ name: String, _ nr: Int64, rechte: [Recht] = [AkteRechte.lesen, EinsichtRechte.bearbeiten, EinsichtRechte.freigeben]
    ) -> Akteur {
        .mitarbeiter(
            .init(
                id: MitarbeiterID(Zeitpunkt(millisekunden: 1_700_000_000_000 + nr)), name: name, oe: oe,
                rechte: Dictionary(uniqueKeysWithValues: rechte.map { ($0, [oe]) })))
    }

    static func mit(_ maschine: Dialect, _ body: @Sendable (Einsichtshaus) async throws -> Void) async throws {
        let um = Spaeter()
        try await Pruefstand.mit(maschine, modules: module, uhr: um.uhr) { stand in
            try await body(try await Einsichtshaus(stand, um))
        }
    }

    private init(_ stand: Pruefstand, _ um: Spaeter) async throws {
        self.stand = stand
        self.um = um
        let pdf = PdfWerkzeuge(), python = FileManager.default.currentDirectoryPath + "/var/venv/bin/python3"
        let schwaerzung = PdfSchwaerzung(python: ProcessInfo.processInfo.environment["RATHAUS_PYTHON"] ?? python)
        let daten = try Data(contentsOf: AkteneinsichtModul.bundle.appendingPathComponent("Rechtsdaten/einsicht.csv"))
        dienst = Einsichtsdienst(
            store: stand.store, inhalte: stand.content, recht: try Einsichtsrecht([UInt8](daten)),
            werkzeug: Seitenwerkzeug(
                seiten: { try await pdf.angaben($0).seiten }, bild: { try await pdf.vorschau($0, breite: 1_000, seite: $1).png },
                schwaerzen: { datei, stellen, blatt, zeichen in
                    try await schwaerzung.schwaerze(
                        datei,
                        stellen.map {
                            .init(seite: $0.seite, x: $0.x, y: $0.y, breite: $0.breite, hoehe: $0.hoehe, text: $0.text)
                        }, blatt: blatt, zeichen: zeichen)
                }), abgeleitet: try ContentStore(folder: stand.folder + "/abgeleitet"))
        try await Verwaltung(store: stand.store).einheitenSetzen(
            [
                OrgEinheit(
                    nummer: Self.oe, kurz: "36.1", name: "Zulassung", art: .abteilung, uebergeordnet: nil,
                    gueltigAb: Kalendertag(tagnummer: 0))
            ], akteur: .system("test"))
        _ = try await AktenplanEinspielen(store: stand.store)(try AktenplanEinspielen.mitgeliefert(), akteur: .system("test"))
        let inhalt = try await stand.content.store(Self.pdf)
        (vorgang, dokument) = try await stand.store.commit(Vermerk(.system("test"), "test")) { tx in
            try tx.inhaltVerzeichnen(inhalt, typ: "application/pdf")
            let vorgang = try tx.vorgangAnlegen(
                VorgangAnlage(
                    aktenplan: "36.10.01", akteBetreff: "Akte", vorgangBetreff: "Vorgang", typ: "Test", oe: Self.oe,
                    beteiligte: []))
            let dokument = try tx.dokumentAblegen(
                DokumentAnlage(
                    betreff: "Bescheid", typ: .schreiben, richtung: .intern, dateiname: "bescheid.pdf",
                    mediatyp: "application/pdf",
                    inhalt: inhalt, text: nil, final: true), in: vorgang.id)
            return (vorgang, dokument)
        }
    }

    func vor(_ dauer: Duration) { um.vor(dauer) }

    func arbeiten() async throws {
        try await Auftragsdienst(
            store: store, arten: [FassungenZeichnen(dienst: dienst).auftragsart], knoten: "test", log: Logger(label: "test")
        ).allesFaellige()
    }

    /// A request with the one document, with `name` on page 1 and `iban` on page 2 made black, presented by Ada.
    func vorgelegt() async throws -> (EinsichtID, Einsichtstueck) {
        let id = try await EinsichtAnlegen(dienst: dienst)(
            vorgang.id, antragsteller: "Kanzlei Grün", grundlage: "ifg4", begruendung: "", akteur: ada)
        try await StueckeWaehlen(dienst: dienst).hinzufuegen(id, [dokument.id], akteur: ada)
        let stueck = try #require(try await store.read { try $0.einsichtstuecke(id) }.first)
        let schwaerzen = StelleSchwaerzen(dienst: dienst)
        try await schwaerzen.setzen(id, stueck.id, seite: 1, x: 50, y: 80, breite: 900, hoehe: 60, grund: "ifg9", akteur: ada)
        try await schwaerzen.setzen(id, stueck.id, seite: 2, x: 50, y: 80, breite: 900, hoehe: 60, grund: "ifg9", akteur: ada)
        try await EinsichtVorlegen(dienst: dienst)(id, akteur: ada)
        try await arbeiten()
        return (id, try #require(try await store.read { try $0.einsichtstuecke(id) }.first))
    }

    /// The guest that holds the newest released access.
    func gast(_ id: EinsichtID) async throws -> Akteur {
        .gast(
            try #require(try await store.read { try $0.value("SELECT gast FROM ae_einsicht WHERE id = \(id)", as: GastID.self) }))
    }

    /// Two pages of text in Helvetica: a line near the top of each, and an open line further down on the first.
    static let pdf: Data = {
        func seite(_ zeilen: [(Int, String)]) -> String {
            zeilen.map { "BT /F 14 Tf 72 \($0.0) Td (\($0.1)) Tj ET" }.joined(separator: "\n")
        }
        let inhalte = [seite([(750, "Antragstellerin \(name)"), (600, offen)]), seite([(750, "IBAN \(iban)")])]
        var objekte = [
            "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Count 2 /Kids [3 0 R 4 0 R] >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F 7 0 R >> >> /Contents 5 0 R >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F 7 0 R >> >> /Contents 6 0 R >>",
        ]
        objekte += inhalte.map { "<< /Length \($0.utf8.count) >>\nstream\n\($0)\nendstream" }
        objekte.append("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>")
        var text = "%PDF-1.4\n", stellen: [Int] = []
        for (i, objekt) in objekte.enumerated() {
            stellen.append(text.utf8.count)
            text += "\(i + 1) 0 obj\n\(objekt)\nendobj\n"
        }
        let anfang = text.utf8.count
        let zeilen = stellen.map { String(repeating: "0", count: 10 - String($0).count) + "\($0) 00000 n \n" }.joined()
        text +=
            "xref\n0 \(objekte.count + 1)\n0000000000 65535 f \n\(zeilen)trailer\n<< /Size \(objekte.count + 1) /Root 1 0 R /Info << /Title (\(name)) >> >>\nstartxref\n\(anfang)\n%%EOF\n"
        return Data(text.utf8)
    }()
}
