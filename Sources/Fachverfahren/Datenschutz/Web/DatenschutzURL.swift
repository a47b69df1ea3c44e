// SPDX-License-Identifier: EUPL-1.2

/// All addresses of data protection, for links and routes alike.
enum DatenschutzURL {
    static let verzeichnis = "/amt/datenschutz"
    static let csv = "\(verzeichnis)/verzeichnis.csv"
    static let json = "\(verzeichnis)/verzeichnis.json"
    static let druck = "\(verzeichnis)/druck"
    static let neu = "\(verzeichnis)/verarbeitungen/neu"
    static let muster = "\(verzeichnis)/verarbeitungen/{id}"
    static let bearbeitenMuster = "\(muster)/bearbeiten"

    static func verarbeitung(_ id: VerarbeitungID) -> String { "\(verzeichnis)/verarbeitungen/\(id)" }
    static func bearbeiten(_ id: VerarbeitungID) -> String { "\(verarbeitung(id))/bearbeiten" }
}
