// SPDX-License-Identifier: EUPL-1.2
import Store
import Web

/// What the acts and pages of data protection stand on.
struct Datenschutzdienst: Sendable {
    let store: Store
    let stelle: Datenschutzstelle
    let vorbelegungen: [Vorbelegung]
    let abgleich: Tabellenabgleich

    init(store: Store, stelle: Datenschutzstelle, module: [Modul]) {
        self.store = store
        self.stelle = stelle
        vorbelegungen = Vorbelegung.aus(module)
        abgleich = Tabellenabgleich(module)
    }
}
