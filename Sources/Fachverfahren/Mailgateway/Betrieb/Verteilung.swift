// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import DeliveryStatus

/// Decides about accepted messages and sends them on their way.
struct Verteilung: Sendable {
    let schlange: Warteschlange
    let bearbeitung: any Bearbeitung
    let lauf: Zustelllauf

    /// - Returns: what can be delivered at once, its first attempt counted.
    func callAsFunction(_ nachricht: Nachricht) async throws -> [Zustellung] {
        let offen = try await schlange.zustellungen(nachricht.id).filter { $0.zustand == .neu }
        let ergebnis = try await bearbeitung.bearbeite(nachricht, offen)
        let faelle = offen.compactMap { zustellung -> Unzustellbericht.Fall? in
            guard case .abweisen(let grund)? = ergebnis.zuteilungen.first(where: { $0.zustellung == zustellung.id })?.ausgang
            else { return nil }
            return Unzustellbericht.Fall(zustellung: zustellung, aktion: .failed, grund: grund, status: "5.7.1")
        }
        let meldungen = try lauf.berichte.schreiben(ueber: nachricht, faelle, bis: nachricht.angenommen)
        let bereit = try await schlange.verteilen(
            nachricht, fassungen: ergebnis.fassungen, ergebnis.zuteilungen, wartezeit: lauf.wartezeit, spur: ergebnis.spur,
            berichte: meldungen, ablage: ergebnis.ablage)
        if bereit.isEmpty { try await lauf.aufraeumen(nachricht.id) }
        return bereit
    }
}

/// What is done with a message before it goes on: opened, protected, held.
protocol Bearbeitung: Sendable {
    /// - Parameter zustellungen: those about which nothing was decided yet.
    func bearbeite(_ nachricht: Nachricht, _ zustellungen: [Zustellung]) async throws -> Bearbeitungsergebnis
}

struct Bearbeitungsergebnis: Sendable {
    /// Written into the spool already.
    var fassungen: [Fassung] = []
    var zuteilungen: [Zuteilung]
    var spur: [Spureintrag] = []
    /// Where it is to be filed besides.
    var ablage: Ablagewunsch?
}

/// Passes every message on as it came: a gateway without rules.
struct Durchleitung: Bearbeitung {
    func bearbeite(_ nachricht: Nachricht, _ zustellungen: [Zustellung]) async throws -> Bearbeitungsergebnis {
        Bearbeitungsergebnis(zuteilungen: zustellungen.map { Zuteilung(zustellung: $0.id, ausgang: .senden(nil)) })
    }
}
