// SPDX-License-Identifier: EUPL-1.2
internal import Core
public import Foundation
public import Store
public import Web

/// The face of data protection: the register of processing activities.
public struct DatenschutzModul: Sendable {
    let dienst: Datenschutzdienst

    /// - Parameter module: all others, whose faces say what they do with personal data.
    public init(store: Store, stelle: Datenschutzstelle, module: [Modul]) {
        dienst = Datenschutzdienst(store: store, stelle: stelle, module: module + [Self.selbst])
    }

    public static let migrationen = DatenschutzMigrations.alle
    public static let bundle = Bundle.module.bundleURL
    static let titel = "Datenschutz"

    /// Only what it says about itself: the register counts it like any other.
    private static let selbst = Modul(name: "ds", titel: titel, datenschutz: datenschutz)

    public var modul: Modul {
        Modul(
            name: "ds", titel: Self.titel, rechte: DatenschutzRechte.alle, migrationen: Self.migrationen,
            routen: VerzeichnisRouten(dienst: dienst).alle,
            navigation: [
                Navigationspunkt("Datenschutz", DatenschutzURL.verzeichnis, .recht(DatenschutzRechte.lesen)) { [dienst] akteur, db in
                    akteur.darf(DatenschutzRechte.verzeichnis)
                        ? try db.offeneVerarbeitungen(am: dienst.store.uhr.jetzt.tag, fuer: akteur) : 0
                }
            ],
            handlungen: Self.handlungen, bundle: Self.bundle, datenschutz: Self.datenschutz)
    }

    /// Fills the register with what the modules say; the server calls it at every start.
    public func vorbereiten() async throws {
        try await VerzeichnisVorbelegen(store: dienst.store, vorbelegungen: dienst.vorbelegungen)()
    }

    static let handlungen = [
        "ds.verarbeitung.vorbelegen": "Verarbeitung aus den Angaben des Programms vorbelegt",
        "ds.verarbeitung.anlegen": "Verarbeitung eingetragen",
        "ds.verarbeitung.aendern": "Verarbeitung geändert",
    ]
}
