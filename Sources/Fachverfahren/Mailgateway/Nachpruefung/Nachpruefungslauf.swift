// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Mailschutz
internal import Poststelle
internal import Store

/// Looks after each round of questions to the authorities what was left open, and tells the trace and the file.
struct Nachpruefungslauf: Sendable {
    /// Longer than that nobody waits: by then the authority is gone, or the certificate.
    private static let laengstens: Duration = .seconds(30 * 86_400)
    private static let stoss = 200

    let schlange: Warteschlange
    let poststelle: Mailuebernahme
    /// Of the gateway, for the evidence.
    let name: String

    private var store: Store { schlange.store }

    func callAsFunction() async throws {
        try await jede(.offen) { try await beurteile($0) }
        try await jede(.beurteilt) { try await trageNach($0) }
    }

    private func jede(_ zustand: Nachpruefung.Zustand, _ tun: ([Nachpruefung]) async throws -> Void) async throws {
        let spool = schlange.spool
        var letzte = ""
        while true {
            let ab = letzte
            let alle = try await store.read {
                try $0.rows(
                    """
                    SELECT * FROM mg_nachpruefung WHERE spool = \(spool) AND zustand = \(zustand) AND zustellung > \(ab)
                    ORDER BY zustellung LIMIT \(Self.stoss)
                    """
                ).map(Nachpruefung.init(row:))
            }
            guard let ende = alle.last else { return }
            try await tun(alle)
            letzte = ende.zustellung.text
        }
    }

    private func beurteile(_ alle: [Nachpruefung]) async throws {
        let widerrufe = try await store.read { try $0.widerrufe(Set(alle.flatMap(\.zertifikate)).sorted()) }
        let jetzt = store.uhr.jetzt
        for eine in alle {
            let urteil = eine.urteil(widerrufe, jetzt: jetzt)
            guard urteil != nil || eine.angelegt + Self.laengstens < jetzt else { continue }
            try await store.technical { db in
                let zustand: Nachpruefung.Zustand = urteil == nil ? .aufgegeben : .beurteilt
                // It may have been decided about anew since it was read.
                let war = try db.changed(
                    Nachpruefung.tabelle, set: "zustand = \(zustand), beurteilt = \(db.jetzt)",
                    where:
                        "zustellung = \(eine.zustellung) AND zustand = \(Nachpruefung.Zustand.offen) AND angelegt = \(eine.angelegt)"
                )
                guard war == 1 else { return }
                let eintrag =
                    urteil?.spur(eine)
                    ?? Spureintrag(schicht: .oeffnen, ereignis: .nichtNachgeprueft, zustellung: eine.zustellung)
                try eintrag.eintragen(db, eine.nachricht)
            }
        }
    }

    private func trageNach(_ alle: [Nachpruefung]) async throws {
        for eine in alle {
            let (zustand, eingang) = try await store.read { db -> (Ablagezustand?, String?) in
                let row = try db.row(
                    """
                    SELECT zustand, eingang FROM mg_ablage WHERE nachricht = \(eine.nachricht) AND zustellung = \(eine.zustellung)
                    """)
                return (try row.map { try $0["zustand"] }, try row.flatMap { try $0["eingang"] })
            }
            // What waits to be filed is filed with the later verdict.
            if zustand == .wartet { continue }
            if let eingang, zustand == .abgelegt || zustand == .eingereiht {
                try await trageNach(eine, zu: eingang)
            } else {
                try await store.technical { try eine.erledige($0) }
            }
        }
    }

    /// The evidence that was filed stays; another one comes beside it.
    private func trageNach(_ eine: Nachpruefung, zu eingang: String) async throws {
        guard let spur = try await store.read({ try $0.mailspur(eine.nachricht) }) else { return }
        let text = Nachpruefungsvermerk(spur, eine, gateway: name).text
        let bereit = try await poststelle.vorbereiten(
            nachtrag: Mailsendung.Beilage(name: Nachpruefungsvermerk.dateiname, bytes: Array(text.utf8)))
        do {
            try await vermerke(eine) { try bereit.eintragen($0, zu: eingang) }
        } catch let fehler as any Fachfehler where fehler.art != .ausfall && !(fehler is StoreError) {
            // Its Vorgang takes nothing any more. The trace has the verdict all the same.
            try await vermerke(eine, grund: fehler.meldung) { _ in nil }
        }
    }

    private func vermerke(
        _ eine: Nachpruefung, grund: String? = nil, _ ablegen: @escaping @Sendable (WriteContext) throws -> String?
    )
        async throws
    {
        let anlass = "Die Auskunft über das Zertifikat kam nach der Zustellung."
        try await store.commit(Vermerk(SchluesselBenutzen.gateway, "mg.nachpruefen", grund: anlass)) { tx in
            guard try eine.erledigeNochBeurteilte(tx) else { return }
            let wo = try ablegen(tx)
            var eintrag = Spureintrag(
                schicht: .ablage, ereignis: wo == nil ? .nichtNachgetragen : .nachgetragen, zustellung: eine.zustellung)
            eintrag.angaben["ort"] = wo
            eintrag.angaben["grund"] = grund
            try eintrag.eintragen(tx, eine.nachricht)
            tx.vermerke(Gegenstand("mg.nachricht", eine.nachricht.text), feld: "nachprüfung", neu: wo)
        }
    }
}

extension Nachpruefung {
    func erledige(_ db: TechnicalContext) throws {
        try db.update(
            Self.tabelle, set: "zustand = \(Zustand.erledigt)",
            where: "zustellung = \(zustellung) AND zustand = \(Zustand.beurteilt)")
    }

    /// - Returns: whether it waited for that.
    fileprivate func erledigeNochBeurteilte(_ tx: WriteContext) throws -> Bool {
        try tx.changed(
            "UPDATE mg_nachpruefung SET zustand = \(Zustand.erledigt) WHERE zustellung = \(zustellung) AND zustand = \(Zustand.beurteilt)"
        ) == 1
    }

    /// Those whose later verdict stands in evidence that is filed in this transaction.
    static func abgelegt(_ tx: WriteContext, mit spur: Mailspur, _ zustellung: ZustellungID) throws {
        for eintrag in spur.eintraege where eintrag.ereignis == .nachgeprueft && eintrag.zustellung == zustellung {
            try tx.execute(
                """
                UPDATE mg_nachpruefung SET zustand = \(Zustand.erledigt)
                WHERE zustellung = \(zustellung) AND zustand = \(Zustand.beurteilt) AND beurteilt = \(eintrag.zeit)
                """)
        }
    }
}
