// SPDX-License-Identifier: EUPL-1.2
import Core
public import Documents
public import Foundation
public import Jobs
public import Store
public import Web

/// The face of the intake of electronic invoices.
public struct RechnungseingangModul: Sendable {
    let dienst: Rechnungsdienst
    private let drossel = Drossel(hoechstens: 60, in: .seconds(600))

    /// - Parameter stelle: `nil` where the town takes no electronic invoices here; the pages then say so.
    public init(store: Store, inhalte: ContentStore, pdf: PdfWerkzeuge, stelle: Rechnungsstelle?) {
        dienst = Rechnungsdienst(store: store, inhalte: inhalte, pdf: pdf, stelle: stelle)
    }

    public static let migrationen = RechnungMigrations.alle
    public static let bundle = Bundle.module.bundleURL

    /// What this module removes of its own, for the daily round.
    public static func aufraeumer(_ store: Store) -> [Aufraeumer] {
        [
            Aufraeumer("rechnungen") { try await RechnungenLoeschen(store: store).abgelegte() },
            Aufraeumer("rechnungen_zurueckgewiesen") { try await RechnungenLoeschen(store: store).zurueckgewiesene() },
        ]
    }

    public var modul: Modul {
        Modul(
            name: "rechnung", titel: "Elektronische Rechnungen", rechte: RechnungRechte.alle, migrationen: Self.migrationen,
            routen: RechnungRouten(dienst: dienst, drossel: drossel).alle,
            navigation: (dienst.stelle == nil ? [] : [Navigationspunkt("rechnungNav", RechnungURL.formular, .oeffentlich)]) + [
                Navigationspunkt("Rechnungen", RechnungURL.liste, .recht(RechnungRechte.lesen)) { akteur, db in
                    try db.eingangsrechnungszahl(Rechnungsauswahl(zustand: .angekommen), fuer: akteur)
                }
            ],
            auftraege: [Mailrechnungen(dienst: dienst).auftragsart], konsumenten: [Mailrechnungen(dienst: dienst).konsument],
            handlungen: Self.handlungen, bundle: Self.bundle, datenschutz: Self.datenschutz, nachweise: nachweise)
    }

    static let handlungen = [
        "rechnung.annehmen": "Elektronische Rechnung geprüft und aufgenommen",
        "rechnung.mail.bestellen": "E-Mail auf elektronische Rechnungen geprüft",
        "rechnung.weitergeben": "Elektronische Rechnung weitergegeben",
        "rechnung.zurueckweisen": "Elektronische Rechnung zurückgewiesen",
        "rechnung.loeschen": "Zeilen elektronischer Rechnungen nach Ablauf der Frist gelöscht",
    ]
}
