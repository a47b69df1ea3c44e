// SPDX-License-Identifier: EUPL-1.2

enum PannenURL {
    static let liste = "\(DatenschutzURL.verzeichnis)/pannen"
    static let neu = "\(liste)/neu"
    static let aufgenommen = "\(liste)/aufgenommen"
    static let muster = "\(liste)/{id}"

    static func panne(_ id: DatenpanneID) -> String { "\(liste)/\(id)" }
}
