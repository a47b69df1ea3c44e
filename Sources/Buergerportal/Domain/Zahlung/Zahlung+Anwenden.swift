// SPDX-License-Identifier: EUPL-1.2
public import Core

extension Zahlung {
    /// The payment after `ereignis`. Saying the same thing twice changes nothing.
    public func anwenden(_ ereignis: Zahlungsereignis, jetzt: Zeitpunkt) throws(ZahlungError) -> Zahlung {
        switch ereignis {
        case .rueckkehr: return self
        case .beginnen(let anfrageID): return try begonnen(anfrageID, jetzt)
        case .auskunft(let auskunft): return try beantwortet(auskunft, jetzt)
        case .zeitueberschreitung(let anfrageID):
            let versuch = try versuch(anfrageID)
            return versuch.zustand == .begonnen ? ersetzt(versuch, .unklar, versuch.transaktion, jetzt) : self
        }
    }

    private func begonnen(_ anfrageID: String, _ jetzt: Zeitpunkt) throws(ZahlungError) -> Zahlung {
        guard (1...36).contains(anfrageID.utf8.count) else { throw .anfrageIDUngueltig }
        if versuche.contains(where: { $0.anfrageID == anfrageID }) { return self }
        switch zustand {
        case .bezahlt: throw .schonBezahlt
        case .begonnen, .unklar: throw .laeuftNoch
        case .offen, .fehlgeschlagen, .abgebrochen: break
        }
        let neu = Versuch(anfrageID: anfrageID, begonnen: jetzt, geaendert: jetzt, zustand: .begonnen, transaktion: nil)
        return Zahlung(id: id, betrag: betrag, zweck: zweck, versuche: versuche + [neu])
    }

    /// Failed or cancelled may become paid; paid stays paid whatever arrives late or twice.
    private func beantwortet(_ auskunft: Anbieterauskunft, _ jetzt: Zeitpunkt) throws(ZahlungError) -> Zahlung {
        let versuch = try versuch(auskunft.anfrageID)
        if let bekannt = versuch.transaktion, bekannt != auskunft.transaktion { throw .transaktionAbweichend }
        guard auskunft.betrag == betrag else { throw .betragAbweichend }
        let neu: Zahlungszustand =
            switch auskunft.status {
            case .bezahlt: .bezahlt
            case .fehlgeschlagen: .fehlgeschlagen
            case .abgebrochen: .abgebrochen
            case .begonnen: versuch.zustand == .unklar ? .begonnen : versuch.zustand
            }
        if versuch.zustand == .bezahlt || (neu == versuch.zustand && versuch.transaktion != nil) { return self }
        return ersetzt(versuch, neu, auskunft.transaktion, jetzt)
    }

    private func versuch(_ anfrageID: String) throws(ZahlungError) -> Versuch {
        guard let versuch = versuche.first(where: { $0.anfrageID == anfrageID }) else { throw .unbekannteAnfrage }
        return versuch
    }

    private func ersetzt(_ alt: Versuch, _ zustand: Zahlungszustand, _ transaktion: String?, _ jetzt: Zeitpunkt) -> Zahlung {
        let neu = Versuch(
            anfrageID: alt.anfrageID, begonnen: alt.begonnen, geaendert: jetzt, zustand: zustand, transaktion: transaktion)
        return Zahlung(id: id, betrag: betrag, zweck: zweck, versuche: versuche.map { $0.anfrageID == alt.anfrageID ? neu : $0 })
    }
}
