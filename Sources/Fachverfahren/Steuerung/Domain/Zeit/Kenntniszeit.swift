// SPDX-License-Identifier: EUPL-1.2
import Core

/// From which moment on, and until which, the house took something for true; `bis` is the moment of a later statement and is not
/// part of it. It is set once and never again.
struct Kenntniszeit: Hashable, Sendable {
    let von: Zeitpunkt
    let bis: Zeitpunkt?

    static func ab(_ zeit: Zeitpunkt) -> Kenntniszeit { Kenntniszeit(von: zeit, bis: nil) }

    var offen: Bool { bis == nil }

    func umfasst(_ zeit: Zeitpunkt) -> Bool {
        guard let bis else { return von <= zeit }
        return von <= zeit && zeit < bis
    }
}
