// SPDX-License-Identifier: EUPL-1.2
import Akte
import Core
import Store
import Web

/// How many files stand where; the part of the operator's page that is asked for again while something is under way.
struct Streckenstand: Page {
    static let vorlage = "strecke/stand"

    struct Zahl: Encodable, Sendable {
        let zahl: String
        let text: String
    }

    let titel = "Stand der Verarbeitung"
    let zahlen: [Zahl]
    let wartetSeit: String?
    let laeuft: Bool
    let listeUrl = StreckeURL.liste

    init(_ anfrage: WebRequest, _ db: some ReadAccess) throws {
        let stand = try db.streckenzahlen()
        zahlen = [
            Zahl(zahl: String(stand.wartend), text: "in Arbeit"),
            Zahl(zahl: String(stand.quarantaene), text: "wegen Viren gesperrt, zu prüfen"),
            Zahl(zahl: String(stand.gescheitert), text: "gescheitert"),
            Zahl(zahl: String(stand.luecken), text: "mit ausgelassenem Schritt"),
        ]
        // What has not moved for an hour is worth a look: the scanner may be away.
        wartetSeit = stand.wartetSeit.flatMap { $0 < anfrage.jetzt - .seconds(3_600) ? $0.deutsch : nil }
        laeuft = stand.wartend > 0
    }
}
