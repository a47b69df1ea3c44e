// SPDX-License-Identifier: EUPL-1.2
import Akte
import Core
public import Foundation
public import Documents
public import Store
public import Web

/// The face of the Dokumentenstrecke: what happens to a file after it was filed, and the page of those who watch over it.
public struct DokumentenstreckeModul: Sendable {
    /// Templates of its sheets.
    public static var bundle: URL { Bundle.module.bundleURL }

    let store: Store
    let befund: @Sendable () async -> [Werkzeugbefund]
    private let lauf: Schwerlauf

    /// - Parameters:
    ///   - abgeleitet: where PDFs made of files are kept; they can be made again.
    ///   - befund: which tools there are, for the operator's page.
    public init(
        store: Store, inhalte: ContentStore, abgeleitet: ContentStore, werkzeuge: Streckenwerkzeuge,
        befund: @escaping @Sendable () async -> [Werkzeugbefund] = { [] }
    ) {
        self.store = store
        self.befund = befund
        lauf = Schwerlauf(store: store, inhalte: inhalte, abgeleitet: abgeleitet, werkzeuge: werkzeuge)
    }

    public var modul: Modul {
        Modul(
            name: "strecke", titel: "Dokumentenstrecke", rechte: StreckeRechte.alle,
            routen: StreckeRouten(store: store, befund: befund).alle,
            navigation: [
                Navigationspunkt("Verarbeitung", StreckeURL.liste, .recht(StreckeRechte.betreiben)) { [store] _, db in
                    try db.offeneStreckenfaelle(store.uhr.jetzt)
                }
            ],
            auftraege: [lauf.auftragsart], handlungen: Self.handlungen, bundle: Self.bundle, datenschutz: Self.datenschutz)
    }

    static let handlungen = [
        "strecke.schritt": "Datei weiter aufbereitet",
        "strecke.wiederholen": "Verarbeitung wiederholt",
        "strecke.freigeben": "Gesperrte Datei freigegeben",
        "strecke.belassen": "Verarbeitung abgeschlossen",
    ]
}
