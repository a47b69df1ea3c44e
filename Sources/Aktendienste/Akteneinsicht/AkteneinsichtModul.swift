// SPDX-License-Identifier: EUPL-1.2
import Akte
import Core
public import Foundation
public import Store
public import Web

/// The face of the inspection of files: who may look at what of a Vorgang, redacted, for a time.
public struct AkteneinsichtModul: Sendable {
    /// Signs somebody in with the access code; gives the token of the session. Wrong codes are counted and refused by who lends it.
    public typealias Anmelden = @Sendable (_ code: String, WebRequest) async throws -> String

    let dienst: Einsichtsdienst
    let anmelden: Anmelden

    /// - Parameters:
    ///   - abgeleitet: where the PDF copies of other kinds of file lie; nil where none are made.
    ///   - rechtsdaten: the town's own lists of grounds; nil for those that come with the house.
    /// - Throws: `Fachfehler` for lists that cannot be read.
    public init(
        store: Store, inhalte: ContentStore, abgeleitet: ContentStore? = nil, werkzeug: Seitenwerkzeug, rechtsdaten: URL? = nil,
        anmelden: @escaping Anmelden
    ) throws {
        let datei = rechtsdaten ?? Self.bundle.appendingPathComponent("Rechtsdaten/einsicht.csv")
        let recht = try Einsichtsrecht([UInt8](try Data(contentsOf: datei)))
        dienst = Einsichtsdienst(store: store, inhalte: inhalte, recht: recht, werkzeug: werkzeug, abgeleitet: abgeleitet)
        self.anmelden = anmelden
    }

    public static let migrationen = EinsichtMigrations.alle
    public static let bundle = Bundle.module.bundleURL

    public var modul: Modul {
        Modul(
            name: "ae", titel: "Akteneinsicht", rechte: EinsichtRechte.alle, migrationen: Self.migrationen,
            routen: EinsichtRouten(dienst: dienst).alle + StueckRouten(dienst: dienst).alle
                + BuergerRouten(dienst: dienst, anmelden: anmelden).alle,
            navigation: [Navigationspunkt("Akteneinsicht", EinsichtURL.liste, .recht(EinsichtRechte.bearbeiten))],
            auftraege: [FassungenZeichnen(dienst: dienst).auftragsart],
            handlungen: [
                "ae.anlegen": "Akteneinsicht beantragt",
                "ae.stueck.waehlen": "Dokumente zur Akteneinsicht ausgewählt",
                "ae.stueck.benennen": "Titel für das Verzeichnis der Akteneinsicht geändert",
                "ae.stueck.entfernen": "Dokument aus der Akteneinsicht genommen",
                "ae.schwaerzen": "Stelle geschwärzt",
                "ae.schwaerzung.entfernen": "Schwärzung entfernt",
                "ae.vorlegen": "Akteneinsicht zur Freigabe vorgelegt",
                "ae.fassung": "Geschwärzte Fassung erstellt",
                "ae.fassung.gescheitert": "Geschwärzte Fassung nicht erstellt",
                "ae.fassung.erneut": "Geschwärzte Fassung noch einmal bestellt",
                "ae.freigeben": "Akteneinsicht freigegeben",
                "ae.zurueckgeben": "Akteneinsicht zur Überarbeitung zurückgegeben",
                "ae.zurueckziehen": "Akteneinsicht zurückgezogen",
                "ae.einsehen": "Verzeichnis der Akteneinsicht angesehen",
                "ae.stueck.lesen": "Dokument der Akteneinsicht gelesen",
            ], bundle: Self.bundle, datenschutz: Self.datenschutz)
    }
}
