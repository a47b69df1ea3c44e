// SPDX-License-Identifier: EUPL-1.2
internal import Foundation
internal import Web

/// The pages every public authority's site must have. Texts are the catalogue's; a city overrides them by its own catalogue.
struct InformationRouten {
    let stadt: Portalstadt

    private static let seiten = [
        "impressum", "datenschutz", "barrierefreiheit", "leichte-sprache", "gebaerdensprache", "kontakt",
    ]

    var alle: [Route] {
        Self.seiten.map { seite in
            .get("/\(seite)", .oeffentlich, "Information: \(seite)") { [stadt] in .seite(InformationSeite($0, seite, stadt)) }
        }
    }
}

struct InformationSeite: Page {
    static let vorlage = "portal/information"
    let titel: String
    let absaetze: [String]
    let behoerde: String
    let anschrift: [String]
    let telefon: String
    let email: String

    init(_ anfrage: WebRequest, _ seite: String, _ stadt: Portalstadt) {
        let schluessel = "portalInfo" + seite.split(separator: "-").map(\.capitalized).joined()
        titel = anfrage.t("\(schluessel)Titel")
        absaetze = (1...3).map { anfrage.t("\(schluessel)\($0)", stadt.name) }
        behoerde = stadt.name
        anschrift = stadt.anschrift
        telefon = stadt.telefon
        email = stadt.email
    }
}
