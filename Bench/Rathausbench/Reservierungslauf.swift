// SPDX-License-Identifier: EUPL-1.2
import Core
import Foundation
import Kennzeichen
import Store

/// Reservations a second through the real commit against bare durable single-row transactions of the same engine,
/// in turns of the same length in one run, at the same number of writers.
struct Reservierungslauf {
    static let runden = 8
    static let jeRunde: Duration = .seconds(1)

    let maschine: Maschine

    func run(_ bericht: inout Bericht) async throws {
        let store = try Store(maschine.ort, modules: Reservierungsmessung.migrationen)
        _ = try await store.migrate()
        let messung = try Reservierungsmessung(store: store, stadtdatei: Stadtdatei.kennzeichen)
        let nackt: any Nacktschreiber =
            switch maschine.ort {
            case .sqlite: try NacktSQLite(ordner: maschine.ordner)
            case .postgresql(let conninfo, _): try NacktPostgreSQL(conninfo, faeden: 16)
            }
        var naechste = 0
        for schreiber in [1, 16] {
            var ganz = Messreihe("\(maschine.name) reservation, \(schreiber) at once")
            var bare = Messreihe("\(maschine.name) bare insert, \(schreiber) at once")
            for _ in 0..<Self.runden {
                naechste += try await runde(schreiber, ab: naechste, &ganz) { nr, _ in try await messung.reservieren(nr) }
                naechste += try await runde(schreiber, ab: naechste, &bare) { nr, faden in
                    try await nackt.schreiben(nr, faden: faden)
                }
            }
            bericht.tabelle([ganz, bare], gegen: bare)
            let dauer = Double(Self.runden) * Double(Self.jeRunde.components.seconds)
            let (a, b) = (Double(ganz.sekunden.count) / dauer, Double(bare.sekunden.count) / dauer)
            Bericht.zeile(
                String(format: "%@: %.0f reservations/s, %.0f bare transactions/s, %d writer(s)", maschine.name, a, b, schreiber))
            bericht.mindestens("reservierungen_\(maschine.name)_\(schreiber)", 100 * a / b, "%", 40)
        }
        let befund = try await store.pruefeAudit()
        guard befund.bruch == nil else { throw Maschine.Fehler(text: "the chain is broken after the run") }
        try await store.close()
        try maschine.beenden()
    }

    /// - Returns: how many numbers were used.
    private func runde(
        _ schreiber: Int, ab: Int, _ reihe: inout Messreihe, _ arbeit: @escaping @Sendable (Int, Int) async throws -> Void
    ) async throws -> Int {
        let schluss = ContinuousClock.now + Self.jeRunde
        let dauern = try await withThrowingTaskGroup(of: [Duration].self) { gruppe in
            for faden in 0..<schreiber {
                gruppe.addTask {
                    var dauern: [Duration] = []
                    var nr = ab + faden
                    while true {
                        let anfang = ContinuousClock.now
                        if anfang >= schluss { return dauern }
                        try await arbeit(nr, faden)
                        dauern.append(ContinuousClock.now - anfang)
                        nr += schreiber
                    }
                }
            }
            return try await gruppe.reduce(into: [[Duration]]()) { $0.append($1) }
        }
        for dauer in dauern.joined() { reihe.merke(dauer) }
        return (dauern.map(\.count).max() ?? 0) * schreiber + schreiber
    }
}

/// The city whose rules are measured.
enum Stadtdatei {
    static var kennzeichen: URL { URL(fileURLWithPath: "cities/leverkusen/kennzeichen.json") }
}
