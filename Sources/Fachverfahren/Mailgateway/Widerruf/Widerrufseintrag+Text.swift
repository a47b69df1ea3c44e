// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Mailschutz

extension Sperrstand {
    var deutsch: String {
        switch self {
        case .gut: "nicht gesperrt"
        case .gesperrt: "gesperrt"
        case .unbekannt: "noch nicht bekannt"
        case .veraltet: "die letzte Auskunft ist veraltet"
        case .ohneAuskunft: "die Zertifizierungsstelle gibt keine Auskunft"
        }
    }

    /// Colour of the badge beside the word.
    var markenart: String {
        switch self {
        case .gut: "erfolg"
        case .gesperrt: "fehler"
        case .unbekannt, .veraltet: "warnung"
        case .ohneAuskunft: "leise"
        }
    }
}

extension Widerrufseintrag {
    /// CRLReason (RFC 5280 §5.3.1).
    var grundDeutsch: String? {
        switch grund {
        case 1: "der Schlüssel ist in fremder Hand"
        case 2, 10: "die Zertifizierungsstelle ist nicht mehr sicher"
        case 3: "die Person hat die Stelle gewechselt"
        case 4: "es wurde ersetzt"
        case 5: "es wird nicht mehr gebraucht"
        case 6: "es ist vorläufig gesperrt"
        case 9: "ein Recht wurde entzogen"
        default: nil
        }
    }

    /// Such as `gesperrt seit 24.11.2026 (es wurde ersetzt)`.
    var gesperrtDeutsch: String {
        "gesperrt" + (gesperrtAm.map { " seit \($0.tag.deutsch)" } ?? "") + (grundDeutsch.map { " (\($0))" } ?? "")
    }
}

extension Widerrufslage {
    /// One sentence for people, without its full stop.
    var satz: String {
        if let gesperrt {
            let welches =
                gesperrt.fingerabdruck == eintrag?.fingerabdruck ? "" : "das Zertifikat \(gesperrt.inhaber) über ihm ist "
            return welches + gesperrt.gesperrtDeutsch
        }
        let warum = stand == .unbekannt || stand == .veraltet ? eintrag?.hinweis.map { ": \($0)" } ?? "" : ""
        return stand.deutsch + warum
    }
}
