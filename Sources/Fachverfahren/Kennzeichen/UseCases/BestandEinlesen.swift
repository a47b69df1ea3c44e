// SPDX-License-Identifier: EUPL-1.2
import CSV
import Core
import Foundation
import Store

/// Reads the plates that are in use already from a table (`kennzeichen;zustand`), in pieces, so that
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
        var gelesen = 0
        var neu = 0
        var schonDa = 0
        var fehlerhaft = 0
        var maengel: [Mangel] = []
    }

    let dienst: Kennzeichendienst

    /// - Parameter fortschritt: called after each piece with the report so far.
    func callAsFunction(
        _ daten: Data, akteur: Akteur, fortschritt: @escaping @Sendable (Bericht) async throws -> Void
    ) async throws -> Bericht {
        var leser = Bestandsleser(dienst: dienst)
        var bericht = Bericht()
        var offen: [Kennzeichen] = []
        for stueck in stride(from: 0, to: daten.count, by: 64 * 1024) {
            let ende = min(daten.count, stueck + 64 * 1024)
            try leser.feed(Array(daten[daten.startIndex + stueck..<daten.startIndex + ende]), letztes: ende == daten.count) { zeile, ergebnis in
                bericht.gelesen += 1
                switch ergebnis {
                case .success(let kennzeichen): offen.append(kennzeichen)
                case .failure(let mangel):
                    bericht.fehlerhaft += 1
                    if bericht.maengel.count < Self.hoechstensGemeldet { bericht.maengel.append(mangel.an(zeile)) }
                }
            }
            while offen.count >= Self.stueck {
                try await schreiben(Array(offen.prefix(Self.stueck)), akteur, &bericht)
                offen.removeFirst(Self.stueck)
                try await fortschritt(bericht)
            }
        }
        try await schreiben(offen, akteur, &bericht)
        try await fortschritt(bericht)
        try await dienst.laden()
        return bericht
    }

    private func schreiben(_ kennzeichen: [Kennzeichen], _ akteur: Akteur, _ bericht: inout Bericht) async throws {
        guard !kennzeichen.isEmpty else { return }
        let neu = try await dienst.store.commit(Vermerk(akteur, "kz.bestand.einlesen")) { tx in
            var neu = 0
            for k in kennzeichen {
                let zustand = Kennzeichenzustand.zugeteilt(Fahrzeugschluessel("bestand"))
                let text = String(decoding: try JSONEncoder().encode(zustand), as: UTF8.self)
                neu += try tx.execute(
                    """
                    INSERT INTO kz_platz (uz, schluessel, art, zustand, version, geaendert)
                    VALUES (\(k.unterscheidungszeichen.text), \(Int64(k.schluessel.wert)), \(zustand.art), \(text), 1, \(tx.jetzt))
                    ON CONFLICT (uz, schluessel) DO NOTHING
                    """)
            }
            tx.vermerke(Gegenstand("kz.bestand", "bestand"), feld: "eingelesen", neu: "\(neu) von \(kennzeichen.count)")
            try tx.ereignis(Bestandsereignis.name, Bestandsereignis(neu: neu))
            return neu
        }
        bericht.neu += neu
        bericht.schonDa += kennzeichen.count - neu
    }
}

/// Told after a piece of the stock was read; other nodes then rebuild their index.
struct Bestandsereignis: Codable, Sendable {
    static let name = "kz.bestand"
    let neu: Int
}
