// SPDX-License-Identifier: EUPL-1.2
import Core

/// One rule of the Löschkonzept: which data go how long after what, and the run of the server that does it.
// § DSGVO:5(1)
struct Loeschregel: Hashable, Sendable {
    /// Name of the run, as the daily round knows it.
    let lauf: String
    let datenart: String
    let loeschklasse: String
    let startereignis: String
    let regelfrist: String
    let quelle: String

    /// Reads the table: lauf, datenart, loeschklasse, startereignis, regelfrist, quelle, separated by tabs.
    static func lesen(_ tsv: String) throws(DatenschutzError) -> [Loeschregel] {
        var regeln: [Loeschregel] = []
        for (nummer, zeile) in tsv.split(separator: "\n").enumerated() where nummer > 0 {
            let s = zeile.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            guard s.count == 6, s.allSatisfy({ !$0.isEmpty }) else { throw .regelnUnlesbar(zeile: nummer + 1) }
            regeln.append(
                Loeschregel(
                    lauf: s[0], datenart: s[1], loeschklasse: s[2], startereignis: s[3], regelfrist: s[4], quelle: s[5]))
        }
        return regeln
    }
}
