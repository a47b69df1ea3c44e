// SPDX-License-Identifier: EUPL-1.2
import Core
import Web

/// The 72 hours: they count from the moment the town becomes aware, hour by hour, also over weekends.
// § DSGVO:33(1)
enum Meldefrist: Hashable, Sendable {
    /// Nothing has to be notified, with the reason on record.
    case entbehrlich
    case gemeldet(rechtzeitig: Bool)
    case laeuft(bis: Zeitpunkt, rest: Duration)
    case ueberschritten(seit: Zeitpunkt)

    static let dauer = Duration.seconds(72 * 3_600)
    /// Below this the list warns.
    static let bald = Duration.seconds(24 * 3_600)

    init(bekannt: Zeitpunkt, risiko: Pannenrisiko, gemeldet: Zeitpunkt?, jetzt: Zeitpunkt) {
        let ende = bekannt + Self.dauer
        if let gemeldet {
            self = .gemeldet(rechtzeitig: gemeldet <= ende)
        } else if risiko == .keines {
            self = .entbehrlich
        } else if jetzt <= ende {
            self = .laeuft(bis: ende, rest: ende - jetzt)
        } else {
            self = .ueberschritten(seit: ende)
        }
    }

    /// Words that say all, so that no colour has to.
    var deutsch: String { [marke.text, ende].compactMap(\.self).joined(separator: " ") }

    var marke: Marke {
        switch self {
        case .entbehrlich: Marke("leise", "Meldung nicht nötig")
        case .gemeldet(true): Marke("erfolg", "rechtzeitig gemeldet")
        case .gemeldet(false): Marke("warnung", "verspätet gemeldet")
        case .laeuft(_, let rest): Marke(rest < Self.bald ? "warnung" : "info", "noch \(Self.stunden(rest))")
        case .ueberschritten: Marke("fehler", "Frist überschritten")
        }
    }

    /// Stands beside the mark, where it can wrap.
    var ende: String? {
        switch self {
        case .laeuft(let bis, _): "bis \(bis.deutsch)"
        case .ueberschritten(let seit): "seit \(seit.deutsch)"
        case .entbehrlich, .gemeldet: nil
        }
    }

    var istOffen: Bool {
        switch self {
        case .laeuft, .ueberschritten: true
        case .entbehrlich, .gemeldet: false
        }
    }

    private static func stunden(_ dauer: Duration) -> String {
        let minuten = dauer.inMillisekunden / 60_000
        return "\(minuten / 60) Std. \(minuten % 60) Min."
    }
}
