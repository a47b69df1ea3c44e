// SPDX-License-Identifier: EUPL-1.2
internal import Beweiswert
internal import Documents
internal import Foundation

/// Who stamps the hash trees of this installation.
enum Zeitstempel {
    /// The word for the stand-in, in place of an address.
    static let ersatz = "simuliert"

    /// `nil` where the operator has named none: trees then wait.
    /// - Throws: `AppError.zeitstempel` for an address without certificates to trust; a stamp that cannot be checked is none.
    static func stelle(_ installation: Installation) throws -> Stempelstelle? {
        guard let wahl = installation.zeitstempel, !wahl.isEmpty else { return nil }
        if wahl == ersatz {
            let stelle = Ersatzstempelstelle(ordner: voll(installation.daten) + "/zeitstempel-simuliert")
            return Stempelstelle(name: Ersatzstempelstelle.name, simuliert: true, anker: stelle.anker) {
                try await stelle.antworte($0)
            }
        }
        guard let url = URL(string: wahl), url.host() != nil, ["http", "https"].contains(url.scheme?.lowercased()) else {
            throw AppError.zeitstempel("Die Adresse ist keine http- oder https-Adresse.")
        }
        guard let anker = installation.vertrauensanker, FileManager.default.isReadableFile(atPath: anker) else {
            throw AppError.zeitstempel("RATHAUS_VERTRAUENSANKER nennt keine lesbare Datei mit Wurzelzertifikaten (PEM).")
        }
        return .http(url, anker: voll(anker))
    }

    /// Child processes work in folders of their own.
    static func voll(_ pfad: String) -> String {
        pfad.hasPrefix("/") ? pfad : FileManager.default.currentDirectoryPath + "/" + pfad
    }
}
