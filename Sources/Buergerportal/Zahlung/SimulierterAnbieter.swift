// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Store

/// A provider that moves no money. The person at the simulated page decides how it behaves.
struct SimulierterAnbieter: Sendable {
    enum Ausgang: String, SQLConvertible, Sendable, CaseIterable {
        case offen, erfolg, fehler, abbruch
        /// Does not answer twice, then says "paid".
        case zeitueberschreitung
        /// Says "paid" twice.
        case doppelt
    }

    struct KeineAntwort: Error {}

    private static let stummeAbfragen = 2
    let store: Store

    var anbieter: Zahlungsanbieter {
        Zahlungsanbieter(
            name: "Simulierter Zahlungsdienst", simuliert: true, beginnen: { try await beginnen($0) },
            stand: { try await stand($0) },
            stornieren: { try await waehlen(.abbruch, fuer: $0, akteur: .system("portal")) })
    }

    private func beginnen(_ auftrag: Zahlungsauftrag) async throws -> String {
        try await store.commit(Vermerk(.system("zahlungsdienst-simuliert"), "portal.simulierte-zahlung.beginnen")) { tx in
            try tx.execute(
                """
                INSERT INTO portal_simulierte_zahlung (anfrage, bezug, betrag, zweck, rueckkehr, ausgang, abfragen, angelegt)
                VALUES (\(auftrag.anfrageID), \(auftrag.bezug), \(auftrag.betrag), \(auftrag.zweck), \(auftrag.rueckkehr),
                  \(Ausgang.offen), 0, \(tx.jetzt)) ON CONFLICT (anfrage) DO NOTHING
                """)
            tx.vermerke(Gegenstand("portal.simulierte-zahlung", auftrag.anfrageID))
        }
        return PortalURL.simulierteZahlung(auftrag.anfrageID)
    }

    /// - Throws: `PortalError.nichtGefunden`.
    func waehlen(_ ausgang: Ausgang, fuer anfrage: String, akteur: Akteur) async throws {
        try await store.commit(Vermerk(akteur, "portal.simulierte-zahlung.waehlen")) { tx in
            let zahl = try tx.changed(
                "UPDATE portal_simulierte_zahlung SET ausgang = \(ausgang) WHERE anfrage = \(anfrage) AND ausgang = \(Ausgang.offen)"
            )
            guard zahl == 1 else { return }
            tx.vermerke(Gegenstand("portal.simulierte-zahlung", anfrage), feld: "ausgang", neu: ausgang.rawValue)
        }
    }

    private func stand(_ anfrage: String) async throws -> Anbieterauskunft {
        let zeile = try await store.commit(Vermerk(.system("zahlungsdienst-simuliert"), "portal.simulierte-zahlung.abfragen")) {
            tx in
            try tx.execute(
                "UPDATE portal_simulierte_zahlung SET abfragen = abfragen + 1 WHERE anfrage = \(anfrage) AND ausgang <> 'offen'")
            return try tx.simulierteZahlung(anfrage)
        }
        guard let zeile else { throw PortalError.nichtGefunden }
        if zeile.ausgang == .zeitueberschreitung, zeile.abfragen <= Self.stummeAbfragen { throw KeineAntwort() }
        return Anbieterauskunft(
            anfrageID: anfrage, transaktion: "SIM-\(anfrage.suffix(12))", status: zeile.ausgang.status, betrag: zeile.betrag)
    }
}

extension SimulierterAnbieter.Ausgang {
    var status: Anbieterstatus {
        switch self {
        case .offen: .begonnen
        case .erfolg, .zeitueberschreitung, .doppelt: .bezahlt
        case .fehler: .fehlgeschlagen
        case .abbruch: .abgebrochen
        }
    }
}

struct SimulierteZahlung: Sendable {
    let anfrage: String
    let bezug: AntragID
    let betrag: Geld
    let zweck: String
    let rueckkehr: String
    let ausgang: SimulierterAnbieter.Ausgang
    let abfragen: Int
}

extension ReadAccess {
    func simulierteZahlung(_ anfrage: String) throws -> SimulierteZahlung? {
        try row("SELECT * FROM portal_simulierte_zahlung WHERE anfrage = \(anfrage)").map {
            SimulierteZahlung(
                anfrage: anfrage, bezug: try $0["bezug"], betrag: try $0["betrag"], zweck: try $0["zweck"],
                rueckkehr: try $0["rueckkehr"], ausgang: try $0["ausgang"], abfragen: try $0["abfragen"])
        }
    }
}
