// SPDX-License-Identifier: EUPL-1.2

/// The name of a message's ZIP and of the XML inside, in both generations.
public struct Nachrichtenname: Hashable, Sendable {
    public let prozessID: String
    public let typ: Nachrichtentyp
    /// Since 4.0: the number among messages of its type.
    public let laufendeNummer: Int?

    public init(prozessID: String, typ: Nachrichtentyp, laufendeNummer: Int?) {
        self.prozessID = prozessID
        self.typ = typ
        self.laufendeNummer = laufendeNummer
    }

    public init(_ typ: Nachrichtentyp, _ version: XdomeaVersion, kopf: Kopf) {
        self.init(prozessID: kopf.prozessID, typ: typ, laufendeNummer: version == .v40 ? kopf.laufendeNummer : nil)
    }

    /// Reads `<UUID>_<Gruppe.Name.Code>` and `<UUID>_<Code>_<Nr>`, with .zip, .xdomea or .xml.
    public init?(_ dateiname: String) {
        guard let punkt = dateiname.lastIndex(of: "."),
            ["zip", "xdomea", "xml"].contains(dateiname[dateiname.index(after: punkt)...].lowercased())
        else { return nil }
        let teile = dateiname[..<punkt].split(separator: "_", omittingEmptySubsequences: false).map(String.init)
        guard let id = teile.first, Lexikalisch.istUUID(id) else { return nil }
        if teile.count == 3, let typ = Nachrichtentyp(rawValue: teile[1]), let nummer = Int(teile[2]), nummer > 0 {
            self.init(prozessID: id, typ: typ, laufendeNummer: nummer)
        } else if teile.count == 2,
            let typ = Nachrichtentyp.allCases.first(where: { $0.wurzel(.v31) == teile[1] || $0.wurzel(.v40) == teile[1] })
        {
            self.init(prozessID: id, typ: typ, laufendeNummer: nil)
        } else {
            return nil
        }
    }

    public var stamm: String {
        if let laufendeNummer { return "\(prozessID)_\(typ.rawValue)_\(laufendeNummer)" }
        return "\(prozessID)_\(typ.wurzel(.v31))"
    }

    public var xml: String { stamm + ".xml" }
    public var zip: String { stamm + ".zip" }

    /// A primary file: UUID first, then `_Name` and `.ext`, and nothing that leads out of a folder.
    public static func istDateiname(_ name: String) -> Bool {
        let rest = name.unicodeScalars.dropFirst(36)
        return Lexikalisch.istUUID(name.prefix(36)) && name.utf8.count <= 255
            && rest.allSatisfy { $0.value >= 0x20 && $0.value != 0x7F && $0 != "/" && $0 != "\\" }
    }
}
