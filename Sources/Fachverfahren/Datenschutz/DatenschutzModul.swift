// SPDX-License-Identifier: EUPL-1.2
public import Core
public import Foundation
public import Jobs
public import Store
public import Web

/// The face of data protection: the register of processing activities, breaches, requests of persons, deletion, questionnaires.
public struct DatenschutzModul: Sendable {
    /// Makes a PDF of a page of HTML.
    public typealias Druck = @Sendable (_ html: String, _ titel: String) async throws -> Data

    let dienst: Datenschutzdienst

    /// - Parameters:
    ///   - adresse: under which the server is reached, for links in mails.
    ///   - vorlagen: templates of letters.
    ///   - druck: `nil` where the tool is missing; letters are then filed as HTML.
    ///   - module: all others, whose faces say what they do with personal data.
    ///   - laeufe: names of what the daily round removes; `loeschlauf` orders one for now.
    /// - Throws: `DatenschutzError.regelnUnlesbar` for a broken table of rules.
    public init(
        store: Store, inhalte: ContentStore, stelle: Datenschutzstelle, adresse: String, vorlagen: Vorlagen, druck: Druck?,
        module: [Modul], laeufe: [String], loeschlauf: @escaping @Sendable (Akteur) async throws -> Void
    ) throws {
        dienst = Datenschutzdienst(
            store: store, inhalte: inhalte, stelle: stelle, adresse: adresse, vorlagen: vorlagen, druck: druck,
            module: module + [Self.selbst],
            loeschregeln: try Loeschregel.lesen(try Self.rechtsdatei("loeschregeln")),
            bogenfragen: try Bogenfrage.lesen(try Self.rechtsdatei("boegen")), laeufe: laeufe, loeschlauf: loeschlauf)
    }

    private static func rechtsdatei(_ name: String) throws -> String {
        try String(contentsOf: bundle.appendingPathComponent("Rechtsdaten/\(name).tsv"), encoding: .utf8)
    }

    /// What this module removes of its own, for the daily round.
    public static func aufraeumer(_ store: Store) -> [Aufraeumer] {
        [
            Aufraeumer("betroffenenantraege") { try await EigeneLoeschen(store: store).antraege() },
            Aufraeumer("datenpannen") { try await EigeneLoeschen(store: store).pannen() },
        ]
    }

    /// Keeps the proof of each run of the daily round.
    public static func loeschnachweis(_ store: Store) -> Tageslauf.Nachweis {
        { was, zahl, fehler in try await LoeschlaufVermerken(store: store)(was, anzahl: zahl, fehler: fehler) }
    }

    public static let migrationen = DatenschutzMigrations.alle
    public static let bundle = Bundle.module.bundleURL
    static let titel = "Datenschutz"

    /// Only what it says about itself: the register counts it like any other.
    private static let selbst = Modul(name: "ds", titel: titel, datenschutz: datenschutz)

    public var modul: Modul {
        Modul(
            name: "ds", titel: Self.titel, rechte: DatenschutzRechte.alle, migrationen: Self.migrationen,
            routen: VerzeichnisRouten(dienst: dienst).alle + PannenRouten(dienst: dienst).alle
                + AntragRouten(dienst: dienst).alle + LoeschRouten(dienst: dienst).alle
                + BogenRouten(dienst: dienst).alle + VertragRouten(dienst: dienst).alle,
            navigation: [
                Navigationspunkt("Datenschutz", DatenschutzURL.verzeichnis, .recht(DatenschutzRechte.lesen)) {
                    [dienst] akteur, db in
                    akteur.darf(DatenschutzRechte.verzeichnis)
                        ? try db.offeneVerarbeitungen(am: dienst.store.uhr.jetzt.tag, fuer: akteur) : 0
                },
                Navigationspunkt("Datenpannen", PannenURL.liste, .recht(DatenschutzRechte.panne)) { _, db in
                    try db.offeneDatenpannen()
                },
                Navigationspunkt("Anträge Betroffener", AntragURL.liste, .recht(DatenschutzRechte.betroffene)) { _, db in
                    try db.offeneBetroffenenantraege()
                },
                Navigationspunkt("Prüfbögen", BogenURL.liste, .recht(DatenschutzRechte.verzeichnis)),
                Navigationspunkt("Löschkonzept", LoeschSeite.url, .recht(DatenschutzRechte.verzeichnis)),
            ],
            auftraege: [Vertragserinnerung(dienst: dienst).tagesauftrag.auftragsart], handlungen: Self.handlungen,
            bundle: Self.bundle, datenschutz: Self.datenschutz)
    }

    /// Fills the register with what the modules say, and orders today's look at the contracts; the server calls it at every start.
    public func vorbereiten() async throws {
        try await VerzeichnisVorbelegen(store: dienst.store, vorbelegungen: dienst.vorbelegungen)()
        try await Vertragserinnerung(dienst: dienst).tagesauftrag.einplanen()
    }

    static let handlungen = [
        "ds.verarbeitung.vorbelegen": "Verarbeitung aus den Angaben des Programms vorbelegt",
        "ds.verarbeitung.anlegen": "Verarbeitung eingetragen",
        "ds.verarbeitung.aendern": "Verarbeitung geändert",
        "ds.panne.aufnehmen": "Datenpanne gemeldet",
        "ds.panne.beschreiben": "Datenpanne beschrieben und bewertet",
        "ds.panne.gemeldet": "Datenpanne der Aufsichtsbehörde gemeldet",
        "ds.panne.benachrichtigt": "Benachrichtigung der betroffenen Personen festgehalten",
        "ds.panne.abschliessen": "Datenpanne abgeschlossen",
        "ds.antrag.aufnehmen": "Antrag einer betroffenen Person aufgenommen",
        "ds.antrag.identitaet": "Identität der betroffenen Person geprüft",
        "ds.antrag.verlaengern": "Frist des Antrags verlängert",
        "ds.antrag.ansehen": "Daten zur betroffenen Person angesehen",
        "ds.antrag.zusammenstellen": "Daten zur betroffenen Person als Paket ausgegeben",
        "ds.antrag.beantworten": "Antrag der betroffenen Person beantwortet",
        "ds.antrag.loeschen": "Anträge betroffener Personen nach Ablauf der Frist gelöscht",
        "ds.panne.loeschen": "Datenpannen nach Ablauf der Frist gelöscht",
        "ds.loeschung.vermerken": "Löschlauf nachgewiesen",
        "ds.erinnerung.bestellen": "Erinnerung an Verträge bestellt",
        "ds.erinnerung.senden": "An ablaufende Verträge erinnert",
        "ds.bogen.anlegen": "Prüfbogen angelegt",
        "ds.bogen.aendern": "Prüfbogen geändert",
        "ds.bogen.ablegen": "Prüfbogen in der Akte abgelegt",
    ]
}
