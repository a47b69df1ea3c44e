// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Store

/// What people do about a delivery. The running gateway looks at the queue each second, so that a change of the row is enough.
struct ZustellungEntscheiden: Sendable {
    /// More at once would keep every connection busy with hosts that may still be away.
    static let hoechstens = 1_000

    let store: Store

    /// Has a waiting delivery tried at once; the count of its attempts and the end of its time stay.
    /// - Returns: the message it belongs to, as with all acts here.
    func erneut(_ id: ZustellungID, akteur: Akteur) async throws -> NachrichtID {
        try await store.commit(Vermerk(akteur, "mailgateway.erneut")) { tx in
            try Self.aendern(tx, try Self.zeile(tx, id, .wartet), "faellig = \(tx.jetzt)", .erneut)
        }
    }

    /// Has everything that waits in the selection tried at once.
    /// - Returns: how many deliveries.
    func alleErneut(_ auswahl: Mailauswahl, akteur: Akteur) async throws -> Int {
        var auswahl = auswahl
        auswahl.zustand = .wartet
        let wartende = auswahl
        return try await store.commit(Vermerk(akteur, "mailgateway.erneut")) { tx in
            let zeilen = try tx.mailzeilen(wartende, limit: Self.hoechstens)
            guard !zeilen.isEmpty else { throw GatewayError.nichtsZuTun }
            for zeile in zeilen { _ = try Self.aendern(tx, zeile, "faellig = \(tx.jetzt)", .erneut) }
            return zeilen.count
        }
    }

    /// Lays a held message before the rules again, after a key or a certificate came, say.
    func neuBeurteilen(_ id: ZustellungID, akteur: Akteur) async throws -> NachrichtID {
        try await store.commit(Vermerk(akteur, "mailgateway.neu-beurteilen")) { tx in
            let zeile = try Self.zeile(tx, id, .gehalten)
            // First the message, as in `verteilen`: who comes second waits.
            try tx.execute("UPDATE mg_nachricht SET zustand = \(Nachrichtenzustand.neu) WHERE id = \(zeile.nachricht)")
            return try Self.aendern(
                tx, zeile,
                "zustand = \(Zustellzustand.neu), grund = NULL, wahl = NULL, befall = NULL, fassung = NULL, abholung = \(false)",
                .neuBeurteilt)
        }
    }

    /// Has a held message picked up in the portal by its recipient, where the rules leave that choice.
    func zurAbholung(_ id: ZustellungID, akteur: Akteur) async throws -> NachrichtID {
        try await store.commit(Vermerk(akteur, "mailgateway.zur-abholung")) { tx in
            let zeile = try Self.zeile(tx, id, .gehalten)
            guard zeile.kannAbgeholtWerden else { throw GatewayError.schutzVerlangt }
            try tx.execute("UPDATE mg_nachricht SET zustand = \(Nachrichtenzustand.neu) WHERE id = \(zeile.nachricht)")
            return try Self.aendern(
                tx, zeile,
                "zustand = \(Zustellzustand.neu), grund = NULL, wahl = NULL, befall = NULL, fassung = NULL, abholung = \(true)",
                .abholungGewaehlt)
        }
    }

    /// Sends a held message in the form it has; the reason says who answers for that. What comes in goes into the file too, if it belongs there.
    /// - Throws: `GatewayError.schutzVerlangt` where the rules do not leave that choice, `.befallen` where a virus is in it.
    func freigeben(_ id: ZustellungID, grund: String, akteur: Akteur) async throws -> NachrichtID {
        let grund = try Self.geprueft(grund)
        return try await store.commit(Vermerk(akteur, "mailgateway.freigeben", grund: grund)) { tx in
            let zeile = try Self.zeile(tx, id, .gehalten)
            guard zeile.befall == nil else { throw GatewayError.befallen }
            guard zeile.kannTrotzdemGesendetWerden else { throw GatewayError.schutzVerlangt }
            try tx.ablageSuchen(zeile)
            return try Self.aendern(
                tx, zeile, "zustand = \(Zustellzustand.wartet), faellig = \(tx.jetzt), grund = NULL",
                .freigegeben, grund: grund)
        }
    }

    /// Gives a held message up for this recipient. Nobody is told; its bytes go with the last recipient (`Spoolpflege`).
    func verwerfen(_ id: ZustellungID, grund: String, akteur: Akteur) async throws -> NachrichtID {
        let grund = try Self.geprueft(grund)
        return try await store.commit(Vermerk(akteur, "mailgateway.verwerfen", grund: grund)) { tx in
            try Self.aendern(
                tx, try Self.zeile(tx, id, .gehalten), "zustand = \(Zustellzustand.verworfen), beendet = \(tx.jetzt)", .verworfen,
                grund: grund)
        }
    }

    static func zeile(_ tx: WriteContext, _ id: ZustellungID, _ zustand: Zustellzustand) throws -> Mailzeile {
        guard let zeile = try tx.mailzeile(id) else { throw GatewayError.nichtGefunden }
        guard zeile.zustand == zustand else { throw GatewayError.andererZustand }
        return zeile
    }

    /// The state is asked for again by the statement itself: the gateway changes it without waiting for acts.
    static func aendern(
        _ tx: WriteContext, _ zeile: Mailzeile, _ setze: SQL, _ ereignis: Spureintrag.Ereignis, grund: String? = nil
    ) throws -> NachrichtID {
        let zahl = try tx.changed("UPDATE mg_zustellung SET \(setze) WHERE id = \(zeile.id) AND zustand = \(zeile.zustand)")
        guard zahl == 1 else { throw GatewayError.andererZustand }
        var angaben = ["wer": tx.akteur.mitarbeiter?.name ?? tx.akteur.kennung]
        angaben["grund"] = grund
        try Spureintrag(schicht: .hand, ereignis: ereignis, zustellung: zeile.id, angaben: angaben).eintragen(tx, zeile.nachricht)
        tx.vermerke(Gegenstand("mailgateway.zustellung", zeile.id.text), feld: "entscheidung", neu: ereignis.rawValue)
        return zeile.nachricht
    }

    private static func geprueft(_ grund: String) throws -> String {
        let sauber = String(grund.split(whereSeparator: \.isWhitespace).joined(separator: " ").prefix(500))
        guard !sauber.isEmpty else { throw GatewayError.grundFehlt }
        return sauber
    }
}
