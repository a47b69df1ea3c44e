// SPDX-License-Identifier: EUPL-1.2
public import Core
public import Foundation
public import Jobs
public import SteuerungInterface
public import Store
public import Web

/// The face of audits: the überörtliche IT-Prüfung with its questions, answers, recommendations and costs.
// § GO-NRW:105
public struct PruefungswesenModul: Sendable {
    /// Makes a PDF of a page of HTML.
    public typealias Druck = @Sendable (_ html: String, _ titel: String) async throws -> Data

    let dienst: Pruefungswesendienst

    /// - Parameters:
    ///   - oe: the unit that keeps the files of audits.
    ///   - adresse: under which the server is reached, without `/` at the end.
    ///   - vorlagen: templates of reports.
    ///   - druck: `nil` where the tool is missing; reports are then filed as HTML.
    ///   - vorhaben: asks the digitalisation programme.
    /// - Throws: `PruefungswesenError.fragenUnlesbar` for a broken table of questions.
    public init(
        store: Store, inhalte: ContentStore, oe: OrgNummer, adresse: String, vorlagen: Vorlagen, druck: Druck?,
        vorhaben: @escaping Vorhabenquelle
    ) throws {
        dienst = Pruefungswesendienst(
            store: store, inhalte: inhalte, oe: oe, adresse: adresse, vorlagen: vorlagen, druck: druck, vorhaben: vorhaben,
            fragen: try Prueffrage.lesen(
                try String(contentsOf: Self.bundle.appendingPathComponent("Rechtsdaten/fragen.tsv"), encoding: .utf8)))
    }

    public static let migrationen = PruefungswesenMigrations.alle
    public static let bundle = Bundle.module.bundleURL

    /// What this module removes of its own, for the daily round.
    public static func aufraeumer(_ store: Store) -> [Aufraeumer] {
        [Aufraeumer("pruefungen") { try await PruefungenLoeschen(store: store)() }]
    }

    /// Fills the register of questions where it is empty and orders the reminders of today; the server calls it at every start.
    public func vorbereiten() async throws {
        try await FragenEinrichten(store: dienst.store, fragen: dienst.fragen)()
        try await Pruefungserinnerung(dienst: dienst).tagesauftrag.einplanen()
    }

    public var modul: Modul {
        Modul(
            name: "pr", titel: "IT-Prüfungen", rechte: PruefungswesenRechte.alle, migrationen: Self.migrationen,
            routen: PruefungRouten(dienst: dienst).alle + AntwortRouten(dienst: dienst).alle
                + FragenRouten(dienst: dienst).alle + EmpfehlungRouten(dienst: dienst).alle + KostenRouten(dienst: dienst).alle
                + EinlesungRouten(dienst: dienst).alle + PruefungAPI(dienst: dienst).alle,
            navigation: [
                Navigationspunkt("IT-Prüfungen", PruefungURL.liste, .recht(PruefungswesenRechte.lesen)) { [dienst] _, db in
                    try db.ueberfaelligeEmpfehlungen(am: dienst.store.uhr.jetzt.tag)
                }
            ],
            auftraege: [Pruefungserinnerung(dienst: dienst).tagesauftrag.auftragsart], handlungen: Self.handlungen,
            bundle: Self.bundle, datenschutz: Self.datenschutz)
    }

    static let handlungen = [
        "pr.fassung.einrichten": "Fragen der IT-Prüfung eingerichtet",
        "pr.fassung.entwerfen": "Entwurf der Prüffragen angelegt",
        "pr.fassung.veroeffentlichen": "Prüffragen veröffentlicht",
        "pr.frage.hinzufuegen": "Prüffrage hinzugefügt",
        "pr.frage.aendern": "Prüffrage geändert",
        "pr.frage.streichen": "Prüffrage gestrichen",
        "pr.pruefung.anlegen": "IT-Prüfung angelegt",
        "pr.pruefung.bericht": "Prüfbericht festgehalten",
        "pr.pruefung.abschliessen": "IT-Prüfung abgeschlossen und abgelegt",
        "pr.pruefung.loeschen": "IT-Prüfungen nach Ablauf der Frist gelöscht",
        "pr.pruefung.ausgeben": "IT-Prüfung als Paket ausgegeben",
        "pr.antwort.geben": "Prüffrage beantwortet",
        "pr.beleg.nennen": "Beleg zu einer Prüffrage genannt",
        "pr.beleg.entfernen": "Beleg zu einer Prüffrage entfernt",
        "pr.feststellung.aufnehmen": "Feststellung aufgenommen",
        "pr.empfehlung.stellungnahme": "Stellungnahme zur Empfehlung festgehalten",
        "pr.empfehlung.umsetzung": "Umsetzung der Empfehlung fortgeschrieben",
        "pr.erinnerung.bestellen": "Erinnerung an IT-Prüfungen bestellt",
        "pr.erinnerung.senden": "An fällige Empfehlungen und Stellungnahmen erinnert",
        "pr.vergleich.eintragen": "Vergleichswerte eingetragen",
        "pr.einlesung.vorlegen": "Datei zur IT-Prüfung hochgeladen",
        "pr.einlesung.uebernehmen": "Datei zur IT-Prüfung übernommen und abgelegt",
        "pr.einlesung.verwerfen": "Datei zur IT-Prüfung verworfen",
        "pr.einlesung.zuruecknehmen": "Übernommene Kosten zurückgenommen",
    ]
}
