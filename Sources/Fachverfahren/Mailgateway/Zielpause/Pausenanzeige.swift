// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Store
internal import Web

/// The destinations to which delivery is stopped, as the queue and the page of their own show them.
struct Pausenanzeige: Encodable, Sendable {
    struct Zeile: Encodable, Sendable {
        let ziel: String
        let name: String
        let grund: String
        let stand: String
        let wartendeUrl: String
        /// Where the reader may end the pause.
        let beendenUrl: String?
    }

    let zeilen: [Zeile]
    let hatZeilen: Bool
    let hatAkt: Bool

    init(_ akteur: Akteur, _ db: some ReadAccess) throws {
        let darf = akteur.darf(GatewayRechte.entscheiden)
        zeilen = try db.zielpausen().map { eine in
            let wartend =
                eine.ziel == Ziel.haus ? Mailauswahl(zustand: .wartet) : Mailauswahl(zustand: .wartet, domain: eine.ziel)
            return Zeile(
                ziel: eine.ziel, name: eine.name, grund: eine.grund, stand: "\(eine.am.deutsch), \(eine.von)",
                wartendeUrl: MailURL.liste(wartend), beendenUrl: darf ? MailURL.pausenBeenden : nil)
        }
        hatZeilen = !zeilen.isEmpty
        hatAkt = darf
    }
}
