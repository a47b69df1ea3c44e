// SPDX-License-Identifier: EUPL-1.2

/// Names of what the file tree shows to network drives and document clients: unique in their folder, stable, and such that every
/// file system takes them.
public enum Baumname {
    public static let akten = "Akten"
    public static let meine = "Meine Vorgänge"
    public static let arbeitsbereich = "Arbeitsbereich"

    /// The sign leads, so that the name is still understood when the subject has changed.
    static func ordner(_ zeichen: String, _ betreff: String) -> String {
        gekuerzt("\(sauber(zeichen)) \(sauber(betreff))", bytes: 120)
    }

    /// Signs that a folder's name may stand for. A slash of a sign is written as a low line, which a sign may also hold itself.
    static func zeichen(_ ordnername: String) -> [String] {
        let vorn = String(ordnername.prefix { $0 != " " })
        let mit = String(vorn.map { $0 == "_" ? "/" : $0 })
        return mit == vorn ? [vorn] : [mit, vorn]
    }

    /// Characters that some file system refuses become a low line; no dot and no space at the end.
    static func sauber(_ text: String) -> String {
        var out = String(
            String.UnicodeScalarView(
                text.unicodeScalars.map { scalar in
                    switch scalar.properties.generalCategory {
                    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse, .unassigned: " "
                    default: "/\\<>:\"|?*".unicodeScalars.contains(scalar) ? "_" : scalar
                    }
                }))
        while out.last == "." || out.last == " " { out.removeLast() }
        return out.isEmpty ? "_" : out
    }

    private static func gekuerzt(_ text: String, bytes: Int) -> String {
        guard text.utf8.count > bytes else { return text }
        var kurz = text
        while kurz.utf8.count > bytes - 3 { kurz.removeLast() }
        while kurz.last == "." || kurz.last == " " { kurz.removeLast() }
        return kurz + "…"
    }

    /// Name of a Dokument beside others: its file's name, with its number when an earlier one is called alike.
    static func dokument(_ dateiname: String, lfd: Int, schonDa: Bool) -> String {
        guard schonDa || nummer(dateiname) != nil || dateiname == arbeitsbereich else { return dateiname }
        let (stamm, endung) = geteilt(dateiname)
        return "\(stamm) (Nr. \(lfd))\(endung)"
    }

    /// The number that a name bears, and the file's name without it.
    static func nummer(_ name: String) -> (lfd: Int, dateiname: String)? {
        let (stamm, endung) = geteilt(name)
        guard stamm.hasSuffix(")"), let auf = stamm.lastIndex(of: "("), stamm[auf...].hasPrefix("(Nr. "), auf > stamm.startIndex,
            let lfd = Int(stamm[auf...].dropFirst(5).dropLast()), lfd > 0, stamm[..<auf].hasSuffix(" ")
        else { return nil }
        return (lfd, stamm[..<auf].dropLast() + endung)
    }

    private static func geteilt(_ name: String) -> (stamm: String, endung: String) {
        guard let punkt = name.lastIndex(of: "."), punkt > name.startIndex, name[punkt...].utf8.count <= 16 else {
            return (name, "")
        }
        return (String(name[..<punkt]), String(name[punkt...]))
    }
}
