// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import DeliveryStatus
internal import Mailrichtlinie
internal import Store

/// What another host reports about a message of ours that it had taken already: it did not reach this recipient.
struct Ruecklauf: Beiwerk {
    let nachricht: NachrichtID
    let zustellung: ZustellungID
    let host: String?
    /// What that host said, in its words.
    let antwort: String

    func eintragen(_ db: TechnicalContext, _ bericht: NachrichtID, spool: String) throws {
        // Two reports about one recipient, or a report that is worked on twice, say it once.
        let zahl = try db.changed(
            Warteschlange.zustellungen,
            set:
                "zustand = \(Zustellzustand.gescheitert), grund = \("Nach der Übergabe zurückgekommen: \(antwort)"), beendet = \(db.jetzt)",
            where: "id = \(zustellung) AND zustand = \(Zustellzustand.zugestellt)")
        guard zahl == 1 else { return }
        var angaben = ["antwort": antwort, "bericht": bericht.text]
        angaben["host"] = host
        try Spureintrag(schicht: .zustellung, ereignis: .zurueckgekommen, zustellung: zustellung, angaben: angaben).eintragen(
            db, nachricht)
        // Whoever wrote it in a Vorgang hears of it.
        try db.update(Aktenannahme.tabelle, set: "beendet = NULL", where: "nachricht = \(nachricht)")
    }
}

extension ReadAccess {
    /// Deliveries that a report speaks of. It counts only if it names a message that really left, goes to whoever sent that one, and is not late:
    /// anybody can write a report, but only who got the message knows its Message-ID.
    /// - Parameters:
    ///   - kennung: Message-ID of the message.
    ///   - an: to whom the report goes.
    func ruecklaeufe(
        _ bericht: DeliveryReport, kennung: String, an: Set<String>, nach grenze: Zeitpunkt
    ) throws -> [Ruecklauf] {
        let gescheitert = bericht.recipients.filter { $0.action == .failed }
        guard !gescheitert.isEmpty else { return [] }
        let zeilen = try rows(
            """
            SELECT z.id, z.nachricht, z.adresse, n.absender FROM mg_nachricht n JOIN mg_zustellung z ON z.nachricht = n.id
            WHERE n.kennung = \(Mailauswahl.ohneKlammern(kennung)) AND n.angenommen >= \(grenze) AND z.richtung = \(Richtung.ausgehend)
              AND z.zustand = \(Zustellzustand.zugestellt) ORDER BY z.id LIMIT 1000
            """
        ).map { row in
            (
                id: try row["id"] as ZustellungID, nachricht: try row["nachricht"] as NachrichtID,
                adresse: (try row["adresse"] as String).lowercased(), absender: (try row["absender"] as String).lowercased()
            )
        }.filter { an.contains($0.absender) }
        return zeilen.compactMap { zeile in
            let treffer =
                gescheitert.first { $0.adressen.contains(zeile.adresse) }
                // Behind a forwarding the host names another address; with one recipient it can mean no other.
                ?? (zeilen.count == 1 && gescheitert.count == 1 ? gescheitert.first : nil)
            return treffer.map {
                Ruecklauf(
                    nachricht: zeile.nachricht, zustellung: zeile.id, host: $0.remoteMta ?? bericht.reportingMta,
                    antwort: String("\($0.status) \($0.diagnostic?.text ?? "")".prefix(500)))
            }
        }
    }
}

extension DeliveryReport.Recipient {
    /// In small letters.
    fileprivate var adressen: Set<String> {
        Set([finalRecipient.text, originalRecipient?.text].compactMap { $0?.lowercased() })
    }
}
