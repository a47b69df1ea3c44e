// SPDX-License-Identifier: EUPL-1.2
internal import Akte
internal import Core
internal import Jobs
internal import Store

/// Asks the provider what became of an attempt, at growing intervals until it is decided. Only this makes a fee paid.
struct ZahlungAbfragen: Sendable {
    static let art = "portal.zahlung.stand"
    /// About two weeks with the pauses below; then somebody must look.
    private static let hoechstens = 60

    struct Daten: Codable, Sendable {
        let antrag: AntragID
        let anfrageID: String
        let nr: Int
    }

    let store: Store
    let anbieter: Zahlungsanbieter
    let angebote: [Leistungsangebot]

    var auftragsart: Auftragsart {
        Auftragsart(Self.art) { auftrag in try await self(try auftrag.lesen()) }
    }

    static func pause(_ nr: Int) -> Duration { .seconds(min(6 * 3600, 5 << min(nr, 12))) }

    func callAsFunction(_ daten: Daten) async throws {
        let ereignis: Zahlungsereignis
        do {
            ereignis = .auskunft(try await anbieter.stand(daten.anfrageID))
        } catch is CancellationError {
            throw CancellationError()
        } catch {
            ereignis = .zeitueberschreitung(anfrageID: daten.anfrageID)
        }
        let gemeldet = ereignis
        try await store.commit(Vermerk(.system("portal"), "portal.zahlung.stand")) { tx in try verbuchen(gemeldet, daten, tx) }
    }

    private func verbuchen(_ ereignis: Zahlungsereignis, _ daten: Daten, _ tx: WriteContext) throws {
        let alt: Zahlung
        let neu: ZahlungRecord
        do {
            (alt, neu) = try tx.zahlungFortschreiben(daten.antrag, ereignis)
        } catch let fehler as ZahlungError {
            return try tx.kassenaufgabe(daten.antrag, fehler.meldung)
        }
        if neu.zahlung.zustand == .bezahlt, alt.zustand != .bezahlt { try bezahlt(daten.antrag, tx) }
        if neu.zahlung.doppeltBezahlt.count > alt.doppeltBezahlt.count {
            try tx.kassenaufgabe(daten.antrag, "Die Gebühr wurde doppelt bezahlt. Bitte erstatten lassen.")
        }
        guard neu.zahlung.nachzufragen.contains(daten.anfrageID) else { return }
        guard daten.nr < Self.hoechstens else {
            return try tx.kassenaufgabe(daten.antrag, "Der Zahlungsdienst gibt zur Zahlung keine Auskunft. Bitte klären.")
        }
        try tx.zahlungAbfragen(daten.antrag, daten.anfrageID, nr: daten.nr + 1)
    }

    private func bezahlt(_ id: AntragID, _ tx: WriteContext) throws {
        guard let antrag = try tx.antrag(id) else { throw PortalError.nichtGefunden }
        if antrag.zurueckgenommen == nil {
            try angebote.first { $0.leistung.id == antrag.leistung }?.bezahlt(id, tx)
        } else {
            try tx.kassenaufgabe(id, "Die Gebühr wurde nach der Rücknahme des Antrags bezahlt. Bitte die Erstattung prüfen.")
        }
        try tx.auftrag(BelegErstellen.art, BelegErstellen.Daten(antrag: id), schluessel: "\(BelegErstellen.art):\(id)")
    }
}

extension WriteContext {
    func zahlungAbfragen(_ antrag: AntragID, _ anfrageID: String, nr: Int) throws {
        try auftrag(
            ZahlungAbfragen.art, ZahlungAbfragen.Daten(antrag: antrag, anfrageID: anfrageID, nr: nr),
            schluessel: "\(ZahlungAbfragen.art):\(anfrageID):\(nr)", faellig: jetzt + ZahlungAbfragen.pause(nr))
    }

    /// Money that does not add up is a matter for people.
    func kassenaufgabe(_ id: AntragID, _ text: String) throws {
        guard let vorgang = try antrag(id)?.vorgang.flatMap({ try vorgang($0) }), vorgang.zustand == .offen else { return }
        _ = try wiedervorlageSetzen(
            WiedervorlageAnlage(tag: jetzt.tag, grund: "Zahlung: \(text)", fuer: vorgang.bearbeiter), in: vorgang.id)
    }
}
