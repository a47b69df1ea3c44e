// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import DeliveryStatus
internal import Smtp

/// What an attempt means for one recipient: where the delivery stands now, and whether the sender hears of it.
struct Versuchsausgang: Sendable {
    let zustellung: Zustellung
    let ergebnis: Versuchsergebnis
    let zustand: Zustellzustand
    /// `nil` where nothing is reported.
    let meldung: DeliveryReport.Action?

    /// - Parameter eilig: whether the message is marked as urgent.
    init(
        _ zustellung: Zustellung, _ ergebnis: Versuchsergebnis, angenommen: Zeitpunkt, jetzt: Zeitpunkt, _ wartezeit: Wartezeit,
        eilig: Bool = false
    ) {
        self.zustellung = zustellung
        self.ergebnis = ergebnis
        zustand =
            switch ergebnis.urteil {
            case .zugestellt: .zugestellt
            case .voruebergehend: jetzt >= angenommen + wartezeit.hoechstens ? .gescheitert : .wartet
            case .endgueltig: .gescheitert
            }
        // RFC 3461 §4.1: without NOTIFY the sender hears of failures, and of delays if we like.
        let gewuenscht = zustellung.parameter.notify
        meldung =
            switch zustand {
            case .gescheitert: (gewuenscht ?? .failure).contains(.failure) ? .failed : nil
            case .wartet:
                !zustellung.verzoegert && wartezeit.istVerzoegert(angenommen: angenommen, jetzt: jetzt, eilig: eilig)
                    && (gewuenscht ?? .delay).contains(.delay) ? .delayed : nil
            // Whoever hands DSN on to the next host leaves the report to it; the groupware is the end of our knowledge.
            case .zugestellt: gewuenscht?.contains(.success) == true ? .relayed : nil
            default: nil
            }
    }

    /// What the other host said, as long as it is kept.
    var antwort: String { String(ergebnis.antwort.prefix(1_000)) }

    var spur: Spureintrag {
        let ereignis: Spureintrag.Ereignis =
            switch zustand {
            case .zugestellt: .zugestellt
            case .wartet: .verschoben
            default: .gescheitert
            }
        var angaben = ["antwort": ergebnis.antwort, "status": ergebnis.status]
        angaben["host"] = ergebnis.host
        angaben["transport"] = ergebnis.transport
        angaben["dkim"] = ergebnis.dkim
        return Spureintrag(schicht: .zustellung, ereignis: ereignis, zustellung: zustellung.id, angaben: angaben)
    }

    var fall: Unzustellbericht.Fall? {
        guard let meldung else { return nil }
        let grund =
            switch meldung {
            case .failed where ergebnis.urteil == .voruebergehend:
                "Die Gegenseite war zu lange nicht bereit, die Nachricht anzunehmen."
            case .failed: "Die Gegenseite nimmt die Nachricht nicht an."
            case .delayed: "Die Gegenseite nimmt die Nachricht zurzeit nicht an."
            default: "Die Nachricht wurde übergeben."
            }
        return Unzustellbericht.Fall(
            zustellung: zustellung, aktion: meldung, grund: grund, status: ergebnis.status, host: ergebnis.host,
            antwort: ergebnis.antwort)
    }
}
