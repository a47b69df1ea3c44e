// SPDX-License-Identifier: EUPL-1.2
import Core
import Store

extension ReadAccess {
    /// The files of released reports by the paper that tells of them: it rests on the filed report.
    /// - Parameter vorlage: `nil` takes those of all papers.
    func papieranlagen(_ vorlage: ObjektID? = nil) throws -> [ObjektID: [Papieranlage]] {
        let nur: SQL = vorlage.map { "AND s.objekt = \($0)" } ?? ""
        let formate = Papieranlage.formate.map(\.rawValue)
        let zeilen = try rows(
            """
            SELECT DISTINCT s.objekt, a.id, a.stichtag, d.format, d.dokument, d.sha256, d.groesse
            FROM st_aussage s
            JOIN st_ausgabe_datei p ON p.dokument = s.quelldokument AND p.format = \(Berichtsformat.pdf.rawValue)
            JOIN st_ausgabe a ON a.id = p.ausgabe
            JOIN st_ausgabe_datei d ON d.ausgabe = a.id AND d.format IN (\(list: formate))
            WHERE s.art = \(Objektart.vorlage) AND s.feld = \(Vorlagenfelder().art.name) \(nur)
            """)
        let paare = try zeilen.map { row in
            let name: String = try row["format"]
            guard let format = Berichtsformat(rawValue: name) else { throw StoreError.spalte("format", name) }
            let anlage = Papieranlage(
                dokument: try row["dokument"], ausgabe: try row["id"],
                stichtag: Kalendertag(tagnummer: Int(try row["stichtag"] as Int64)), format: format,
                inhalt: Inhalt(sha256: try row["sha256"], groesse: try row["groesse"]))
            return (vorlage: try row["objekt"] as ObjektID, anlage: anlage)
        }
        return Dictionary(grouping: paare, by: \.vorlage).mapValues { gruppe in
            Papieranlage.formate.flatMap { format in gruppe.map(\.anlage).filter { $0.format == format } }
        }
    }
}
