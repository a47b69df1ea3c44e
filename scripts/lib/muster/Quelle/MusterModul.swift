// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Foundation
public import Store
public import Web

/// The face of this procedure: all that the rest of the house sees of it.
public struct MusterModul: Sendable {
    let store: Store
    let regeln: [MusterRegel]

    /// - Throws: `MusterError.regelnUnlesbar` for a broken rule table.
    public init(store: Store) throws {
        self.store = store
        let datei = Bundle.module.bundleURL.appendingPathComponent("Rechtsdaten/regeln.tsv")
        regeln = try MusterRegel.lesen(try String(contentsOf: datei, encoding: .utf8))
    }

    public static let migrationen = MusterMigrations.alle

    public var modul: Modul {
        Modul(
            name: "muster", titel: "Muster", rechte: MusterRechte.alle, migrationen: Self.migrationen,
            routen: MusterRouten(store: store, regeln: regeln).alle,
            navigation: [Navigationspunkt("Muster", MusterURL.uebersicht, .recht(MusterRechte.lesen))],
            handlungen: ["muster.eintrag.anlegen": "Eintrag angelegt"], bundle: Bundle.module.bundleURL)
    }
}
