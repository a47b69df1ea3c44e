// SPDX-License-Identifier: EUPL-1.2
import Core
import Store

/// What the register of duties stands on.
struct Pflichtendienst: Sendable {
    static let akteur = Akteur.system("pflichten")

    let store: Store
    let proben: [Nachweisprobe]
}
