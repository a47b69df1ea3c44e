// SPDX-License-Identifier: EUPL-1.2
import Core
import Store
import Web

/// What the acts and pages of data protection stand on.
struct Datenschutzdienst: Sendable {
    let store: Store
    let inhalte: ContentStore
    let stelle: Datenschutzstelle
    /// Under which the server is reached, for links in mails.
    let adresse: String
    let vorlagen: Vorlagen
    /// `nil` where the printer is missing; letters are then filed as HTML.
    let druck: DatenschutzModul.Druck?
    let vorbelegungen: [Vorbelegung]
    let abgleich: Tabellenabgleich
    /// Modules that say what they hold on a person.
    let quellen: [Datensammlung.Quelle]
    let loeschregeln: [Loeschregel]
    let bogenfragen: [Bogenfrage]
    /// Names of what the daily round of the server removes.
    let laeufe: [String]
    /// Orders a round for now.
    let loeschlauf: @Sendable (Akteur) async throws -> Void

    init(
        store: Store, inhalte: ContentStore, stelle: Datenschutzstelle, adresse: String, vorlagen: Vorlagen,
        druck: DatenschutzModul.Druck?,
        module: [Modul], loeschregeln: [Loeschregel] = [], bogenfragen: [Bogenfrage] = [], laeufe: [String] = [],
        loeschlauf: @escaping @Sendable (Akteur) async throws -> Void = { _ in }
    ) {
        self.loeschregeln = loeschregeln
        self.bogenfragen = bogenfragen
        self.laeufe = laeufe
        self.loeschlauf = loeschlauf
        self.store = store
        self.inhalte = inhalte
        self.stelle = stelle
        self.adresse = adresse
        self.vorlagen = vorlagen
        self.druck = druck
        vorbelegungen = Vorbelegung.aus(module)
        abgleich = Tabellenabgleich(module)
        quellen = Datensammlung.quellen(module)
    }
}
