// SPDX-License-Identifier: EUPL-1.2
internal import Web

/// Kinds of file that may be filed, told by their first bytes and never by what the sender says.
enum Dateiart {
    static let endungen = ".pdf,.jpg,.jpeg,.png,.tif,.tiff,.txt,.csv,.docx,.xlsx,.pptx,.odt,.ods,.odp"
    /// Kinds that a browser shows without running anything.
    static let imBrowser: Set<String> = ["application/pdf", "image/jpeg", "image/png", "text/plain"]

    private static let koepfe: [(bytes: [UInt8], typ: String)] = [
        (Array("%PDF-".utf8), "application/pdf"), ([0xFF, 0xD8, 0xFF], "image/jpeg"),
        ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], "image/png"), ([0x49, 0x49, 0x2A, 0x00], "image/tiff"),
        ([0x4D, 0x4D, 0x00, 0x2A], "image/tiff"),
    ]
    private static let office = [
        "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
        "odt": "application/vnd.oasis.opendocument.text", "ods": "application/vnd.oasis.opendocument.spreadsheet",
        "odp": "application/vnd.oasis.opendocument.presentation",
    ]

    /// - Returns: `nil` for what must not be filed.
    static func erkenne(_ anfang: [UInt8], dateiname: String) -> String? {
        if let kopf = koepfe.first(where: { anfang.starts(with: $0.bytes) }) { return kopf.typ }
        // Office files are ZIP archives; which one is told by the ending.
        if anfang.starts(with: [0x50, 0x4B, 0x03, 0x04]) { return office[endung(dateiname)] }
        guard ["txt", "csv"].contains(endung(dateiname)), istText(anfang) else { return nil }
        return "text/plain"
    }

    static func name(_ typ: String) -> String {
        switch typ {
        case "application/pdf": "PDF"
        case "image/jpeg": "JPEG-Bild"
        case "image/png": "PNG-Bild"
        case "image/tiff": "TIFF-Bild"
        case "text/plain": "Text"
        default: office.first { $0.value == typ }?.key.uppercased() ?? "Datei"
        }
    }

    static func endung(_ name: String) -> String { name.lastIndex(of: ".").map { name[name.index(after: $0)...].lowercased() } ?? "" }

    /// No control characters but tab and line ends.
    private static func istText(_ anfang: [UInt8]) -> Bool {
        !anfang.isEmpty && anfang.allSatisfy { $0 >= 0x20 || [0x09, 0x0A, 0x0C, 0x0D].contains($0) }
    }
}

extension Hochgeladen {
    /// The file as it may be filed.
    func datei(_ feld: String) throws -> Dokumentdatei {
        guard let typ = Dateiart.erkenne(anfang, dateiname: dateiname) else {
            throw Eingabefehler(feld, "Die Datei „\(dateiname.prefix(80))“ hat keine erlaubte Art. Erlaubt sind PDF, Bilder, Texte und Office-Dateien.")
        }
        return Dokumentdatei(dateiname: dateiname, mediatyp: typ, inhalt: inhalt)
    }
}
