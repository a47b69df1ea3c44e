// SPDX-License-Identifier: EUPL-1.2
import Core

/// A number with the days on which it holds and its source. Law and city policy are data, never constants in the code.
struct MusterRegel: Hashable, Sendable {
    let name: String
    let wert: Int
    let gueltigAb: Kalendertag
    let gueltigBis: Kalendertag?
    let quelle: String

    func gilt(am tag: Kalendertag) -> Bool { gueltigAb <= tag && (gueltigBis.map { tag <= $0 } ?? true) }

    /// Reads the table: name, wert, gueltig_ab, gueltig_bis (empty for open), quelle, separated by tabs.
    static func lesen(_ tsv: String) throws(MusterError) -> [MusterRegel] {
        var regeln: [MusterRegel] = []
        for (nummer, zeile) in tsv.split(separator: "\n").enumerated() where nummer > 0 {
            let s = zeile.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            guard s.count == 5, let wert = Int(s[1]), let ab = Kalendertag(iso: s[2]),
                s[3].isEmpty || Kalendertag(iso: s[3]) != nil
            else { throw .regelnUnlesbar(zeile: nummer + 1) }
            regeln.append(MusterRegel(name: s[0], wert: wert, gueltigAb: ab, gueltigBis: Kalendertag(iso: s[3]), quelle: s[4]))
        }
        return regeln
    }
}

extension [MusterRegel] {
    /// The subject as it is kept, by the rule of the day.
    func betreff(_ text: String, am tag: Kalendertag) throws(MusterError) -> String {
        guard let regel = first(where: { $0.name == "betreff_zeichen" && $0.gilt(am: tag) }) else {
            throw .regelFehlt("betreff_zeichen")
        }
        let sauber = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        guard !sauber.isEmpty else { throw .betreffFehlt }
        guard sauber.count <= regel.wert else { throw .betreffZuLang(hoechstens: regel.wert) }
        return sauber
    }
}
