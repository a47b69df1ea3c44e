// SPDX-License-Identifier: EUPL-1.2
import Core
import Foundation

@testable import Kennzeichen

/// What the tests share: the shipped data and a frozen day.
enum Probe {
    static let tag = Kalendertag(iso: "2026-11-23") ?? Kalendertag(tagnummer: 0)
    static let jetzt = tag.um(10, 0)

    static func plate(_ uz: String, _ buchstaben: String, _ zahl: Int) throws -> Kennzeichen {
        try Kennzeichen(uz: uz, buchstaben: buchstaben, zahl: String(zahl))
    }

    static func stadt(_ name: String = "leverkusen") throws -> Stadtregeln {
        let stadt = try JSONDecoder().decode(Stadtregeln.self, from: Data(contentsOf: datei("cities/\(name)/kennzeichen.json")))
        try stadt.pruefeDatei()
        return stadt
    }

    static func liste() throws -> UnterscheidungszeichenListe {
        try UnterscheidungszeichenListe(tsv: tabelle("unterscheidungszeichen"))
    }

    static func regelwerk(_ name: String = "leverkusen", dazu: [Sperrregel] = []) throws -> Regelwerk {
        let stadt = try stadt(name)
        return Regelwerk(
            stadt: stadt, sperrregeln: try Sperrregel.lies(tsv: tabelle("sperrkombinationen"), land: stadt.land) + dazu,
            arten: try Artgeltung.lies(tsv: tabelle("kennzeichenarten")))
    }

    static func tabelle(_ name: String) throws -> String {
        try String(contentsOf: datei("Sources/Fachverfahren/Kennzeichen/Rechtsdaten/\(name).tsv"), encoding: .utf8)
    }

    static func datei(_ pfad: String) -> URL {
        var wurzel = URL(filePath: #filePath)
        for _ in 0..<5 { wurzel.deleteLastPathComponent() }
        return wurzel.appending(path: pfad)
    }
}
