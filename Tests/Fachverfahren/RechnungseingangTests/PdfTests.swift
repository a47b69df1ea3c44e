// SPDX-License-Identifier: EUPL-1.2
import Core
import Documents
import Foundation
import Store
import StoreTesting
import Testing
import Web
import WerkzeugTesting
import Xrechnung

@testable import Akte
@testable import Poststelle
@testable import Rechnungseingang

@Suite("Rechnungen in PDF-Dateien")
struct PdfTests {
    private static func annehmen(_ amt: Rechnungsamt, _ bytes: [UInt8], name: String = "R-17.pdf") async throws
        -> Eingangsrechnung
    {
        try await RechnungAnnehmen(dienst: amt.dienst)(
            try await amt.datei(bytes, name: name), weg: .portal, akteur: .oeffentlich)
    }

    private static func inhalt(_ amt: Rechnungsamt, _ id: DokumentID?) async throws -> (mediatyp: String, bytes: [UInt8]) {
        let id = try #require(id)
        let version = try #require(try await amt.store.read { try $0.dokument(id) }?.neueste)
        return (version.mediatyp, [UInt8](try await amt.stand.content.read(version.inhalt)))
    }

    @Test("Das XML wird herausgenommen und geprüft; PDF und XML liegen unverändert im Vorgang", arguments: Dialect.allCases)
    func gut(maschine: Dialect) async throws {
        try await Rechnungsamt.mit(maschine) { amt in
            let pdf = try Rechnungsamt.pdf()
            let rechnung = try await Self.annehmen(amt, pdf)
            #expect(rechnung.zustand == .angekommen && rechnung.befunde.isEmpty && rechnung.istPdf)
            #expect(rechnung.kopf.rechnungsnummer == "R-2026-17" && rechnung.dateiname == "R-17.pdf")
            let original = try await Self.inhalt(amt, rechnung.dokument)
            #expect(original.mediatyp == "application/pdf" && original.bytes == pdf)
            let daten = try await Self.inhalt(amt, rechnung.xmlDokument)
            let xml = try Rechnungsamt.xml()
            #expect(daten.mediatyp == "application/xml" && daten.bytes == xml)
            let gelesen = try #require(try await amt.store.read { try $0.eingangsrechnung(rechnung.id) })
            #expect(gelesen.xmlDokument == rechnung.xmlDokument && gelesen.sha256 == rechnung.sha256)
            // The XML alone is the same invoice.
            let nochmal = try await amt.annehmen()
            #expect(nochmal.befunde.first?.regel == "DUBLETTE")
        }
    }

    @Test("Jeder Name, den ZUGFeRD und Factur-X vorsehen, wird gefunden", arguments: ["ZUGFeRD-invoice.xml", "xrechnung.xml"])
    func namen(name: String) async throws {
        try await Rechnungsamt.mit(.sqlite) { amt in
            let rechnung = try await Self.annehmen(amt, try Rechnungsamt.pdf(name))
            #expect(rechnung.zustand == .angekommen)
        }
    }

    @Test("Ein Fehler im XML weist das PDF zurück; nichts wird abgelegt")
    func fehlerhaft() async throws {
        try await Rechnungsamt.mit(.sqlite) { amt in
            let rechnung = try await Self.annehmen(amt, try Rechnungsamt.pdf("factur-x.xml", [("EUR\">160.00", "EUR\">161.00")]))
            #expect(rechnung.zustand == .zurueckgewiesen && rechnung.befunde.map(\.regel) == ["BR-CO-16"])
            #expect(rechnung.dokument == nil && rechnung.xmlDokument == nil)
            #expect(try await amt.zahl("SELECT COUNT(*) FROM akte_dokument") == 0)
        }
    }

