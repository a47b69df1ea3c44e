// SPDX-License-Identifier: EUPL-1.2
public import Core
public import Foundation
internal import Jobs
public import Store
public import Web

/// The face of the citizen portal.
public struct BuergerportalModul: Sendable {
    let store: Store
    let inhalte: ContentStore
    let druck: Briefdruck
    let angebote: [Leistungsangebot]
    let stadt: Portalstadt
    let anbieter: Zahlungsanbieter
    let postfachquellen: [Postfachquelle]

    /// - Parameters:
    ///   - vorlagen: templates of all modules, for letters.
    ///   - druck: turns HTML into PDF/A.
    ///   - anbieter: collects the fees; `nil` takes the simulated one, whose pages are marked so.
    ///   - postfachquellen: what other modules put into the Postfach of an account.
    public init(
        store: Store, inhalte: ContentStore, vorlagen: Vorlagen, druck: @escaping Briefdruck.Druck, angebote: [Leistungsangebot],
        stadt: Portalstadt, anbieter: Zahlungsanbieter? = nil, postfachquellen: [Postfachquelle] = []
    ) {
        self.postfachquellen = postfachquellen
        self.store = store
        self.inhalte = inhalte
        self.druck = Briefdruck(vorlagen: vorlagen, inhalte: inhalte, druck: druck)
        self.angebote = angebote
        self.stadt = stadt
        self.anbieter = anbieter ?? SimulierterAnbieter(store: store).anbieter
    }

    public static let migrationen = BuergerportalMigrations.alle
    /// Folder with `Templates` and `Texte`.
    public static let bundle = Bundle.module.bundleURL
    public static let rechte = [
        RechtErklaerung(PortalRechte.nachrichtSchreiben, "Antragstellenden im Vorgang schreiben"),
        RechtErklaerung(PortalRechte.bescheidErstellen, "Bescheide erstellen und bekannt geben"),
        RechtErklaerung(PortalRechte.bekanntgabeLesen, "Bekanntgaben mit Stand und Fristberechnung ansehen"),
    ]

    public var modul: Modul {
        Modul(
            name: "portal", titel: "Bürgerportal", rechte: Self.rechte, migrationen: Self.migrationen, routen: routen,
            navigation: navigation,
            auftraege: [
                BekanntgabeUhr(store: store).auftragsart, Benachrichtigen(store: store, stadt: stadt).auftragsart,
                NachweisErstellen(store: store, druck: druck, stadt: stadt).auftragsart,
                NachrichtAblegen(store: store, inhalte: inhalte).auftragsart,
                EntwurfLoeschen(store: store, angebote: angebote).auftragsart,
                EntwurfWarnen(store: store, stadt: stadt).auftragsart,
                ZahlungAbfragen(store: store, anbieter: anbieter, angebote: angebote).auftragsart,
                BelegErstellen(store: store, druck: druck, stadt: stadt).auftragsart,
            ],
            konsumenten: [Mailmeldung(store: store).konsument], handlungen: Self.handlungen, bundle: Self.bundle,
            datenschutz: Self.datenschutz, nachweise: nachweise)
    }

    private var routen: [Route] {
        KatalogRouten(modul: self).alle + AntragRouten(modul: self).alle + SendeRouten(modul: self).alle
            + VorgangRouten(modul: self).alle + RuecknahmeRouten(modul: self).alle
            + ZahlungRouten(modul: self).alle + PostfachRouten(modul: self).alle + AmtRouten(modul: self).alle
            + InformationRouten(stadt: stadt).alle
    }

    private var navigation: [Navigationspunkt] {
        [
            Navigationspunkt("portalLeistungenTitel", PortalURL.leistungen, .oeffentlich),
            Navigationspunkt("portalVorgaengeTitel", PortalURL.vorgaenge, .oeffentlich) { akteur, db in
                akteur.buerger == nil ? 0 : try db.ungelesen(konto: akteur.kennung)
            },
            Navigationspunkt("portalPostfachTitel", PortalURL.postfach, .buerger) { [postfachquellen] akteur, db in
                try db.postfach(akteur.kennung).filter(\.bekanntgabe.wartetAufAbruf).count
                    + postfachquellen.eintraege(akteur, db).filter { !$0.gelesen }.count
            },
            Navigationspunkt("Bekanntgaben", PortalURL.bekanntgaben, .recht(PortalRechte.bekanntgabeLesen)),
        ]
    }

    func angebot(_ leistung: String) throws -> Leistungsangebot {
        guard let angebot = angebote.first(where: { $0.leistung.id == leistung }) else { throw PortalError.leistungFehlt }
        return angebot
    }

    /// Begins an application for a page of another module; go on to `PortalURL.antrag`.
    /// - Parameter vorbelegt: answers by question that are known already.
    public func antragBeginnen(
        leistung: String, akteur: Akteur, besuch: Besuch, vorbelegt: [String: String] = [:]
    ) async throws -> AntragID {
        try await AntragBeginnen(store: store)(
            try angebot(leistung), Zugriff(akteur, besuch: besuch), vorbelegt: vorbelegt, sprache: Sprache.de.rawValue)
    }

    /// Makes a notice, files it and begins its announcement.
    public func bescheid(_ auftrag: Bescheidauftrag) async throws -> BekanntgabeID {
        try await BescheidErstellen(store: store, druck: druck)(auftrag)
    }
}
