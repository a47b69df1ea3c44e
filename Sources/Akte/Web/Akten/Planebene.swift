// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Store

/// One level of the Aktenplan: the units right below another, so that a large plan is never loaded whole.
enum Planebene {
    static func unter(_ zeichen: Planzeichen?, _ db: some ReadAccess, am tag: Kalendertag) throws -> [Planeinheit] {
        // Signs hold digits and dots only, so they are no wildcards; "/" follows "." in the order of the signs.
        let ort: SQL =
            if let zeichen {
                "zeichen > \(zeichen.text + ".") AND zeichen < \(zeichen.text + "/") AND zeichen NOT LIKE \(zeichen.text + ".%.%")"
            } else { "zeichen NOT LIKE '%.%'" }
        return try db.rows(
            """
            SELECT * FROM akte_planeinheit
            WHERE \(ort) AND gueltig_ab <= \(tag.iso) AND (gueltig_bis IS NULL OR gueltig_bis >= \(tag.iso))
            ORDER BY zeichen LIMIT 500
            """
        ).map(Planeinheit.init(row:))
    }

    /// Units in which files can be kept, for a list to choose from; `nil` when there are too many for one.
    static func auswahl(_ db: some ReadAccess, am tag: Kalendertag, gewaehlt: String?) throws -> [(wert: String, text: String)]? {
        let grenze = 400
        let einheiten = try db.aktenplan(am: tag, limit: grenze + 1)
        guard einheiten.count <= grenze else { return nil }
        let obere = Set(einheiten.compactMap { $0.zeichen.uebergeordnet?.text })
        return einheiten.filter { !$0.stillgelegt && !obere.contains($0.zeichen.text) }
            .map { ($0.zeichen.text, "\($0.zeichen.text) \($0.inhaltsangabe)") }
    }
}
