// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Logging
internal import Store

/// Sends passwords by SMS that their senders ordered. Counted before it is tried; whoever dies in between sends one twice.
struct Kennwortversand: Sendable {
    /// Seconds between the attempts; after the last one another way has to be chosen.
    static let pausen = [60, 120, 600, 1_800, 3_600]
    private static let zugleich = 20

    let store: Store
    let siegel: Kennwortsiegel
    let sms: any Smsversand
    /// The authority, as the text names it.
    let behoerde: String
    let log: Logger

    func laufend() async throws {
        try await wiederhole(alle: .seconds(5), "Kennwörter nicht per SMS gesendet", log) { try await self() }
    }

    func callAsFunction() async throws {
        let jetzt = store.uhr.jetzt
        let ids = try await store.read { db in
            try db.rows(
                """
                SELECT zustellung FROM mg_pdfkennwort WHERE weg = \(Kennwortweg.sms) AND faellig <= \(jetzt) AND versiegelt IS NOT NULL
                ORDER BY faellig LIMIT \(Self.zugleich)
                """
            ).map { try $0["zustellung"] as ZustellungID }
        }
        for id in ids { try await sende(id) }
    }

    private func sende(_ id: ZustellungID) async throws {
        guard let begonnen = try await beginne(id) else { return }
        let auftrag: Auftrag
        do {
            auftrag = Auftrag(
                kennwort: try siegel.oeffne(begonnen.versiegelt, id), nummer: try siegel.oeffne(begonnen.ziel, id, als: .ziel))
        } catch {
            log.error("Kennwort eines PDF nicht zu öffnen", metadata: ["zustellung": "\(id)", "fehler": "\(error)"])
            return try await beende(id, gesendet: false, "Das Kennwort lässt sich nicht mehr öffnen.")
        }
        do throws(Smsfehler) {
            try await sms.sende(auftrag.text(behoerde), an: auftrag.nummer)
        } catch {
            log.notice("SMS mit Kennwort nicht gesendet", metadata: ["zustellung": "\(id)", "grund": "\(error.grund)"])
            if case .ausgefallen = error, begonnen.versuch < Self.pausen.count { return }
            return try await beende(id, gesendet: false, error.grund)
        }
        try await beende(id, gesendet: true, nil)
    }

    private struct Begonnen {
        let versiegelt: String
        let ziel: String
        let versuch: Int
    }

    private struct Auftrag {
        let kennwort: String
        let nummer: String

        /// Fits into one message.
        func text(_ behoerde: String) -> String {
            "\(behoerde.prefix(40)): Das Kennwort für das PDF in Ihrer E-Mail lautet \(kennwort) (mit Strichen)."
        }
    }

    /// Only one of several servers gets it.
    private func beginne(_ id: ZustellungID) async throws -> Begonnen? {
        try await store.technical { db in
            guard
                let row = try db.row(
                    """
                    SELECT versiegelt, ziel, versuche FROM mg_pdfkennwort WHERE zustellung = \(id) AND weg = \(Kennwortweg.sms)
                      AND faellig <= \(db.jetzt) AND versiegelt IS NOT NULL AND ziel IS NOT NULL
                    """)
            else { return nil }
            let versuche: Int = try row["versuche"]
            let pause = Self.pausen[min(versuche, Self.pausen.count - 1)]
            let zahl = try db.changed(
                Warteschlange.kennworte, set: "versuche = versuche + 1, faellig = \(db.jetzt + .seconds(pause))",
                where: "zustellung = \(id) AND weg = \(Kennwortweg.sms) AND versuche = \(versuche)")
            guard zahl == 1 else { return nil }
            return Begonnen(versiegelt: try row["versiegelt"], ziel: try row["ziel"], versuch: versuche + 1)
        }
    }

    /// Sent, nobody has it any more; else its sender may choose once more.
    private func beende(_ id: ZustellungID, gesendet: Bool, _ grund: String?) async throws {
        let simuliert = sms.istSimuliert
        let vermerk = Vermerk(SchluesselBenutzen.gateway, gesendet ? "mg.kennwort.senden" : "mg.kennwort.scheitern", grund: grund)
        try await store.commit(vermerk) { tx in
            guard let zeile = try tx.mailzeile(id) else { return }
            try tx.kennwortwegBeenden(zeile, .sms, gesendet: gesendet, grund: grund, simuliert: simuliert)
        }
    }
}

extension WriteContext {
    /// - Parameter gesendet: it is on its way and forgotten here; otherwise another way may be chosen.
    func kennwortwegBeenden(_ zeile: Mailzeile, _ weg: Kennwortweg, gesendet: Bool, grund: String? = nil, simuliert: Bool = false)
        throws
    {
        let setze: SQL =
            gesendet
            ? "versiegelt = NULL, ziel = NULL, uebergeben = \(jetzt)" : "weg = NULL, ziel = NULL, faellig = NULL, versuche = 0"
        let zahl = try changed(
            "UPDATE mg_pdfkennwort SET \(setze) WHERE zustellung = \(zeile.id) AND weg = \(weg) AND versiegelt IS NOT NULL")
        guard zahl == 1 else { throw GatewayError.andererZustand }
        var angaben = ["weg": weg.deutsch + (simuliert ? " (simuliert)" : "")]
        angaben["grund"] = grund
        angaben["wer"] = akteur.mitarbeiter?.name
        try Spureintrag(
            schicht: .schutz, ereignis: gesendet ? .kennwortGesendet : .kennwortGescheitert, zustellung: zeile.id,
            angaben: angaben
        ).eintragen(self, zeile.nachricht)
        vermerke(
            Gegenstand("mailgateway.zustellung", zeile.id.text), feld: "kennwort",
            neu: gesendet ? "gesendet: \(weg.deutsch)" : "nicht gesendet: \(weg.deutsch)")
    }
}
