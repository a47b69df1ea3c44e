// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Foundation
internal import Mailzustellung
internal import MtaSts
internal import Store

/// A row of the table of partners (mail facts §5.6).
struct Partnereintrag: Sendable, Hashable {
    /// `kreis.example`, `.kreis.example` for all below it, `*` for all others.
    let muster: String
    let art: Partnerart
    let werte: [String]
    let bemerkung: String
    var von = ""
    var am = Zeitpunkt(millisekunden: 0)

    /// - Throws: `PartnerError` with what to write.
    init(muster text: String, art: Partnerart, werte: [String], bemerkung: String) throws(PartnerError) {
        let muster = text.trimmingCharacters(in: .whitespaces).lowercased()
        let name = muster.hasPrefix(".") ? String(muster.dropFirst()) : muster
        guard muster == "*" || StsLocation(domain: name) != nil && name.contains(".") else { throw .muster(text) }
        let werte = werte.map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
        _ = try art.regel(werte)
        (self.muster, self.art, self.werte, self.bemerkung) = (muster, art, werte, String(bemerkung.prefix(500)))
    }

    init(row: Row) throws {
        muster = try row["muster"]
        art = try row["regel"]
        let text: String = try row["werte"]
        werte = text.split(separator: "\n").map(String.init)
        bemerkung = try row["bemerkung"]
        von = try row["von_name"]
        am = try row["am"]
    }

    var text: String { "\(art.rawValue)\(werte.isEmpty ? "" : " ")\(werte.joined(separator: ", "))" }
}

extension ReadAccess {
    func partner() throws -> [Partnereintrag] {
        try rows("SELECT * FROM mg_partner ORDER BY muster").map(Partnereintrag.init(row:))
    }

    func partner(_ muster: String) throws -> Partnereintrag? {
        try row("SELECT * FROM mg_partner WHERE muster = \(muster)").map(Partnereintrag.init(row:))
    }
}
