// SPDX-License-Identifier: EUPL-1.2
import Store

extension ReadAccess {
    /// What the names in files of acts stand for.
    func kennungen() throws -> [String: ObjektID] {
        Dictionary(
            uniqueKeysWithValues: try rows("SELECT kennung, objekt FROM st_kennung").map { (try $0["kennung"], try $0["objekt"]) }
        )
    }
}

extension WriteContext {
    func kennungMerken(_ kennung: String, fuer id: ObjektID) throws {
        try execute("INSERT INTO st_kennung (kennung, objekt) VALUES (\(kennung), \(id))")
    }
}
