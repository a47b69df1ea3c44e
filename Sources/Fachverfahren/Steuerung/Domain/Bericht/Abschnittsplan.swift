// SPDX-License-Identifier: EUPL-1.2
import Core

extension Stichtagsbild {
    /// The Bausteine of a programme on the day, in their order. Each becomes a section, also when there is nothing to tell of it.
    func bausteine(von programm: ObjektID) -> [Objektsicht] {
        let felder = Bausteinfelder()
        return alle(.baustein).filter { $0[felder.programm] == programm }
            .sorted { ($0[felder.rang] ?? .max, $0.objekt.id) < ($1[felder.rang] ?? .max, $1.objekt.id) }
    }
}
