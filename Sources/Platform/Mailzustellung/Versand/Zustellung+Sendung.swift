// SPDX-License-Identifier: EUPL-1.2
internal import Mailtransport
internal import Smtp

extension Zustellung {
    /// Hands the message over for all recipients that are not decided, as many at a time as the host takes.
    ///
    /// - Returns: why the connection ended before all were decided, so that they may go to another host; `nil` when all are
    ///   decided.
    func sende(_ nachricht: Zustellnachricht, _ geliehen: Leitung, _ lauf: inout Zustelllauf) async -> Sendehindernis? {
        var leitung = geliehen
        let jeMal = max(1, min(einstellung.empfaengerHoechstens, leitung.klient.erweiterungen.recipientLimit ?? .max))
        while !lauf.istFertig {
            let gruppe = Array(lauf.offen.prefix(jeMal))
            let sendung = nachricht.sendung(an: gruppe.map { lauf.empfaenger[$0] })
            do throws(Sendehindernis) {
                let befund = try await leitung.klient.sende(sendung)
                leitung.nachrichten += 1
                // Said only now: until the reply is there nobody knows.
                lauf.hatGesprochen = true
                trage(befund, gruppe, leitung.befund, &lauf)
                if befund.beendet { return await verwirf(leitung, lauf) }
            } catch {
                guard let weiter = beurteile(error, gruppe, leitung.befund, &lauf) else { continue }
                if weiter.bleibtOffen { await lager.gib(leitung) } else { leitung.klient.schliesse() }
                return lauf.istFertig ? nil : error
            }
        }
        await lager.gib(leitung)
        return nil
    }

    /// The host closes; whoever is left goes to the next one.
    private func verwirf(_ leitung: Leitung, _ lauf: Zustelllauf) async -> Sendehindernis? {
        leitung.klient.schliesse()
        return lauf.istFertig ? nil : .verbindung("the host has closed")
    }

    private func trage(
        _ befund: Sendebefund, _ gruppe: [Int], _ transport: Transportbefund, _ lauf: inout Zustelllauf
    ) {
        let antworten = zip(befund.antworten, befund.schritte).map { (antwort: $0, klasse: $0.classified(at: $1), schritt: $1) }
        let jemand = antworten.contains { $0.klasse == .success }
        for (stelle, (antwort, klasse, schritt)) in zip(gruppe, antworten) {
            switch klasse {
            case .success: lauf.entscheide(stelle, .zugestellt(antwort), transport)
            // Too many at once, while others were taken: they come next (RFC 5321 §4.5.3.1.10).
            case .temporary where jemand && schritt == .rcpt && (antwort.code == 452 || antwort.code == 552): continue
            // An answer to another question decides nothing.
            case .temporary, .intermediate, .outOfStep:
                lauf.entscheide(stelle, .voruebergehend(.antwort(schritt, antwort)), transport)
            case .permanent: lauf.entscheide(stelle, .endgueltig(.antwort(schritt, antwort)), transport)
            }
        }
    }

    private struct Weiter { let bleibtOffen: Bool }

    /// - Returns: `nil` to go on over the same connection.
    private func beurteile(
        _ hindernis: Sendehindernis, _ gruppe: [Int], _ transport: Transportbefund, _ lauf: inout Zustelllauf
    ) -> Weiter? {
        switch hindernis {
        case .abgelehnt(let schritt, let antwort) where !antwort.closesConnection:
            for stelle in gruppe { lauf.entscheide(stelle, .init(.antwort(schritt, antwort)), transport) }
            return nil
        case .erweiterungFehlt, .zuGross:
            return Weiter(bleibtOffen: true)
        case .ungewiss(let text):
            // Handing it to the next host now could deliver it twice.
            for stelle in gruppe { lauf.entscheide(stelle, .voruebergehend(.ungewiss(text)), transport) }
            return Weiter(bleibtOffen: false)
        default:
            return Weiter(bleibtOffen: false)
        }
    }
}

extension Sendebefund {
    /// The host has said that it closes, or something that leaves nobody knowing where the session stands.
    fileprivate var beendet: Bool {
        zip(antworten, schritte).contains { antwort, schritt in
            let klasse = antwort.classified(at: schritt)
            return antwort.closesConnection || klasse == .outOfStep || klasse == .intermediate
        }
    }
}
