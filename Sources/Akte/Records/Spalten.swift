// SPDX-License-Identifier: EUPL-1.2
internal import Core
public import Store

extension Aussonderungsart: SQLConvertible {}
extension Schriftgutzustand: SQLConvertible {}
extension Beteiligtenart: SQLConvertible {}
extension Beteiligtenrolle: SQLConvertible {}
extension Dokumenttyp: SQLConvertible {}
extension Dokumentrichtung: SQLConvertible {}
extension Dokumentzustand: SQLConvertible {}
extension Zeichenart: SQLConvertible {}
extension Aktengattung: SQLConvertible {}
extension Zaehlung: SQLConvertible {}
extension Medium: SQLConvertible {}
extension Verweisart: SQLConvertible {}
extension Dokumentkontakt.Rolle: SQLConvertible {}
extension Streckenzustand: SQLConvertible {}

extension Row {
    /// A column that holds an ISO day or nothing.
    func tag(_ spalte: String) throws -> Kalendertag? {
        guard let text: String = try self[spalte] else { return nil }
        guard let tag = Kalendertag(iso: text) else { throw StoreError.spalte(spalte, "ist kein Kalendertag") }
        return tag
    }

    func pflichttag(_ spalte: String) throws -> Kalendertag {
        guard let tag = try tag(spalte) else { throw StoreError.spalte(spalte, "fehlt") }
        return tag
    }

    /// The pair of columns `aufbewahrung` and `aussonderungsart`.
    func aussonderung() throws -> Aussonderung {
        let dauer: String? = try self["aufbewahrung"]
        return Aussonderung(dauer: dauer.flatMap { Aufbewahrungsdauer($0) }, art: try self["aussonderungsart"])
    }
}
