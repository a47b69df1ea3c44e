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

    static let amt = "/amt/steuerung/gremien"
    static let sitzungMuster = "/amt/steuerung/gremien/sitzungen/{id}"
    static let punktMuster = "/amt/steuerung/gremien/punkte/{id}"
    static let kontrolle = "/amt/steuerung/gremien/beschluesse"
    static let kontrolldatei = "/amt/steuerung/gremien/beschluesse.csv"
    static let berichten = "/amt/steuerung/gremien/beschluesse/berichtet"
    static let beschlussMuster = "/amt/steuerung/gremien/beschluesse/{id}"

    static let fragen = "/amt/steuerung/gremien/fragen"
    static let frageMuster = "/amt/steuerung/gremien/fragen/{id}"
    static let punktfragenMuster = "/amt/steuerung/gremien/punkte/{id}/fragen"

    static func frage(_ id: ObjektID) -> String { "/amt/steuerung/gremien/fragen/\(id)" }
    static func punktfragen(_ id: ObjektID) -> String { "/amt/steuerung/gremien/punkte/\(id)/fragen" }
    static func sitzung(_ id: ObjektID) -> String { "/amt/steuerung/gremien/sitzungen/\(id)" }
    static func punkt(_ id: ObjektID) -> String { "/amt/steuerung/gremien/punkte/\(id)" }
    static func beschluss(_ id: ObjektID) -> String { "/amt/steuerung/gremien/beschluesse/\(id)" }
    static func neu(_ art: Objektart, zu: ObjektID? = nil) -> String {
        "\(SteuerungURL.neu)?art=\(art.rawValue)" + (zu.map { "&zu=\($0)" } ?? "")
    }
}
