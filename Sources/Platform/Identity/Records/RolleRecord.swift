// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Foundation
internal import Store

extension ReadAccess {
    /// All roles of this installation, by name.
    func rollen() throws -> [Rolle] {
        try rows("SELECT name, titel, rechte FROM id_rolle ORDER BY name").map { row in
            let rechte: String = try row["rechte"]
            return Rolle(
                name: try row["name"], titel: try row["titel"],
                rechte: Set(try JSONDecoder().decode([String].self, from: Data(rechte.utf8)).map { Recht($0) }))
        }
    }
}
