// SPDX-License-Identifier: EUPL-1.2
import Akte
import Core
import Store
import Web

/// Partners with their folders, and messages that were refused.
struct AustauschSeite: Page {
    static let vorlage = "aussonderung/austausch"

    struct Partnerzeile: Encodable, Sendable {
        let name: String
        let rolle: String
        let fassung: String
        let eingang: String
        let ausgang: String
    }
    struct Zeile: Encodable, Sendable {
        let datei: String
        let zeit: String
        let grund: String
    }

    let titel = "Austausch"
    let reiterleiste = Aussonderungsreiter.alle(AussonderungURL.austausch)
    let partner: [Partnerzeile]
    let hatPartner: Bool
    let leer: Leer?
    let abgewiesen: [Zeile]
    let hatAbgewiesen: Bool
    let holenUrl: String?

    init(_ anfrage: WebRequest, _ db: some ReadAccess) throws {
        // Only partners of units in which the actor works with disposal.
        let akteur = anfrage.akteur
        let alle = try db.partner().filter {
            akteur.darf(AussonderungRechte.archiv, in: $0.oe) || akteur.darf(AussonderungRechte.lesen, in: $0.oe)
                || akteur.darf(AbgabeRechte.annehmen, in: $0.oe)
        }
        partner = alle.map {
            Partnerzeile(
                name: $0.stelle.name, rolle: $0.rolle.deutsch, fassung: "xdomea \($0.fassung.rawValue)",
                eingang: $0.eingang, ausgang: $0.ausgang)
        }
        hatPartner = !partner.isEmpty
        leer =
            hatPartner
            ? nil
            : Leer(
                "Noch kein Partner",
                "Nachrichten gehen über zwei Ordner, die sich beide Seiten teilen. Der Betrieb richtet sie ein: rathaus aussonderung partner."
            )
        abgewiesen = try db.abgewieseneNachrichten(alle.map(\.id)).map {
            Zeile(datei: $0.dateiname, zeit: $0.zeit.deutsch, grund: $0.grund ?? "")
        }
        hatAbgewiesen = !abgewiesen.isEmpty
        holenUrl = akteur.darf(AussonderungRechte.bearbeiten) && hatPartner ? AussonderungURL.austausch : nil
    }
}
