// SPDX-License-Identifier: EUPL-1.2
public import Core
internal import Foundation
public import Store
public import Web

/// The face of the E-Akte.
public struct AkteModul: Sendable {
    public let store: Store
    public let inhalte: ContentStore

    public init(store: Store, inhalte: ContentStore) {
        self.store = store
        self.inhalte = inhalte
    }

    public static let migrationen = AkteMigrations.alle

    public static let rechte = [
        RechtErklaerung(AkteRechte.lesen, "Akten, Vorgänge und Dokumente ansehen und suchen"),
        RechtErklaerung(AkteRechte.bearbeiten, "Vorgänge bearbeiten: Dokumente ablegen, weitergeben, Wiedervorlagen, Vermerke"),
        RechtErklaerung(AkteRechte.anlegen, "Akten und Vorgänge anlegen und umprotokollieren"),
        RechtErklaerung(AkteRechte.schliessen, "Vorgänge und Akten zu den Akten verfügen (z. d. A.)"),
        RechtErklaerung(AkteRechte.wiederoeffnen, "Geschlossene Vorgänge und Akten mit Grund wieder öffnen"),
        RechtErklaerung(AkteRechte.planVerwalten, "Aktenplan einspielen und Zeichenvorlagen ändern"),
        RechtErklaerung(AkteRechte.vertraulichLesen, "Vertrauliche Vorgänge der Organisationseinheit ansehen"),
    ]

    public var modul: Modul {
        Modul(
            name: "akte", titel: "E-Akte", rechte: Self.rechte, migrationen: Self.migrationen, routen: routen,
            bundle: Bundle.module.bundleURL)
    }
}
