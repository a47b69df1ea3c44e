// SPDX-License-Identifier: EUPL-1.2

/// Formats of files by the ending of a name: code list Dateiformat (100 is "other") and media type.
enum Dateiformat {
    static func code(_ datei: String) -> String { formate[endung(datei)] ?? "100" }

    static func mediatyp(_ datei: String) -> String { mediatypen[endung(datei)] ?? "application/octet-stream" }

    static func endung(_ datei: String) -> String {
        datei.contains(".") ? datei.split(separator: ".").last.map { $0.lowercased() } ?? "" : ""
    }

    private static let formate = [
        "pdf": "018", "odt": "015", "docx": "035", "xlsx": "036", "eml": "006", "msg": "012", "jpg": "011", "jpeg": "011",
        "png": "019", "tif": "023", "tiff": "023", "xml": "030", "txt": "045",
    ]
    private static let mediatypen = [
        "pdf": "application/pdf", "txt": "text/plain", "xml": "application/xml", "png": "image/png", "jpg": "image/jpeg",
        "jpeg": "image/jpeg", "tif": "image/tiff", "eml": "message/rfc822", "odt": "application/vnd.oasis.opendocument.text",
        "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ]
}