    @Test("Ein PDF ohne, mit mehreren oder mit unlesbarer Rechnung sagt, woran es liegt")
    func abgelehnt() async throws {
        try await Rechnungsamt.mit(.sqlite) { amt in
            let xml = try Rechnungsamt.xml()
            let faelle: [([UInt8], String)] = [
                (Array("%PDF-1.7".utf8), "rechnung.pdf-beschaedigt"), (Array(ProbePdf.mit([])), "rechnung.pdf-ohne-rechnung"),
                (Array(ProbePdf.mit([("rechnung.xml", xml)])), "rechnung.pdf-ohne-rechnung"),
                (Array(ProbePdf.mit([("factur-x.xml", xml), ("xrechnung.xml", xml)])), "rechnung.pdf-mehrere"),
                (Array(ProbePdf.mit([("factur-x.xml", Array("<a".utf8))])), "rechnung.keine-rechnung"),
                (Array(ProbePdf.mit([("factur-x.xml", Array("<CrossIndustryDocument/>".utf8))])), "rechnung.keine-rechnung"),
                (Array(ProbePdf.mit([("factur-x.xml", [])])), "rechnung.keine-rechnung"),
            ]
            for (bytes, code) in faelle {
                let fehler = await #expect(throws: RechnungseingangError.self) { try await Self.annehmen(amt, bytes) }
                #expect(fehler?.code == code)
            }
            #expect(try await amt.zahl("SELECT COUNT(*) FROM re_eingang") == 0)
            #expect(PdfRechnung.deutsch(.verschluesselt) == .pdfVerschluesselt)
            #expect(PdfRechnung.deutsch(.werkzeug(.zeitUeberschritten("qpdf"))) == .pdfBeschaedigt)
            #expect(PdfRechnung.deutsch(.werkzeug(.ausgabeZuGross("qpdf"))) == .zuGross)
        }
    }

    @Test("Ohne das Werkzeug sagt das Portal, dass es gerade nicht geht, und Mails mit PDF bleiben liegen")
    func ohneWerkzeug() async throws {
        try await Rechnungsamt.mit(.sqlite, pdf: PdfWerkzeuge(ordner: "/nonexistent")) { amt in
            let pdf = try Rechnungsamt.pdf()
            await #expect(throws: RechnungseingangError.pdfGestoert) { try await Self.annehmen(amt, pdf) }
            let eingang = try await amt.einliefern(Rechnungsamt.mail([("R-17.pdf", pdf)]))
            #expect(try await Mailrechnungen(dienst: amt.dienst)(eingang) == 0)
        }
    }

    @Test("Aus einer E-Mail wird das PDF mit der Rechnung genommen, andere PDFs nicht", arguments: Dialect.allCases)
    func email(maschine: Dialect) async throws {
        try await Rechnungsamt.mit(maschine) { amt in
            let pdf = try Rechnungsamt.pdf()
            let eingang = try await amt.einliefern(
                Rechnungsamt.mail([("AGB.pdf", Array(ProbePdf.mit([]))), ("R-17.pdf", pdf)]))
            #expect(try await Mailrechnungen(dienst: amt.dienst)(eingang) == 1)
            #expect(try await amt.store.read { try $0.wartendeMail(eingang) } == nil)
            let rechnung = try #require(
                try await amt.store.read { try $0.eingangsrechnungen(Rechnungsauswahl(), fuer: amt.ada, limit: 9).first })
            #expect(rechnung.weg == .email && rechnung.zustand == .angekommen)
            let original = try await Self.inhalt(amt, rechnung.dokument)
            #expect(original.bytes == pdf)
            let daten = try await Self.inhalt(amt, rechnung.xmlDokument)
            let xml = try Rechnungsamt.xml()
            #expect(daten.bytes == xml)
        }
    }

    @Test("XML und dasselbe im PDF in einer E-Mail sind eine Rechnung")
    func doppelt() async throws {
        try await Rechnungsamt.mit(.sqlite) { amt in
            let eingang = try await amt.einliefern(
                Rechnungsamt.mail([("R-17.pdf", try Rechnungsamt.pdf()), ("R-17.xml", try Rechnungsamt.xml())]))
            #expect(try await Mailrechnungen(dienst: amt.dienst)(eingang) == 1)
            #expect(try await amt.zahl("SELECT COUNT(*) FROM re_eingang") == 1)
            #expect(try await amt.zahl("SELECT COUNT(*) FROM re_eingang WHERE dateiname = 'R-17.xml'") == 1)
        }
    }

    @Test("Die Seite liest das XML aus der Akte und gibt das PDF als Original aus")
    func seite() async throws {
        try await Rechnungsamt.mit(.sqlite) { amt in
            let rechnung = try await Self.annehmen(amt, try Rechnungsamt.pdf())
            let p = ["id": rechnung.id.text]
            let seite = try await amt.rufe(.get, RechnungURL.muster, parameter: p).text
            let xml = try #require(rechnung.xmlDokument)
            #expect(seite.contains("Originaldatei (PDF)") && seite.contains("/amt/dokumente/\(xml)"))
            #expect(seite.contains("Papier A4") && seite.contains("166,55"))
            let formular = try await amt.rufe(
                .post, RechnungURL.formular, akteur: .oeffentlich, datei: Array(ProbePdf.mit([])))
            #expect(formular.status == 422 && formular.text.contains("enthält keine elektronische Rechnung"))
        }
    }
}
