// SPDX-License-Identifier: EUPL-1.2
import Core
public import Foundation
public import Jobs
public import Store
public import Web

/// The face of information security: what is worth protecting, which requirements apply, how they stand, and incidents.
public struct InformationssicherheitModul: Sendable {
    /// Makes a PDF of a page of HTML.
    public typealias Druck = @Sendable (_ html: String, _ titel: String) async throws -> Data

    let dienst: Sicherheitsdienst

    /// - Parameters:
    ///   - vorlagen: templates of letters.
    ///   - druck: `nil` where the tool is missing; letters are then filed as HTML.
    ///   - ordner: a folder in which the town may have its own `meldefristen.tsv` and `risikomatrix.tsv`.
    /// - Throws: `SicherheitError.datenUnlesbar` for a broken table.
    public init(
        store: Store, inhalte: ContentStore, stelle: Sicherheitsstelle, vorlagen: Vorlagen, druck: Druck?, nachbarn: Nachbarn,
        ordner: URL?
    ) throws {
        dienst = Sicherheitsdienst(
            store: store, inhalte: inhalte, stelle: stelle, vorlagen: vorlagen, druck: druck, nachbarn: nachbarn,
            meldestufen: try Meldestufe.lesen(try Self.tabelle("meldefristen", ordner)),
            matrix: try Risikomatrix(try Self.tabelle("risikomatrix", ordner)))
    }

    static func tabelle(_ name: String, _ ordner: URL?) throws -> String {
        let eigene = ordner?.appendingPathComponent("\(name).tsv")
        if let eigene, FileManager.default.fileExists(atPath: eigene.path) {
            return try String(contentsOf: eigene, encoding: .utf8)
        }
        return try String(contentsOf: bundle.appendingPathComponent("Rechtsdaten/\(name).tsv"), encoding: .utf8)
    }

    public static let migrationen = InformationssicherheitMigrations.alle
    public static let bundle = Bundle.module.bundleURL
    static let titel = "Informationssicherheit"

    /// Orders the reminders of today; the server calls it at every start.
    public func einplanen() async throws { try await Sicherheitserinnerung(dienst: dienst).tagesauftrag.einplanen() }

    /// What this module removes of its own, for the daily round.
    public static func aufraeumer(_ store: Store) -> [Aufraeumer] {
        [Aufraeumer("sicherheitsvorfaelle") { try await VorfaelleLoeschen(store: store)() }]
    }

    public var modul: Modul {
        Modul(
            name: "is", titel: Self.titel, rechte: SicherheitRechte.alle, migrationen: Self.migrationen,
            routen: VerbundRouten(dienst: dienst).alle + KatalogRouten(dienst: dienst).alle
                + PruefungRouten(dienst: dienst).alle + RisikoRouten(dienst: dienst).alle
                + VorfallRouten(dienst: dienst).alle + AusgabeRouten(dienst: dienst).alle + SicherheitAPI(dienst: dienst).alle,
            navigation: [
                // The bar is narrow; a soft hyphen lets the word break.
                Navigationspunkt("Informations\u{AD}sicherheit", SicherheitURL.verbuende, .recht(SicherheitRechte.lesen)),
                Navigationspunkt("Sicherheitsvorfälle", SicherheitURL.vorfaelle, .recht(SicherheitRechte.vorfall)) { _, db in
                    try db.offeneVorfaelle()
                },
            ],
            auftraege: [Sicherheitserinnerung(dienst: dienst).tagesauftrag.auftragsart], handlungen: Self.handlungen,
            bundle: Self.bundle, datenschutz: Self.datenschutz)
    }

    static let handlungen = [
        "is.verbund.anlegen": "Informationsverbund angelegt",
        "is.verbund.aendern": "Informationsverbund geändert",
        "is.zielobjekt.anlegen": "Zielobjekt angelegt",
        "is.zielobjekt.aendern": "Zielobjekt geändert",
        "is.zielobjekt.entfernen": "Zielobjekt entfernt",
        "is.abhaengigkeit.anlegen": "Abhängigkeit zwischen Zielobjekten eingetragen",
        "is.abhaengigkeit.loesen": "Abhängigkeit zwischen Zielobjekten gelöst",
        "is.katalog.einlesen": "Katalog von Anforderungen eingelesen",
        "is.modellieren": "Anforderungen einem Zielobjekt zugeordnet",
        "is.pruefung.schreiben": "Anforderung geprüft",
        "is.risiko.anlegen": "Risiko eingetragen",
        "is.risiko.aendern": "Risiko bewertet",
        "is.risiko.tragen": "Risiko durch die Leitung getragen",
        "is.massnahme.anlegen": "Maßnahme der Informationssicherheit angelegt",
        "is.erinnerung.bestellen": "Erinnerung an Maßnahmen und Risiken bestellt",
        "is.erinnerung.senden": "An fällige Maßnahmen und Risiken erinnert",
        "is.massnahme.aendern": "Maßnahme der Informationssicherheit geändert",
        "is.vorfall.aufnehmen": "Sicherheitsvorfall gemeldet",
        "is.vorfall.einstufen": "Sicherheitsvorfall eingestuft und beschrieben",
        "is.vorfall.schritt": "Schritt im Sicherheitsvorfall festgehalten",
        "is.vorfall.gemeldet": "Meldung des Sicherheitsvorfalls festgehalten",
        "is.vorfall.panne": "Sicherheitsvorfall mit einer Datenpanne verbunden",
        "is.vorfall.abschliessen": "Sicherheitsvorfall abgeschlossen",
        "is.vorfall.loeschen": "Sicherheitsvorfälle nach Ablauf der Frist gelöscht",
    ]
}
