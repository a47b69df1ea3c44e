// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Store
internal import Web

/// How many deliveries stand where; the part of the page that is asked for again while something is under way.
struct Mailstandanzeige: Page {
    static let vorlage = "mailgateway/stand"

    struct Zahl: Encodable, Sendable {
        let zahl: String
        let text: String
        let url: String
    }

    let titel = "Stand der Warteschlange"
    let zahlen: [Zahl]
    let wartetSeit: String?
    let laeuft: Bool
    let listeUrl = MailURL.liste

    init(_ anfrage: WebRequest, _ db: some ReadAccess) throws {
        let stand = try db.mailstand(anfrage.jetzt)
        func zahl(_ zustand: Zustellzustand, _ text: String, _ zahl: Int) -> Zahl {
            Zahl(
                zahl: zahl > Mailstand.zaehltBis ? "über 100.000" : String(zahl), text: text,
                url: MailURL.liste(Mailauswahl(zustand: zustand)))
        }
        zahlen = [
            zahl(.neu, "neu angenommen", stand.zahl(.neu)), zahl(.wartet, "warten auf einen Versuch", stand.zahl(.wartet)),
            zahl(.gehalten, "angehalten, zu entscheiden", stand.zahl(.gehalten)),
            zahl(.abholbereit, "abholbereit", stand.zahl(.abholbereit)),
            zahl(.gescheitert, "gescheitert in sieben Tagen", stand.gescheitert),
        ]
        // Hosts that ask strangers to come again take minutes; four hours are when the sender hears of it.
        wartetSeit = stand.wartetSeit.flatMap { $0 < anfrage.jetzt - Wartezeit().verzoegerung ? $0.deutsch : nil }
        laeuft = stand.zahl(.neu) + stand.zahl(.wartet) > 0
    }
}
