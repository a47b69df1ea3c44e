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

    public var dateiname: String {
        switch self {
        case .html: "statusbericht.html"
        case .pdf: "statusbericht.pdf"
        case .folienHtml: "folien.html"
        case .folienPdf: "folien.pdf"
        case .pptx: "statusbericht.pptx"
        case .json: "statusbericht.json"
        }
    }

    public var mediatyp: String {
        switch self {
        case .html, .folienHtml: "text/html"
        case .pdf, .folienPdf: "application/pdf"
        case .pptx: Presentation.mediaType
        case .json: "application/json"
        }
    }
}
