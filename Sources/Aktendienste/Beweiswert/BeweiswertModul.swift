// SPDX-License-Identifier: EUPL-1.2
public import Akte
public import Core
public import Foundation
public import Jobs
public import Store
public import Web

/// The face of evidence: daily hash trees, time stamps, evidence records, and packages that prove an Akte without this server.
public struct BeweiswertModul: Sendable {
    /// Makes a PDF of a page of HTML.
    public typealias Druck = @Sendable (_ html: String, _ titel: String) async throws -> Data

    let dienst: Beweisdienst
    let pakete: Paketauftraege

    /// - Parameters:
    ///   - stelle: `nil` where no authority is set up; trees then wait.
    ///   - pruefung: checks a stamp's signature.
    ///   - katalog: `nil` for the one that ships with the house.
    ///   - vorlagen: letters; `druck` is `nil` where the tool is missing, then packages have no overview in PDF.
    public init(
        store: Store, inhalte: ContentStore, stelle: Stempelstelle?, pruefung: @escaping Stempelpruefung,
        katalog: Algorithmenkatalog? = nil,
        stadt: String, vorlagen: Vorlagen, druck: Druck?
    ) throws {
        let dienst = Beweisdienst(
            store: store, inhalte: inhalte, stelle: stelle, pruefung: pruefung,
            katalog: try katalog ?? Self.mitgelieferterKatalog())
        var uebersicht: Paketschreiber.Druck?
        if let druck { uebersicht = { seite in try await druck(try vorlagen.brief(seite), seite.titel) } }
        self.init(dienst: dienst, schreiber: Paketschreiber(dienst: dienst, stadt: stadt, druck: uebersicht))
    }

    init(dienst: Beweisdienst, schreiber: Paketschreiber) {
        self.dienst = dienst
        pakete = Paketauftraege(dienst: dienst, schreiber: schreiber)
    }

    public static let migrationen = BeweiswertMigrations.alle
    public static let bundle = Bundle.module.bundleURL

    static func mitgelieferterKatalog() throws -> Algorithmenkatalog {
        try Algorithmenkatalog(
            String(contentsOf: bundle.appendingPathComponent("Rechtsdaten/algorithmen.csv"), encoding: .utf8))
    }

    /// The way here from the page of an Akte.
    public static let aktenverweis = Aktenverweis("Nachweise", recht: AkteRechte.lesen) { BeweisURL.akte($0.text) }

    public var modul: Modul {
        Modul(
            name: "bw", titel: "Beweiswert", rechte: BeweisRechte.alle, migrationen: Self.migrationen, routen: routen,
            navigation: navigation,
            auftraege: [
                Beweislauf(dienst: dienst).auftragsart, BaumStempeln(dienst: dienst).auftragsart,
                Erneuerungslauf(dienst: dienst).auftragsart, pakete.auftragsart,
            ],
            handlungen: Self.handlungen, bundle: Self.bundle, datenschutz: Self.datenschutz)
    }

    /// Orders the daily round; the server calls it at every start.
    public func einplanen() async throws { try await Beweislauf(dienst: dienst).einplanen() }

    public var aufraeumer: [Aufraeumer] { [Aufraeumer("beweispakete") { [pakete] in try await pakete.aufraeumen() }] }

    /// What goes with a Vorgang that is destroyed.
    public static let mitvernichten: @Sendable (WriteContext, VorgangID) throws -> Void = { try $0.beweiseVergessen($1) }
}
