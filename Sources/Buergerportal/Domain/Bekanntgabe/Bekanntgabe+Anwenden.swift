// SPDX-License-Identifier: EUPL-1.2
public import Core

extension Bekanntgabe {
    /// The notice after `ereignis`, or why it cannot happen. What the clock has brought about before
    /// `jetzt` is taken into account first, so a late event never overtakes an expired deadline.
    public func anwenden(
        _ ereignis: BekanntgabeEreignis, jetzt: Zeitpunkt, feiertage: Feiertage = .nrw
    ) throws(BekanntgabeError) -> Bekanntgabe {
        if case .vorschau = ereignis { return self }
        if let letzter = verlauf.last, jetzt < letzter.zeitpunkt { throw .zeitRueckwaerts }
        let heute = stand(am: jetzt, feiertage: feiertage)
        if case .zeitablauf = ereignis {
            guard heute != zustand else { throw .nichtsFaellig }
            return fortgeschrieben(.zeitablauf, am: jetzt, zu: heute)
        }
        let aktuell = heute == zustand ? self : fortgeschrieben(.zeitablauf, am: jetzt, zu: heute)
        return try aktuell.schritt(ereignis, jetzt, feiertage)
    }

    private func schritt(
        _ ereignis: BekanntgabeEreignis, _ jetzt: Zeitpunkt, _ feiertage: Feiertage
    ) throws(BekanntgabeError) -> Bekanntgabe {
        switch (ereignis, zustand) {
        case (.zustimmungGeaendert(let neu), .entwurf), (.zustimmungGeaendert(let neu), .freigegeben):
            return fortgeschrieben(ereignis, am: jetzt, zu: zustand, zustimmung: neu)
        case (.freigegeben(let von), .entwurf):
            guard !von.isEmpty else { throw .angabeFehlt }
            return fortgeschrieben(ereignis, am: jetzt, zu: .freigegeben)
        case (.bereitgestellt(let nachweis), .freigegeben):
            guard !nachweis.isEmpty else { throw .angabeFehlt }
            guard weg.istEroeffnet(durch: zustimmung) else { throw .wegNichtEroeffnet }
            return fortgeschrieben(ereignis, am: jetzt, zu: .bereitgestellt(t0: jetzt))
        case (.benachrichtigt(_, let nachricht), .bereitgestellt(let t0)):
            guard !nachricht.isEmpty else { throw .angabeFehlt }
            return fortgeschrieben(ereignis, am: jetzt, zu: .benachrichtigt(t0: t0, t1: jetzt))
        case (.benachrichtigt, .fristVerstrichen(_, .nichtRechtzeitigBenachrichtigt)): throw .benachrichtigungZuSpaet
        case (.benachrichtigungGescheitert(let nachricht, _), _): return try gescheitert(nachricht, ereignis, jetzt)
        case (.abgerufen(let abruf), _): return try abgerufen(abruf, jetzt)
        case (.zugangBestritten, _), (.zugangFestgestellt, _): return try streit(ereignis, jetzt, feiertage)
        case (.erneut(let neuerWeg, let neueZustimmung), .fristVerstrichen),
            (.erneut(let neuerWeg, let neueZustimmung), .freigegeben),
            (.erneut(let neuerWeg, let neueZustimmung), .bereitgestellt):
            return fortgeschrieben(ereignis, am: jetzt, zu: .freigegeben, weg: neuerWeg, zustimmung: neueZustimmung)
        default: throw .falscherZustand
        }
    }

    /// A bounce takes the notification back: without one neither the ten days nor the fiction may run.
    /// After a fetch or an announcement it is only noted.
    private func gescheitert(
        _ nachricht: String, _ ereignis: BekanntgabeEreignis, _ jetzt: Zeitpunkt
    ) throws(BekanntgabeError) -> Bekanntgabe {
        guard let gesandt = letzteBenachrichtigung, gesandt.nachricht == nachricht else { throw .unbekannteNachricht }
        if case .benachrichtigt(let t0, _) = zustand {
            return fortgeschrieben(ereignis, am: jetzt, zu: .bereitgestellt(t0: t0))
        }
        return fortgeschrieben(ereignis, am: jetzt, zu: zustand)
    }

    /// The last notification and whether it has been reported as undeliverable.
    var letzteBenachrichtigung: (nachricht: String, gescheitert: Bool)? {
        var letzte: (nachricht: String, gescheitert: Bool)?
        for uebergang in verlauf {
            switch uebergang.ereignis {
            case .erneut: letzte = nil
            case .benachrichtigt(_, let nachricht): letzte = (nachricht, false)
            case .benachrichtigungGescheitert(let nachricht, _) where letzte?.nachricht == nachricht: letzte = (nachricht, true)
            default: continue
            }
        }
        return letzte
    }
}
