// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Logging
internal import Store

/// Deletes leftovers of a crash between both disks: bytes of messages that nobody waits for any more, and bytes that never got a row, so that nobody
/// was told that they are ours.
struct Spoolpflege: Sendable {
    /// Bytes without a row may be on their way: a sender is slow, or the database of a server that was just killed still commits.
    private static let schonfrist: Duration = .seconds(3_600)

    let schlange: Warteschlange
    let spool: Spool
    let lauf: Zustelllauf
    let log: Logger

    func callAsFunction() async throws {
        try await Abholende(store: schlange.store, berichte: lauf.berichte).abgelaufene(spool: schlange.spool)
        try await schlange.vergissKennworte()
        try await schlange.beendeAnhaenge()
        if let vorgabe = lauf.berichte.stadt.abholung {
            try await Abholerinnerung(store: schlange.store, berichte: lauf.berichte, vorgabe: vorgabe).faellige(
                spool: schlange.spool)
        }
        try await Suchgedaechtnis(store: schlange.store).vergiss()
        // Whoever gives up the last recipient by hand has no hold of the spool; and a crash may come between.
        for nachricht in try await schlange.unbemerkte() { try await lauf.aufraeumen(nachricht) }
        var geloescht = 0
        for fach in Spool.faecher { geloescht += try await raeumeAuf(fach) }
        if geloescht > 0 { log.notice("Reste im Spool gelöscht", metadata: ["anzahl": "\(geloescht)"]) }
    }

    /// - Returns: how many files were leftovers.
    private func raeumeAuf(_ fach: Int) async throws -> Int {
        let dateien = try spool.dateien(fach: fach)
        let kenntnis = try await schlange.kenntnis(dateien.map(\.name))
        let alt = schlange.store.uhr.jetzt - Self.schonfrist
        let reste = dateien.filter { datei in
            switch kenntnis[datei.name] {
            case .gebraucht: false
            case .erledigt: true
            case nil: datei.geaendert < alt
            }
        }
        for rest in reste { try spool.loesche(ID<Spool>(gespeichert: rest.name)) }
        return reste.count
    }

    /// Until cancelled.
    func laufend() async throws {
        try await wiederhole(alle: .seconds(600), "Spool nicht durchgesehen", log) { try await self() }
    }
}
