// SPDX-License-Identifier: EUPL-1.2
import Core
import Foundation

/// One row of the table of duties that ships with the program: the law as data, with where it was read.
struct Pflichtangabe: Hashable, Sendable {
    /// By which the store knows that it was laid down.
    let schluessel: String
    let gesetz: String
    let stelle: String
    let titel: String
    let inhalt: String
    let adressat: String
    /// When it begins to bind without a day, such as "sobald E-Akten geführt werden".
    let ausloeser: String?
    /// `nil` where no day was found; then it holds from the day the law came into force.
    let seit: Kalendertag?
    /// The day from which the texts hold.
    let gilt: Kalendertag
    let anwendbarkeit: Begruendet<Anwendbarkeit>
    let probe: String?
    let quelle: String

    private static let spalten = 13

    /// Reads the table: a head line, then schluessel, gesetz, stelle, titel, inhalt, adressat, ausloeser, seit, gilt, anwendbar, grund, probe,
    /// quelle, separated by tabs.
    /// - Throws: `SteuerungError.handlungUngueltig` with the line.
    static func lesen(_ tsv: String) throws(SteuerungError) -> [Pflichtangabe] {
        var angaben: [Pflichtangabe] = []
        for (nr, zeile) in tsv.split(separator: "\n").enumerated() where nr > 0 {
            let fehler = SteuerungError.handlungUngueltig(stelle: "pflichten.tsv, Zeile \(nr + 1)")
            let s = zeile.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            guard s.count == spalten, [0, 1, 2, 3, 4, 5, 10, 12].allSatisfy({ !s[$0].isEmpty }),
                let anwendbar = Anwendbarkeit(rawValue: s[9]), let gilt = Kalendertag(iso: s[8]),
                s[7].isEmpty || Kalendertag(iso: s[7]) != nil
            else { throw fehler }
            angaben.append(
                Pflichtangabe(
                    schluessel: s[0], gesetz: s[1], stelle: s[2], titel: s[3], inhalt: s[4], adressat: s[5],
                    ausloeser: s[6].isEmpty ? nil : s[6], seit: Kalendertag(iso: s[7]), gilt: gilt,
                    anwendbarkeit: Begruendet(anwendbar, grund: s[10]), probe: s[11].isEmpty ? nil : s[11], quelle: s[12]))
        }
        return angaben
    }

    static func mitgeliefert() throws -> [Pflichtangabe] {
        try lesen(
            try String(contentsOf: SteuerungModul.bundle.appendingPathComponent("Rechtsdaten/pflichten.tsv"), encoding: .utf8))
    }

    /// All that is stated of it at first. Its state is not among it: nobody has answered for that yet.
    func setzungen(_ id: ObjektID, rang: Int) -> [Setzung] {
        let f = Pflichtfelder(), zeit = Geltungszeit.ab(gilt), woher = Quelle.herkunft(quelle, url: nil)
        var alle = [
            f.titel.setzen(id, titel, zeit, woher), f.gesetz.setzen(id, gesetz, zeit, woher),
            f.stelle.setzen(id, stelle, zeit, woher), f.inhalt.setzen(id, inhalt, zeit, woher),
            f.adressat.setzen(id, adressat, zeit, woher), f.anwendbarkeit.setzen(id, anwendbarkeit, zeit, woher),
            f.rang.setzen(id, rang, zeit, woher),
        ]
        if let ausloeser { alle.append(f.ausloeser.setzen(id, ausloeser, zeit, woher)) }
        if let seit { alle.append(f.seit.setzen(id, Datumsangabe(.tag(seit), .ab), zeit, woher)) }
        if let probe { alle.append(f.probe.setzen(id, probe, zeit, woher)) }
        return alle
    }
}
