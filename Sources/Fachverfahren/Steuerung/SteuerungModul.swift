// SPDX-License-Identifier: EUPL-1.2
public import Core
public import Foundation
public import Store
public import Web

/// The face of the digitalisation programme.
public struct SteuerungModul: Sendable {
    let store: Store
    let vorgaben: Programmvorgaben
    let stadt: Oparlstadt

    /// - Parameters:
    ///   - ordner: the city's folder of the programme; `nil` where it has none.
    ///   - stadt: what the open data of the council say of the city.
    /// - Throws: `Vorgabenfehler` for a file that cannot be read.
    public init(store: Store, ordner: URL?, stadt: Oparlstadt) throws {
        self.store = store
        self.stadt = stadt
        vorgaben = try Programmvorgaben(ordner: ordner)
    }

    public static let migrationen = SteuerungMigrations.alle
    public static let rechte = SteuerungRechte.alle
    public static let bundle = Bundle.module.bundleURL

    /// The acts of this module as a history names them.
    public static let handlungen = [
        "st.objekt.anlegen": "Im Digitalisierungsprogramm angelegt",
        "st.aussage.setzen": "Angaben zum Digitalisierungsprogramm gemacht",
        "st.tagesordnung.ziehen": "Tagesordnung ergänzt",
        "st.beschluss.fassen": "Beschluss mit Stimmen festgehalten",
        "st.beschluss.fortschreiben": "Umsetzung eines Beschlusses fortgeschrieben",
        "st.beschluss.berichten": "Erledigte Beschlüsse berichtet und abgelegt",
    ]

    public var modul: Modul {
        let oparl = Oparlabfrage(store: store, stadt: stadt)
        return Modul(
            name: "st", titel: "Digitalisierungsprogramm", rechte: Self.rechte, migrationen: Self.migrationen,
            routen: SteuerungRouten(store: store).alle + LageRouten().alle + GremienRouten(store: store).alle
                + OparlRouten(abfrage: oparl, adresse: stadt.adresse).alle + RatRouten(abfrage: oparl).alle,
            navigation: [
                Navigationspunkt("ratNav", GremienURL.oeffentlich, .oeffentlich),
                Navigationspunkt("Digitalisierung", SteuerungURL.vorhaben, .recht(SteuerungRechte.lesen)),
            ],
            handlungen: Self.handlungen, bundle: Self.bundle)
    }
}
