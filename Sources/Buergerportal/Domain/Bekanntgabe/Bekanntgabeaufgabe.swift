// SPDX-License-Identifier: EUPL-1.2
public import Core

/// Something a clerk must do so that the notice does not fail.
public enum Bekanntgabeaufgabe: Sendable, Hashable, Codable {
    /// No notification has gone out yet, or it bounced; due on that same day.
    case benachrichtigen(faellig: Kalendertag, nachFehlschlag: Bool)
    /// The attempt has failed: provide again or send a letter.
    case neuerVersuch(grund: Bekanntgabezustand.Verfehlung)
    case zugangPruefen

    public var deutsch: String {
        switch self {
        case .benachrichtigen(let tag, true):
            "Die Benachrichtigung war unzustellbar. Bitte noch am \(tag.deutsch) auf anderem Weg benachrichtigen."
        case .benachrichtigen(let tag, false): "Bitte bis zum Ende des \(tag.deutsch) benachrichtigen."
        case .neuerVersuch(let grund):
            "Nicht bekannt gegeben (\(grund.deutsch)). Bitte erneut bereitstellen oder mit der Post senden."
        case .zugangPruefen: "Der Zugang ist bestritten. Bitte prüfen und feststellen."
        }
    }
}

extension Bekanntgabe {
    public func aufgabe(am jetzt: Zeitpunkt, feiertage: Feiertage = .nrw) -> Bekanntgabeaufgabe? {
        switch stand(am: jetzt, feiertage: feiertage) {
        case .bereitgestellt(let t0) where weg == .abruf || weg == .postfachNutzerkonto:
            let gescheitert = letzteBenachrichtigung?.gescheitert == true
            let faellig = gescheitert && weg == .abruf ? (verlauf.last?.zeitpunkt ?? t0).tag : t0.tag
            return .benachrichtigen(faellig: faellig, nachFehlschlag: gescheitert)
        case .fristVerstrichen(_, let grund): return .neuerVersuch(grund: grund)
        case .zugangStreitig: return .zugangPruefen
        default: return nil
        }
    }
}
