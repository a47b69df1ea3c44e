// SPDX-License-Identifier: EUPL-1.2
import Core

/// Addresses of the pages about the council's work, for the public and for the office.
enum GremienURL {
    static let oeffentlich = "/gremien"
    static let oeffentlichGremiumMuster = "/gremien/{id}"
    static let oeffentlichSitzungMuster = "/gremien/sitzungen/{id}"
    static let oeffentlichVorlageMuster = "/gremien/vorlagen/{id}"
    static let oeffentlichBeschluesse = "/gremien/beschluesse"

    static func oeffentlich(gremium id: ObjektID) -> String { "/gremien/\(id)" }
    static func oeffentlich(sitzung id: ObjektID) -> String { "/gremien/sitzungen/\(id)" }
    static func oeffentlich(vorlage id: ObjektID) -> String { "/gremien/vorlagen/\(id)" }
}
