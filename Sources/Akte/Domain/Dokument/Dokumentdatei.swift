// SPDX-License-Identifier: EUPL-1.2
public import Store

/// The file of one version of a Dokument.
public struct Dokumentdatei: Hashable, Sendable {
    public var dateiname: String
    public var mediatyp: String
    public var inhalt: Inhalt
    /// The words in it, when the caller knows them; otherwise they are taken from the file later.
    public var text: String?

    public init(dateiname: String, mediatyp: String, inhalt: Inhalt, text: String? = nil) {
        self.dateiname = Self.bereinigt(dateiname)
        self.mediatyp = mediatyp
        self.inhalt = inhalt
        self.text = text
    }

    /// Only the last part of a path, without control characters and what file systems refuse.
    static func bereinigt(_ name: String) -> String {
        let letzter = name.split(whereSeparator: { $0 == "/" || $0 == "\\" }).last ?? ""
        let erlaubt = letzter.unicodeScalars.filter { scalar in
            switch scalar.properties.generalCategory {
            // Format characters can turn the direction of writing, so that "gpj.exe" reads "exe.jpg".
            case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse, .unassigned: false
            default: !"<>:\"|?*".unicodeScalars.contains(scalar)
            }
        }
        let sauber = String(String.UnicodeScalarView(erlaubt)).drop { $0 == "." || $0 == " " }
        return sauber.isEmpty ? "Dokument" : gekuerzt(sauber)
    }

    /// At most 200 bytes, so that every file system takes it; the ending stays.
    private static func gekuerzt(_ name: Substring) -> String {
        let endung = name.lastIndex(of: ".").map { name[$0...] } ?? ""
        let stamm = endung.utf8.count <= 16 ? name.dropLast(endung.count) : name
        var kurz = stamm
        let platz = 200 - (endung.utf8.count <= 16 ? endung.utf8.count : 0)
        while kurz.utf8.count > platz { kurz.removeLast() }
        return String(kurz) + (endung.utf8.count <= 16 ? String(endung) : "")
    }
}
