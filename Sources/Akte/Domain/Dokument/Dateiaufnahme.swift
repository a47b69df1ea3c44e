// SPDX-License-Identifier: EUPL-1.2
internal import Documents

/// What kind of file something is, by its bytes, for services that take files in from other programs.
public enum Dateiaufnahme {
    /// Any file, as it may lie in an Arbeitsbereich.
    public static func medientyp(_ anfang: [UInt8]) -> String { Dateityp.erkenne(anfang).medientyp }

    /// A file that is to become a Dokument.
    /// - Throws: with a sentence for the user when its kind may not be filed.
    public static func pruefe(anfang: [UInt8], name: String) throws -> String {
        try Dateiart.pruefe(anfang: anfang, name: name, feld: "datei")
    }

    /// Whether a file of this kind may become a Dokument.
    public static func darf(_ medientyp: String) -> Bool { Dateiart.medientypen.contains(medientyp) }

    /// Whether a browser shows a file of this kind without running anything; all others are only saved.
    public static func zeigtDerBrowser(_ medientyp: String) -> Bool { Dateiart.imBrowser.contains(medientyp) }
}
