// SPDX-License-Identifier: EUPL-1.2
import Core
import Store

extension ReadAccess {
    /// All that was ever stated of these kinds, also what is no longer taken for true.
    func verlaufsaussagen(_ arten: [Objektart]) throws -> [Feldaussage] {
        try rows("SELECT * FROM st_aussage WHERE art IN (\(list: arten))").map(Feldaussage.init(row:))
    }
}
