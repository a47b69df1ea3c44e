// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Logging

/// Decides about what was accepted.
extension Gatewaydienst {
    func verteileFortlaufend() async {
        await beiJedemLaeuten(klingel.neue) { gruppe in
            // Whoever is done rings again.
            let frei = Self.verteilungenHoechstens - nachrichten.anzahl
            guard frei > 0 else { return }
            let ausser = nachrichten.alle.union(zurueckgestellt.alle).union(zulauf.alle)
            for nachricht in try await schlange.neue(ausser: ausser, limit: frei) {
                // One that came meanwhile goes the short way.
                guard !zulauf.alle.contains(nachricht.id), nachrichten.nimm([nachricht.id]) else { continue }
                gruppe.addTask {
                    await self.verteile(nachricht, nil) {
                        self.nachrichten.gibFrei([nachricht.id])
                        self.klingel.neue.laeute()
                    }
                }
            }
        }
    }

    func verteileFrische() async {
        await withDiscardingTaskGroup { gruppe in
            for await aufnahme in zulauf.aufnahmen {
                let id = aufnahme.nachricht.id
                gruppe.addTask { await self.verteile(aufnahme.nachricht, aufnahme.zustellungen) { self.zulauf.gibFrei(id) } }
            }
        }
    }

    /// - Parameters:
    ///   - offen: about whom nothing is decided; `nil` where that has to be read.
    ///   - weiter: makes room for the next message.
    private func verteile(_ nachricht: Nachricht, _ offen: [Zustellung]?, weiter: @Sendable () -> Void) async {
        do {
            let ergebnis = try await speicher.mit(nachricht.groesse) { try await verteilung(nachricht, offen) }
            if ergebnis.legtAb { klingel.ablagen.laeute() }
            if ergebnis.meldet { klingel.neue.laeute() }
            let bereit = ergebnis.bereit
            // Taken before anybody else can see them due: their first attempt is counted already.
            guard !bereit.isEmpty, zustellungen.nimm(bereit.map(\.id)) else { return weiter() }
            guard let aufschub = ergebnis.aufschub else {
                // Until there is room for it, no further message takes its place.
                return await plaetze.mit(bereit.count) {
                    weiter()
                    await stelleZu(nachricht, bereit)
                }
            }
            // The database says that nothing is decided: it must not hand the message out until it knows better.
            aufschuebe.nimm(aufschub)
            await plaetze.mit(bereit.count) { await stelleZu(nachricht, bereit, aufschub) }
            aufschuebe.vergiss(aufschub)
            weiter()
        } catch {
            log.error("Nachricht nicht verteilt", metadata: ["id": "\(nachricht.id)", "fehler": "\(error)"])
            // Stays new and is looked at again later; meanwhile others have its place.
            _ = zurueckgestellt.nimm([nachricht.id])
            weiter()
            defer { zurueckgestellt.gibFrei([nachricht.id]) }
            // Only the end of the server comes before.
            do { try await Task.sleep(for: Self.pause) } catch { return }
        }
    }

    /// Where a message stands can be seen after a second, however long its first attempt takes.
    func schreibeAufgeschobenes() async throws {
        try await wiederhole(alle: .seconds(1), "Entscheidung nicht geschrieben", log) {
            for aufschub in aufschuebe.aelter(als: .seconds(1)) { try await aufschub.schreibe(schlange, lauf.wartezeit) }
        }
    }
}
