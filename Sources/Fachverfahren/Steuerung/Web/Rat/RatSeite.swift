// SPDX-License-Identifier: EUPL-1.2
import Core
import Oparl
import Web

/// All bodies and their meetings.
struct RatSeite: Page {
    static let vorlage = "rat/uebersicht"

    let titel: String
    let gremien: [Ratszeile]
    let hatGremien: Bool
    let ehemalige: [Ratszeile]
    let hatEhemalige: Bool
    let sitzungen: [Ratszeile]
    let hatSitzungen: Bool
    let leer: Leer?
    let beschluesseUrl = GremienURL.oeffentlichBeschluesse
    let datenUrl = OparlURL.system(.v11)

    init(_ bestand: Oparlbestand, _ anfrage: WebRequest) {
        titel = anfrage.t("ratTitel")
        let heute = anfrage.jetzt.tag.iso
        let alle = bestand.gezeigte(OparlOrganization.self).filter(\.meets).sorted { ($0.name ?? "") < ($1.name ?? "") }
        func zeilen(_ gremien: [OparlOrganization]) -> [Ratszeile] {
            gremien.map { gremium in
                let ende = gremium.endDate.flatMap { Kalendertag(iso: $0) }.map { anfrage.t("ratBis", $0.deutsch) }
                return Ratszeile(gremium.name ?? "", "\(GremienURL.oeffentlich)/\(gremium.head.id)", ende)
            }
        }
        gremien = zeilen(alle.filter { ($0.endDate ?? heute) >= heute })
        hatGremien = !gremien.isEmpty
        ehemalige = zeilen(alle.filter { ($0.endDate ?? heute) < heute })
        hatEhemalige = !ehemalige.isEmpty
        sitzungen = bestand.sitzungen.map { Ratszeile($0, anfrage) }
        hatSitzungen = !sitzungen.isEmpty
        leer = hatGremien ? nil : Leer(anfrage.t("ratLeer"), anfrage.t("ratLeerText"))
    }
}
