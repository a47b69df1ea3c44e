// SPDX-License-Identifier: EUPL-1.2
import Core
import Oparl
import Web

/// The public pages about the council. They are made of what the interface for open data shows, so they cannot show more.
struct RatRouten: Sendable {
    let abfrage: Oparlabfrage

    var alle: [Route] {
        [
            .get(GremienURL.oeffentlich, .oeffentlich, "Rat und Ausschüsse: Gremien und Sitzungen") { anfrage in
                .seite(RatSeite(try await abfrage(), anfrage))
            },
            .get(GremienURL.oeffentlichBeschluesse, .oeffentlich, "Rat und Ausschüsse: was aus Beschlüssen wurde") { anfrage in
                .seite(RatBeschluesseSeite(try await abfrage(), anfrage))
            },
            .get(GremienURL.oeffentlichSitzungMuster, .oeffentlich, "Rat und Ausschüsse: Sitzung") { anfrage in
                let bestand = try await abfrage()
                guard let sitzung = try Self.objekt(bestand, .meeting, anfrage) as? OparlMeeting else {
                    throw WebFehler.nichtGefunden
                }
                return .seite(RatSitzungSeite(sitzung, bestand, anfrage))
            },
            .get(GremienURL.oeffentlichVorlageMuster, .oeffentlich, "Rat und Ausschüsse: Antrag oder Vorlage") { anfrage in
                let bestand = try await abfrage()
                guard let papier = try Self.objekt(bestand, .paper, anfrage) as? OparlPaper else { throw WebFehler.nichtGefunden }
                return .seite(RatVorlageSeite(papier, bestand, anfrage))
            },
            .get(GremienURL.oeffentlichGremiumMuster, .oeffentlich, "Rat und Ausschüsse: Gremium") { anfrage in
                let bestand = try await abfrage()
                guard let gremium = try Self.objekt(bestand, .organization, anfrage) as? OparlOrganization, gremium.meets else {
                    throw WebFehler.nichtGefunden
                }
                return .seite(RatGremiumSeite(gremium, bestand, anfrage))
            },
        ]
    }

    /// - Returns: `nil` for what is not there or was withdrawn.
    private static func objekt(_ bestand: Oparlbestand, _ art: OparlKind, _ anfrage: WebRequest) throws -> (any OparlObject)? {
        let objekt = bestand.objekt(art, try anfrage.id("id", ObjektTag.self).text)
        return objekt?.head.deleted == false ? objekt : nil
    }
}
