// SPDX-License-Identifier: EUPL-1.2
public import Store
internal import Core
internal import Foundation

extension Aktenart {
    init(row: Row) throws {
        let felder = try JSONDecoder().decode([Metadatenfeld].self, from: Data((try row["felder"] as String).utf8))
        try self.init(
            kuerzel: try row["kuerzel"], bezeichnung: try row["bezeichnung"], gattung: try row["gattung"], plan: try row["plan"],
            vorlage: try row["vorlage"], vorgangsvorlage: try row["vorgangsvorlage"], zaehlung: try row["zaehlung"],
            schema: try Metadatenschema(felder), stillgelegt: try row["stillgelegt"])
    }

    /// The fields as the column holds them.
    func felderJSON() throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(schema.felder), as: UTF8.self)
    }
}

extension ReadAccess {
    public func aktenart(_ kuerzel: String) throws -> Aktenart? {
        try row("SELECT * FROM akte_aktenart WHERE kuerzel = \(kuerzel)").map(Aktenart.init(row:))
    }

    /// All kinds by name; a town has some dozen.
    public func aktenarten() throws -> [Aktenart] {
        try rows("SELECT * FROM akte_aktenart ORDER BY bezeichnung, kuerzel LIMIT \(Aktenartendatei.hoechstens)")
            .map(Aktenart.init(row:))
    }

    func aktenartVersion(_ kuerzel: String) throws -> Int? {
        try value("SELECT version FROM akte_aktenart WHERE kuerzel = \(kuerzel)")
    }

    func aktenartDer(_ akte: AkteID) throws -> Aktenart? {
        try row("SELECT k.* FROM akte_akte a JOIN akte_aktenart k ON k.kuerzel = a.aktenart WHERE a.id = \(akte)")
            .map(Aktenart.init(row:))
    }

    /// A kind that a new Akte under the unit may have.
    func verwendbareAktenart(_ kuerzel: String, unter plan: Planzeichen) throws -> Aktenart {
        guard let art = try aktenart(kuerzel.uppercased()) else { throw ObjektError.aktenartFehlt(kuerzel) }
        guard !art.stillgelegt else { throw ObjektError.aktenartStillgelegt(art.bezeichnung) }
        guard art.passt(zu: plan) else {
            throw ObjektError.aktenartPasstNicht(art: art.bezeichnung, plan: art.plan?.text ?? "")
        }
        return art
    }
}

extension WriteContext {
    /// - Parameter version: of the kind as it was seen; `nil` makes a new one or takes it as it is.
    func aktenartSetzen(_ art: Aktenart, version: Int? = nil) throws {
        let alt = try aktenart(art.kuerzel)
        if alt == art { return }
        if alt != nil {
            let stand: Int? = try version ?? value("SELECT version FROM akte_aktenart WHERE kuerzel = \(art.kuerzel)")
            try executeVersioned(
                """
                UPDATE akte_aktenart SET bezeichnung = \(art.bezeichnung), gattung = \(art.gattung), plan = \(art.plan?.text),
                  vorlage = \(art.vorlage?.text), vorgangsvorlage = \(art.vorgangsvorlage?.text), zaehlung = \(art.zaehlung),
                  felder = \(try art.felderJSON()), stillgelegt = \(art.stillgelegt), version = version + 1
                WHERE kuerzel = \(art.kuerzel) AND version = \(stand)
                """)
        } else {
            try execute(
                """
                INSERT INTO akte_aktenart (kuerzel, bezeichnung, gattung, plan, vorlage, vorgangsvorlage, zaehlung, felder,
                  stillgelegt, version)
                VALUES (\(art.kuerzel), \(art.bezeichnung), \(art.gattung), \(art.plan?.text), \(art.vorlage?.text),
                  \(art.vorgangsvorlage?.text), \(art.zaehlung), \(try art.felderJSON()), \(art.stillgelegt), 1)
                """)
        }
        vermerke(
            Gegenstand("akte.aktenart", art.kuerzel, kennzeichen: art.kuerzel), feld: "aktenart",
            alt: try alt.map { try $0.wortlaut() }, neu: try art.wortlaut())
    }
}

extension Aktenart {
    /// For the audit.
    fileprivate func wortlaut() throws -> String {
        [
            bezeichnung, gattung.rawValue, plan?.text ?? "überall", vorlage?.text ?? "-", vorgangsvorlage?.text ?? "-",
            zaehlung.rawValue, Feldliste.text(schema), stillgelegt ? "stillgelegt" : "in Gebrauch",
        ].joined(separator: "; ")
    }
}
