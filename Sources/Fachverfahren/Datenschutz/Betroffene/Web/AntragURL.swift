// SPDX-License-Identifier: EUPL-1.2

enum AntragURL {
    static let liste = "\(DatenschutzURL.verzeichnis)/antraege"
    static let neu = "\(liste)/neu"
    static let muster = "\(liste)/{id}"
    static let datenMuster = "\(muster)/daten"

    static func antrag(_ id: BetroffenenantragID) -> String { "\(liste)/\(id)" }
    static func daten(_ id: BetroffenenantragID) -> String { "\(antrag(id))/daten" }
}
