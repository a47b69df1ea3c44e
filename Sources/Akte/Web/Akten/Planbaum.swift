// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Store

/// The Aktenplan as a tree that is open along the way to one unit; every branch is a link, so that it works without scripts.
enum Planbaum {
    struct Zweig: Encodable, Sendable {
        let zeichen: String
        let inhalt: String
        let url: String
        /// 1 for a Hauptgruppe.
        let ebene: Int
        let gewaehlt: Bool
        let offen: Bool
        let stillgelegt: Bool
    }

    static func zweige(_ db: some ReadAccess, _ gewaehlt: Planzeichen?, am tag: Kalendertag) throws -> [Zweig] {
        let offene = Set(gewaehlt?.kette ?? [])
        func ebene(_ oben: Planzeichen?, _ tiefe: Int) throws -> [Zweig] {
            try Planebene.unter(oben, db, am: tag).flatMap { einheit -> [Zweig] in
                let offen = offene.contains(einheit.zeichen)
                let zweig = Zweig(
                    zeichen: einheit.zeichen.text, inhalt: einheit.inhaltsangabe,
                    url: AkteURL.mit(AkteURL.akten, ["plan": einheit.zeichen.text]), ebene: tiefe,
                    gewaehlt: einheit.zeichen == gewaehlt, offen: offen, stillgelegt: einheit.stillgelegt)
                return try [zweig] + (offen ? ebene(einheit.zeichen, tiefe + 1) : [])
            }
        }
        return try ebene(nil, 1)
    }
}
