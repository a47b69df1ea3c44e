// SPDX-License-Identifier: EUPL-1.2
import Core

/// Reads the tab-separated tables under `Rechtsdaten`: `#` lines are remarks, the first other line names the columns.
struct Tabelle {
    struct Zeile {
        let nummer: Int
        fileprivate let datei: String
        fileprivate let werte: [String: String]

        func text(_ spalte: String) throws(KennzeichenError) -> String {
            guard let wert = werte[spalte], !wert.isEmpty else { throw fehler("\(spalte) fehlt") }
            return wert
        }

        /// An empty day means: no limit on that side.
        func tag(_ spalte: String) throws(KennzeichenError) -> Kalendertag? {
            guard let wert = werte[spalte], !wert.isEmpty else { return nil }
            guard let tag = Kalendertag(iso: wert) else { throw fehler("\(spalte) ist kein Tag der Form JJJJ-MM-TT") }
            return tag
        }

        func fehler(_ problem: String) -> KennzeichenError {
            .dateiFehlerhaft(datei: datei, zeile: nummer, problem: problem)
        }
    }

    let zeilen: [Zeile]

    init(_ text: String, datei: String) throws(KennzeichenError) {
        var spalten: [String]?
        var zeilen: [Zeile] = []
        for (index, roh) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            guard !roh.isEmpty, !roh.hasPrefix("#") else { continue }
            let felder = roh.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            guard let namen = spalten else {
                spalten = felder
                continue
            }
            guard felder.count == namen.count else {
                throw .dateiFehlerhaft(
                    datei: datei, zeile: index + 1, problem: "\(namen.count) Spalten erwartet, \(felder.count) gefunden")
            }
            let werte = Dictionary(zip(namen, felder), uniquingKeysWith: { erster, _ in erster })
            zeilen.append(Zeile(nummer: index + 1, datei: datei, werte: werte))
        }
        self.zeilen = zeilen
    }
}
