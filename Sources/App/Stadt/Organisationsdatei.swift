// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Foundation
internal import Identity

/// Reads `organisation.tsv`: nummer, kurz, name, art, uebergeordnet, gueltig_ab, gueltig_bis.
enum Organisationsdatei {
    static func lesen(_ datei: URL) throws -> [OrgEinheit] {
        let text: String
        do {
            text = try String(contentsOf: datei, encoding: .utf8)
        } catch {
            throw AppError.stadt(datei.lastPathComponent, "\(error)")
        }
        return try text.split(separator: "\n").dropFirst().map { zeile in
            let s = zeile.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            guard s.count == 7, let nummer = Int64(s[0]), let art = OrgEinheit.Art(rawValue: s[3]),
                let ab = Kalendertag(iso: s[5])
            else {
                throw AppError.stadt(datei.lastPathComponent, "Zeile „\(zeile)“")
            }
            return OrgEinheit(
                nummer: OrgNummer(nummer), kurz: s[1], name: s[2], art: art, uebergeordnet: Int64(s[4]).map { OrgNummer($0) },
                gueltigAb: ab, gueltigBis: Kalendertag(iso: s[6]))
        }
    }
}
