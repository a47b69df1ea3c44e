// SPDX-License-Identifier: EUPL-1.2
public import Core

extension Bekanntgabe {
    /// What is legally the case at a moment, including what the clock alone has brought about since
    /// the last recorded step. Reading it has no effect.
    public func stand(am jetzt: Zeitpunkt, feiertage: Feiertage = .nrw) -> Bekanntgabezustand {
        switch zustand {
        case .entwurf, .freigegeben, .bekanntgegeben, .fristVerstrichen, .zugangStreitig: return zustand
        case .bereitgestellt(let t0):
            switch weg {
            case .post, .elektronisch: return nachFiktion(t0, jetzt, feiertage)
            case .abruf: return zustand  // The ten days run from the notification only.
            case .postfachNutzerkonto:  // § OZG:9(1): told on the day of provision at the latest
                let tagesende = t0.tag.plus(tage: 1).beginn
                return jetzt < tagesende ? zustand : .fristVerstrichen(am: tagesende, grund: .nichtRechtzeitigBenachrichtigt)
            }
        case .benachrichtigt(let t0, let t1):
            if weg == .abruf {  // § VwVfG:41(2a)
                let schluss = regel.abruffrist(ab: t1, feiertage: feiertage).abgelaufenAb
                return jetzt < schluss ? zustand : .fristVerstrichen(am: schluss, grund: .nichtAbgerufen)
            }
            return nachFiktion(t0, jetzt, feiertage)
        case .abgerufen(let t2):  // § VwVfG:41(2a): the day after the fetch
            let tag = t2.tag.plus(tage: 1)
            return jetzt < tag.beginn ? zustand : .bekanntgegeben(am: tag, weg: weg)
        }
    }

    private func nachFiktion(_ t0: Zeitpunkt, _ jetzt: Zeitpunkt, _ feiertage: Feiertage) -> Bekanntgabezustand {
        let tag = regel.fiktion(weg, ab: t0, feiertage: feiertage).tag
        return jetzt < tag.beginn ? zustand : .bekanntgegeben(am: tag, weg: weg)
    }

    /// Moment of the next change that needs no event; `nil` when only people can move it on.
    public func naechsterZeitablauf(feiertage: Feiertage = .nrw) -> Zeitpunkt? {
        switch (zustand, weg) {
        case (.bereitgestellt(let t0), .post), (.bereitgestellt(let t0), .elektronisch),
            (.benachrichtigt(let t0, _), .post), (.benachrichtigt(let t0, _), .elektronisch),
            (.benachrichtigt(let t0, _), .postfachNutzerkonto):
            regel.fiktion(weg, ab: t0, feiertage: feiertage).tag.beginn
        case (.bereitgestellt(let t0), .postfachNutzerkonto): t0.tag.plus(tage: 1).beginn
        case (.benachrichtigt(_, let t1), .abruf): regel.abruffrist(ab: t1, feiertage: feiertage).abgelaufenAb
        case (.abgerufen(let t2), _): t2.tag.plus(tage: 1).beginn
        default: nil
        }
    }

    /// The first authenticated fetch of the current attempt, if any.
    public var erstabruf: Uebergang? {
        let seit = verlauf.lastIndex { if case .erneut = $0.ereignis { true } else { false } } ?? verlauf.startIndex
        return verlauf[seit...].first { if case .abgerufen = $0.ereignis { true } else { false } }
    }
}
