// SPDX-License-Identifier: EUPL-1.2
internal import Akte
public import Store
public import Web

/// The face of the network drive: the file tree and the Arbeitsbereiche by WebDAV, class 1 and 2.
public struct NetzlaufwerkModul: Sendable {
    let store: Store
    let inhalte: ContentStore
    /// Names under which clients reach the server, for the header `Destination`.
    let hosts: Set<String>

    /// - Parameter adresse: address under which clients reach the server.
    public init(store: Store, inhalte: ContentStore, adresse: String) {
        self.store = store
        self.inhalte = inhalte
        let host = adresse.split(separator: "/").dropFirst().first.map { $0.lowercased() }
        hosts = Set([host].compactMap(\.self))
    }

    public var modul: Modul {
        Modul(
            name: "netz", titel: "Netzlaufwerk", routen: NetzRouten(modul: self).alle, handlungen: Self.handlungen,
            datenschutz: Self.datenschutz)
    }

    /// The acts of this module as a history names them.
    static let handlungen = [
        "netz.datei.schreiben": "Über das Netzlaufwerk gespeichert",
        "netz.ordner.anlegen": "Ordner im Arbeitsbereich angelegt",
        "netz.loeschen": "Im Arbeitsbereich gelöscht",
        "netz.kopieren": "Über das Netzlaufwerk kopiert",
        "netz.verschieben": "Über das Netzlaufwerk verschoben",
        "netz.eigenschaften.aendern": "Angaben eines Programms gespeichert",
        "netz.sperre.setzen": "Zum Bearbeiten gesperrt",
        "netz.sperre.aufheben": "Sperre aufgehoben",
        "netz.dokument.lesen": "Vertrauliches Dokument über das Netzlaufwerk geöffnet",
    ]
}
