// SPDX-License-Identifier: EUPL-1.2
import Akte
import Core
import Store
import Xrechnung

/// What was filed of an invoice.
struct Rechnungsablage: Sendable {
    /// Its file as it came.
    let dokument: DokumentID
    /// The XML out of it, where that is a PDF.
    let xml: DokumentID?
}

extension WriteContext {
    /// Files an invoice as it came; of a PDF also the XML, which alone is what was checked.
    func rechnungAblegen(_ geprueft: GepruefteRechnung, in vorgang: VorgangID) throws -> Rechnungsablage {
        let (endung, mediatyp) = geprueft.datei.istPdf ? (".pdf", "application/pdf") : (".xml", "application/xml")
        var datei = Dokumentdatei(
            dateiname: Self.mitEndung(geprueft.datei.name, endung), mediatyp: mediatyp, inhalt: geprueft.datei.inhalt)
        // The words of a PDF are read from its pages, as of any other.
        if !geprueft.datei.istPdf { datei.text = Rechnungsworte.text(geprueft.rechnung) }
        let dokument = try rechnungsdokument(geprueft, "Rechnung", datei, .eingang, in: vorgang)
        return Rechnungsablage(dokument: dokument, xml: try rechnungsdatenAblegen(geprueft, in: vorgang))
    }

    /// Files the XML that was taken out of a PDF, with its words for the search; `nil` where there is none.
    func rechnungsdatenAblegen(_ geprueft: GepruefteRechnung, in vorgang: VorgangID) throws -> DokumentID? {
        guard let xml = geprueft.xml else { return nil }
        var datei = Dokumentdatei(
            dateiname: Self.mitEndung(xml.name, ".xml"), mediatyp: "application/xml", inhalt: xml.inhalt)
        datei.text = Rechnungsworte.text(geprueft.rechnung)
        return try rechnungsdokument(geprueft, "Rechnungsdaten (XML) der Rechnung", datei, .anlage, in: vorgang)
    }

    private func rechnungsdokument(
        _ geprueft: GepruefteRechnung, _ was: String, _ datei: Dokumentdatei, _ typ: Dokumenttyp, in vorgang: VorgangID
    ) throws -> DokumentID {
        let kopf = geprueft.kopf
        return try dokumentAblegen(
            DokumentAnlage(
                betreff: String("\(was) \(kopf.rechnungsnummer) von \(kopf.verkaeufer)".prefix(200)), typ: typ,
                richtung: .eingang, datei: datei, final: true, datumDesSchreibens: kopf.tag,
                angaben: Dokumentangaben(
                    fremdesZeichen: String(kopf.rechnungsnummer.prefix(100)), eingangAm: jetzt.tag,
                    kontakte: [Dokumentkontakt(.absender, name: kopf.verkaeufer)])), in: vorgang
        ).id
    }

    private static func mitEndung(_ name: String, _ endung: String) -> String {
        name.lowercased().hasSuffix(endung) ? name : name + endung
    }
}

/// The words of an invoice, for the search.
enum Rechnungsworte {
    static func text(_ r: Rechnung) -> String {
        let kopf = [r.nummer, r.verkaeufer?.name, r.verkaeufer?.umsatzsteuerId, r.leitweg, r.bestellung, r.vertrag].compactMap(
            \.self)
        let positionen = r.positionen.prefix(500).flatMap { [$0.name, $0.beschreibung].compactMap(\.self) }
        return String((kopf + r.bemerkungen + positionen).joined(separator: "\n").prefix(100_000))
    }
}
