// SPDX-License-Identifier: EUPL-1.2
import Store
import Web

/// What the acts and pages of data protection stand on.
struct Datenschutzdienst: Sendable {
    let store: Store
    let inhalte: ContentStore
    let stelle: Datenschutzstelle
    let vorlagen: Vorlagen
    /// `nil` where the printer is missing; letters are then filed as HTML.
    let druck: DatenschutzModul.Druck?
    let vorbelegungen: [Vorbelegung]
    let abgleich: Tabellenabgleich
    /// Modules that say what they hold on a person.
    let quellen: [Datensammlung.Quelle]

    init(
        store: Store, inhalte: ContentStore, stelle: Datenschutzstelle, vorlagen: Vorlagen, druck: DatenschutzModul.Druck?,
        module: [Modul]
    ) {
        self.store = store
        self.inhalte = inhalte
        self.stelle = stelle
        self.vorlagen = vorlagen
        self.druck = druck
        vorbelegungen = Vorbelegung.aus(module)
        abgleich = Tabellenabgleich(module)
        quellen = Datensammlung.quellen(module)
    }
}
