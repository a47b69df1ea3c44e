// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Logging
internal import Mailrichtlinie
internal import Synchronization

/// Delivers what is due, and what was decided just now.
extension Gatewaydienst {
    func stelleFortlaufendZu() async {
        await beiJedemLaeuten(klingel.faellige) { gruppe in
            let belegt = zustellungen.alle
            let frei = Self.zustellungenHoechstens - belegt.count
            // Said before it is looked, so that who is done meanwhile rings.
            gestaut.store(true, ordering: .releasing)
            guard frei > 0 else { return }
            let faellige = try await schlange.faellige(ausser: belegt, limit: frei)
            if faellige.count < frei { gestaut.store(false, ordering: .releasing) }
            for (id, gruppeneine) in Dictionary(grouping: faellige, by: \.nachricht) {
                guard zustellungen.nimm(gruppeneine.map(\.id)) else { continue }
                gruppe.addTask { await self.versuche(id, gruppeneine) }
            }
        }
    }

    private func versuche(_ id: NachrichtID, _ faellige: [Zustellung]) async {
        do {
            guard let nachricht = try await schlange.nachricht(id) else { return zustellungen.gibFrei(faellige.map(\.id)) }
            try await schlange.versuchBegonnen(faellige.map { ($0, nachricht.angenommen) }, lauf.wartezeit)
            await stelleZu(nachricht, faellige)
        } catch {
            log.error("Zustellung nicht begonnen", metadata: ["id": "\(id)", "fehler": "\(error)"])
            zustellungen.gibFrei(faellige.map(\.id))
        }
    }

    /// Each destination and form in its own connection, side by side.
    func stelleZu(_ nachricht: Nachricht, _ alle: [Zustellung], _ aufschub: Aufschub? = nil) async {
        let gruppen = Dictionary(grouping: alle) { Sendegruppe(fassung: $0.fassung, ziel: $0.ziel, forderung: $0.forderung) }
        await withDiscardingTaskGroup { gruppe in
            for zustellungen in gruppen.values {
                gruppe.addTask {
                    do {
                        // Reports about it are new messages.
                        if try await self.lauf(nachricht, zustellungen, aufschub) { self.klingel.neue.laeute() }
                    } catch {
                        // Its result is not kept; it is due again at the time that was set when it began, or is decided about anew.
                        self.log.error("Zustellung ohne Ergebnis", metadata: ["id": "\(nachricht.id)", "fehler": "\(error)"])
                    }
                    self.zustellungen.gibFrei(zustellungen.map(\.id))
                    if self.gestaut.exchange(false, ordering: .acquiringAndReleasing) { self.klingel.faellige.laeute() }
                }
            }
        }
    }
}

private struct Sendegruppe: Hashable {
    let fassung: FassungID?
    let ziel: String
    let forderung: Transportforderung
}
