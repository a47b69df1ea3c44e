// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Kryptodienst
internal import Mailschutz
internal import Store

/// What came of asking for one certificate.
struct Widerrufsergebnis: Sendable, Hashable {
    let stand: Sperrstand
    var quelle: String?
    var hinweis: String?
    var aussage: Widerrufsaussage?
    var beleg: Widerrufsbeleg?

    /// Longer than that nobody is believed, whatever he writes.
    private static let laengstens: Duration = .seconds(7 * 86_400)

    func eintragen(_ db: TechnicalContext, _ alt: Widerrufseintrag) throws {
        let jetzt = db.jetzt
        let bis = aussage?.naechste.map { min(Zeitpunkt(unix: $0), jetzt + Self.laengstens) } ?? jetzt + Self.laengstens
        switch stand {
        case .gut, .gesperrt:
            let (gesperrt, grund) = (aussage?.gesperrtAm.map(Zeitpunkt.init(unix:)), aussage?.grund)
            let gesagt = aussage?.zeit.map(Zeitpunkt.init(unix:))
            // Asked again when half of the time is over, so that there is time for a second try.
            let halb = Duration.milliseconds((bis.millisekunden - jetzt.millisekunden) / 2)
            let faellig = jetzt + min(max(halb, .seconds(600)), .seconds(12 * 3_600))
            try db.update(
                Widerrufseintragung.tabelle,
                set: """
                    zustand = \(stand), quelle = \(quelle), hinweis = NULL, gesagt = \(gesagt), naechste = \(bis), gesperrt_am = \(gesperrt),
                    grund = \(grund), geprueft = \(jetzt), faellig = \(faellig), versuche = 0, beleg = \(try beleg?.text())
                    """, where: "fingerabdruck = \(alt.fingerabdruck)")
        case .unbekannt, .veraltet, .ohneAuskunft:
            // What was good stays so until its time is over, and what was revoked stays revoked.
            let bleibt = alt.gesagter == .gesperrt || (alt.gesagter == .gut && stand != .ohneAuskunft)
            let faellig = jetzt + .seconds(stand == .ohneAuskunft ? 86_400 : min(300 << min(alt.versuche, 6), 6 * 3_600))
            try db.update(
                Widerrufseintragung.tabelle,
                set: """
                    zustand = \(bleibt ? alt.gesagter : stand == .ohneAuskunft ? .ohneAuskunft : .unbekannt), hinweis = \(hinweis),
                    geprueft = \(jetzt), faellig = \(faellig), versuche = \(alt.versuche + 1)
                    """, where: "fingerabdruck = \(alt.fingerabdruck)")
        }
    }
}
