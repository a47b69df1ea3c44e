// SPDX-License-Identifier: EUPL-1.2
public import Buergerportal
public import Core
public import Foundation
import Jobs
public import Store
public import Web

/// The face of Wunschkennzeichen.
public struct KennzeichenModul: Sendable {
    let dienst: Kennzeichendienst
    private let inhalte: ContentStore
    private let kopf: Briefkopf
    private let aktenplan: String
    private let oe: OrgNummer
    private let stadtname: String
    private let portaladresse: String

    /// - Parameters:
    ///   - stadtdatei: `cities/<town>/kennzeichen.json`.
    ///   - oe: unit in charge.
    ///   - geheimnis: the installation's; persons and codes are keyed with it and are lost without it.
    /// - Throws: `KennzeichenError` with the file and line that cannot be used.
    public init(
        store: Store, inhalte: ContentStore, stadtdatei: URL, kopf: Briefkopf, aktenplan: String, oe: OrgNummer,
        stadtname: String,
        portaladresse: String, geheimnis: Geheimnis
    ) throws {
        dienst = Kennzeichendienst(
            store: store, rechtsdaten: try Rechtsdaten(stadtdatei: stadtdatei), schluesselung: Schluesselung(geheimnis))
        self.inhalte = inhalte
        self.kopf = kopf
        self.aktenplan = aktenplan
        self.oe = oe
        self.stadtname = stadtname
        self.portaladresse = portaladresse
    }

    public static let migrationen = KennzeichenMigrations.alle
    public static let bundle = Bundle.module.bundleURL

    /// What the portal offers.
    public var angebot: Leistungsangebot { Angebot(dienst: dienst, aktenplan: aktenplan, oe: oe).leistungsangebot }

    public func modul(portal: BuergerportalModul) -> Modul {
        let oeffentlich = OeffentlicheRouten(dienst: dienst, drossel: Drossel(hoechstens: 60, in: .seconds(600))) {
            [dienst] anfrage, kennzeichen, art in
            try await AntragMitKennzeichen(dienst: dienst, portal: portal)(anfrage, kennzeichen, art)
        }
        let bestaetigen = ReservierungBestaetigen(dienst: dienst, portal: portal, kopf: kopf)
        let amt = AmtRouten(dienst: dienst, aktenplan: aktenplan) { try await bestaetigen($0, akteur: $1) }
        let einlesung = Einlesungsablauf(dienst: dienst, inhalte: inhalte)
        return Modul(
            name: "kz", titel: "Wunschkennzeichen", rechte: KennzeichenRechte.alle, migrationen: Self.migrationen,
            routen: oeffentlich.alle + amt.alle
                + [Codepruefung(dienst: dienst, drossel: Drossel(hoechstens: 30, in: .seconds(600))).route]
                + RegelRouten(dienst: dienst).alle
                + BestandRouten(dienst: dienst, inhalte: inhalte).alle
                + StatistikRouten(dienst: dienst).alle + ApiRouten(dienst: dienst).alle,
            navigation: [
                Navigationspunkt("kzNav", KennzeichenURL.suche, .oeffentlich),
                Navigationspunkt("Kennzeichen", KennzeichenURL.amt, .recht(KennzeichenRechte.lesen)),
            ],
            auftraege: [einlesung.auftragsart, stundenlauf.auftragsart], konsumenten: [dienst.konsument, stundenlauf.konsument],
            handlungen: Self.handlungen, bundle: Self.bundle, datenschutz: Self.datenschutz)
    }

    /// Keys what an older release has left and builds the index of taken plates; the server calls it before it answers.
    public func vorbereiten() async throws {
        try await Nachschluesseln(dienst: dienst)()
        try await dienst.laden()
        try await stundenlauf.einplanen()
    }

    private var stundenlauf: Stundenlauf {
        Stundenlauf(store: dienst.store, melden: BeobachtungMelden(dienst: dienst, portal: portaladresse, stadtname: stadtname))
    }
}
