// SPDX-License-Identifier: EUPL-1.2
import CSV
import Core
import Foundation
import Store

/// Reads the plates that are in use already from a table (first column: the plate), in pieces, so that
/// other work goes on meanwhile. Bad lines are reported and skipped; a second run changes nothing twice.
struct BestandEinlesen: Sendable {
    private static let stueck = 1_000
    private static let hoechstensGemeldet = 500

    struct Mangel: Codable, Sendable, Hashable {
        let zeile: Int
        let inhalt: String
        let grund: String
    }

    struct Bericht: Codable, Sendable, Hashable {
        /// Bytes of the table that are done, for the progress bar.
        var bytes = 0
        var gelesen = 0
        var neu = 0
        var schonDa = 0
        var fehlerhaft = 0
        /// The first ones; `fehlerhaft` counts all.
        var maengel: [Mangel] = []
        /// Lines of the whole table, header and blank ones included. These three are missing in reports of older releases.
        var zeilen: Int?
        var begonnen: Zeitpunkt?
        var zuletzt: Zeitpunkt?

        /// Lines that are done: written, known already or refused.
        var erledigt: Int { neu + schonDa + fehlerhaft }

        mutating func melde(_ mangel: Mangel) {
            fehlerhaft += 1
            if maengel.count < hoechstensGemeldet { maengel.append(mangel) }
        }
    }

    let dienst: Kennzeichendienst

    /// - Parameter fortschritt: called after each piece with the report so far.
    func callAsFunction(
        _ daten: Data, akteur: Akteur, fortschritt: @escaping @Sendable (Bericht) async throws -> Void
    ) async throws -> Bericht {
        var leser = Bestandsleser(dienst: dienst)
        var bericht = Bericht()
        bericht.zeilen = Self.zeilen(daten)
        bericht.begonnen = dienst.store.uhr.jetzt
        var offen: [Bestandszeile] = []
        for anfang in stride(from: 0, to: max(1, daten.count), by: 64 * 1024) {
            let ende = min(daten.count, anfang + 64 * 1024)
            let stueck = Array(daten[daten.startIndex + anfang..<daten.startIndex + ende])
            try leser.feed(stueck, letztes: ende == daten.count) { zeile, ergebnis in
                bericht.gelesen += 1
                switch ergebnis {
                case .success(let fund):
                    offen.append(Bestandszeile(zeile: zeile, kennzeichen: fund.kennzeichen, auswaerts: fund.auswaerts))
                case .failure(let mangel): bericht.melde(mangel.an(zeile))
                }
            }
            bericht.bytes = ende
            while offen.count >= Self.stueck {
                try await schreiben(Array(offen.prefix(Self.stueck)), akteur, &bericht)
                offen.removeFirst(Self.stueck)
                bericht.zuletzt = dienst.store.uhr.jetzt
                try await fortschritt(bericht)
            }
        }
        try await schreiben(offen, akteur, &bericht)
        bericht.zuletzt = dienst.store.uhr.jetzt
        try await fortschritt(bericht)
        return bericht
    }

    /// Counted before the work begins, so that the page can say how much is left.
    private static func zeilen(_ daten: Data) -> Int {
        let umbruch = UInt8(ascii: "\n")
        return daten.reduce(0) { $0 + ($1 == umbruch ? 1 : 0) } + (daten.isEmpty || daten.last == umbruch ? 0 : 1)
    }

    private func schreiben(_ zeilen: [Bestandszeile], _ akteur: Akteur, _ bericht: inout Bericht) async throws {
        guard !zeilen.isEmpty else { return }
        let ergebnis = try await dienst.store.commit(Vermerk(akteur, "kz.bestand.einlesen")) { tx in
            let ergebnis = try tx.bestandSchreiben(zeilen)
            tx.vermerke(Gegenstand("kz.bestand", "bestand"), feld: "eingelesen", neu: "\(ergebnis.neu) von \(zeilen.count)")
            try tx.ereignis(Bestandsereignis.name, Bestandsereignis(ergebnis.vergeben))
            return ergebnis
        }
        bericht.neu += ergebnis.neu
        bericht.schonDa += zeilen.count - ergebnis.neu - ergebnis.streitig.count
        for mangel in ergebnis.streitig { bericht.melde(mangel) }
    }
}
