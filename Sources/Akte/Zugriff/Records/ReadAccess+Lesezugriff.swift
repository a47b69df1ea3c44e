// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Store

extension ReadAccess {
    /// What has to be written down when this object is read now; `nil` for nothing, or when it has been a moment ago.
    func lesezugriff(_ objekt: Aktenobjekt, _ weg: Lesezugriff.Weg, _ akteur: Akteur, am jetzt: Zeitpunkt) throws -> Lesezugriff?
    {
        let zugriff: Lesezugriff?
        switch objekt {
        case .akte(let id): zugriff = try akte(id).flatMap { Lesezugriff($0, weg, akteur) }
        case .vorgang(let id): zugriff = try vorgang(id).flatMap { Lesezugriff($0, weg, akteur) }
        case .dokument(let id):
            zugriff = try dokument(id).flatMap { dokument in
                try vorgang(dokument.vorgang).flatMap { Lesezugriff(dokument, in: $0, weg, akteur) }
            }
        }
        guard let zugriff, try zugriff.faellig(self, am: jetzt) else { return nil }
        return zugriff
    }
}

extension ReadAccess {
    /// Those of the hits whose reading is written down, whoever reads.
    func protokollierte(_ treffer: [Treffer]) throws -> Set<String> {
        func ids(_ art: Suchart) -> [String] { treffer.filter { $0.art == art.rawValue }.map(\.objekt) }
        let (akten, vorgaenge, dokumente) = (ids(.akte), ids(.vorgang), ids(.dokument))
        var teile: [SQL] = []
        if !akten.isEmpty {
            teile.append("SELECT a.id, a.vertraulich, a.zugriff FROM akte_akte a WHERE a.id IN (\(list: akten))")
        }
        if !vorgaenge.isEmpty {
            teile.append("SELECT v.id, v.vertraulich, v.zugriff FROM akte_vorgang v WHERE v.id IN (\(list: vorgaenge))")
        }
        if !dokumente.isEmpty {
            teile.append(
                """
                SELECT d.id, v.vertraulich, d.zugriff FROM akte_dokument d JOIN akte_vorgang v ON v.id = d.vorgang
                WHERE d.id IN (\(list: dokumente))
                """)
        }
        guard !teile.isEmpty else { return [] }
        return try rows(
            """
            SELECT t.id, t.vertraulich, z.satz FROM (\(SQL.joined(teile, by: " UNION ALL "))) t
            LEFT JOIN akte_zugriff z ON z.id = t.zugriff WHERE t.vertraulich = 1 OR t.zugriff <> 0
            """
        ).reduce(into: []) { gefunden, row in
            let satz: String? = try row["satz"], vertraulich: Bool = try row["vertraulich"]
            // A set that cannot be read lets nobody in, and is not quoted either.
            let verlangt = satz.map { Zugriffssatz(text: $0)?.wirdProtokolliert ?? true } ?? vertraulich
            if verlangt { gefunden.insert(try row["id"]) }
        }
    }
}
