// SPDX-License-Identifier: EUPL-1.2
internal import Pptx

/// The files of a report.
public enum Berichtsformat: String, Sendable, CaseIterable {
    /// One page, with the facts behind every sentence.
    case html
    /// The same on A4, as PDF/UA-1.
    case pdf
    /// Slides as a page.
    case folienHtml = "folien-html"
    /// Slides 16:9, as PDF/UA-1.
    case folienPdf = "folien-pdf"
    case pptx
    /// All data, with the facts behind every sentence.
    case json
    /// The same without who recorded it, for everybody.
    case offen

    /// In which a frozen edition is filed, the Dokument first.
    static let abgelegte: [Berichtsformat] = [.pdf, .folienPdf, .pptx, .html, .json, .offen]

    var deutsch: String {
        switch self {
        case .html: "Seite, HTML"
        case .pdf: "A4, PDF"
        case .folienHtml: "Folien, HTML"
        case .folienPdf: "Folien, PDF"
        case .pptx: "Folien, PowerPoint"
        case .json: "Daten, JSON"
        case .offen: "offene Daten, JSON"
        }
    }

    public var dateiname: String {
        switch self {
        case .html: "statusbericht.html"
        case .pdf: "statusbericht.pdf"
        case .folienHtml: "folien.html"
        case .folienPdf: "folien.pdf"
        case .pptx: "statusbericht.pptx"
        case .json: "statusbericht.json"
        case .offen: "offene-daten.json"
        }
    }

    public var mediatyp: String {
        switch self {
        case .html, .folienHtml: "text/html"
        case .pdf, .folienPdf: "application/pdf"
        case .pptx: Presentation.mediaType
        case .json, .offen: "application/json"
        }
    }
}
