// SPDX-License-Identifier: EUPL-1.2
public import Core
public import Store

extension ReadAccess {
    /// The notes of a Vorgang, newest first.
    public func aktenvermerke(in vorgang: VorgangID, limit: Int = 100) throws -> [Aktenvermerk] {
        try rows("SELECT * FROM akte_vermerk WHERE vorgang = \(vorgang) ORDER BY id DESC LIMIT \(limit)").map { row in
            Aktenvermerk(
                id: try row["id"], vorgang: try row["vorgang"], text: try row["text"], von: try row["von"], zeit: try row["zeit"])
        }
    }
}
