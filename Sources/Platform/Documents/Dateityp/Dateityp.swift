// SPDX-License-Identifier: EUPL-1.2

/// What a file is by its own bytes, whatever its name says.
public enum Dateityp: String, Sendable, Hashable, CaseIterable, Codable {
    case pdf, jpeg, png, gif, webp, heic, tiff
    case odt, ods, odp, docx, xlsx, pptx, zip
    case xml, html, svg, rtf, csv, text, eml, ole2, gzip, siebenZip, rar
    case programm, leer, unbekannt

    /// How many first bytes `erkenne` wants; more are not looked at.
    public static let anfangslaenge = 65_536

    /// The media type the file is stored and served under.
    public var medientyp: String {
        switch self {
        case .pdf: "application/pdf"
        case .jpeg: "image/jpeg"
        case .png: "image/png"
        case .gif: "image/gif"
        case .webp: "image/webp"
        case .heic: "image/heic"
        case .tiff: "image/tiff"
        case .odt: "application/vnd.oasis.opendocument.text"
        case .ods: "application/vnd.oasis.opendocument.spreadsheet"
        case .odp: "application/vnd.oasis.opendocument.presentation"
        case .docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
        case .xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        case .pptx: "application/vnd.openxmlformats-officedocument.presentationml.presentation"
        case .zip: "application/zip"
        case .xml: "application/xml"
        case .html: "text/html"
        case .svg: "image/svg+xml"
        case .rtf: "application/rtf"
        case .csv: "text/csv"
        case .text: "text/plain"
        case .eml: "message/rfc822"
        case .ole2: "application/x-ole-storage"
        case .gzip: "application/gzip"
        case .siebenZip: "application/x-7z-compressed"
        case .rar: "application/vnd.rar"
        case .programm, .leer, .unbekannt: "application/octet-stream"
        }
    }

    /// The kind that is stored under this media type; of several, the first.
    public init?(medientyp: String) {
        guard let typ = Self.allCases.first(where: { $0.medientyp == medientyp }) else { return nil }
        self = typ
    }

    /// Name endings, in lower case, that belong to this kind. The first one is the usual one.
    public var endungen: [String] {
        switch self {
        case .jpeg: ["jpg", "jpeg", "jpe"]
        case .heic: ["heic", "heif"]
        case .tiff: ["tif", "tiff"]
        case .html: ["html", "htm", "xhtml"]
        case .text: ["txt", "text", "log", "md"]
        case .ole2: ["doc", "xls", "ppt", "msg"]
        case .gzip: ["gz"]
        case .siebenZip: ["7z"]
        case .programm, .leer, .unbekannt: []
        default: [rawValue]
        }
    }

    /// What a person calls it.
    public var bezeichnung: String {
        switch self {
        case .jpeg: "JPEG-Bild"
        case .png: "PNG-Bild"
        case .gif: "GIF-Bild"
        case .webp: "WebP-Bild"
        case .heic: "HEIC-Bild"
        case .tiff: "TIFF-Bild"
        case .svg: "SVG-Bild"
        case .odt, .ods, .odp: "OpenDocument-Datei"
        case .docx: "Word-Dokument"
        case .xlsx: "Excel-Tabelle"
        case .pptx: "PowerPoint-Präsentation"
        case .ole2: "älteres Office-Dokument oder Outlook-Nachricht"
        case .eml: "E-Mail"
        case .html: "Webseite"
        case .text: "Textdatei"
        case .programm: "ausführbares Programm"
        case .leer: "leere Datei"
        case .unbekannt: "Datei unbekannter Art"
        case .siebenZip: "7-Zip-Archiv"
        case .zip, .gzip, .rar: "\(rawValue.uppercased())-Archiv"
        case .pdf, .xml, .rtf, .csv: "\(rawValue.uppercased())-Datei"
        }
    }
}
