// SPDX-License-Identifier: EUPL-1.2
public import Store
public import Web

/// The face of CMIS: the file tree for document clients, by both bindings that are in use.
public struct CmisModul: Sendable {
    let store: Store
    let inhalte: ContentStore
    /// Address under which clients reach the server.
    let adresse: String
    let stadt: String

    public init(store: Store, inhalte: ContentStore, adresse: String, stadt: String) {
        self.store = store
        self.inhalte = inhalte
        self.adresse = adresse
        self.stadt = stadt
    }

    public var modul: Modul {
        Modul(
            name: "cmis", titel: "CMIS", routen: Atomrouten(modul: self).alle + Browserrouten(modul: self).alle,
            handlungen: Self.handlungen, datenschutz: Self.datenschutz)
    }

    /// The acts of this module as a history names them.
    static let handlungen = [
        "cmis.anlegen": "Über CMIS angelegt", "cmis.inhalt.setzen": "Über CMIS gespeichert",
        "cmis.verschieben": "Über CMIS verschoben",
        "cmis.umbenennen": "Über CMIS umbenannt", "cmis.loeschen": "Über CMIS im Arbeitsbereich gelöscht",
        "cmis.auschecken": "Über CMIS ausgecheckt", "cmis.einchecken": "Über CMIS eingecheckt",
        "cmis.auschecken.abbrechen": "Auschecken über CMIS abgebrochen",
        "cmis.dokument.lesen": "Vertrauliches Dokument über CMIS geöffnet",
    ]
}
