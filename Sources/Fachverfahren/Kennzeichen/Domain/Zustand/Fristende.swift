// SPDX-License-Identifier: EUPL-1.2
import Core

/// Until when a plate stays out of the stock; each the first moment at which it is over.
enum Fristende {
    static func halten(_ stadt: Stadtregeln, ab jetzt: Zeitpunkt) -> Zeitpunkt {
        jetzt + .seconds(60 * stadt.haltenMinuten.wert)
    }

    /// Full days: the person may come until the end of the last one.
    // § BGB:187(1) // § BGB:188(1)
    static func reservierung(_ stadt: Stadtregeln, ab jetzt: Zeitpunkt) -> Zeitpunkt {
        frist(.tage(stadt.reservierungTage.wert), jetzt.tag)
    }

    static func verlaengerung(_ stadt: Stadtregeln, ab bis: Zeitpunkt) -> Zeitpunkt {
        // `bis` is the start of the day after the last one, so the extension counts on without a gap.
        bis.tag.plus(tage: stadt.verlaengerungTage.wert).beginn
    }

    /// At most twelve months from the day the vehicle was put out of use.
    // § FZV:16(1)
    static func nachAusserbetriebsetzung(am tag: Kalendertag) -> Zeitpunkt { frist(.monate(12), tag) }

    static func ruhezeit(_ stadt: Stadtregeln, ab tag: Kalendertag) -> Zeitpunkt {
        frist(.tage(stadt.ruhezeitTage.wert), tag)
    }

    /// Ten years from the start of the search, unless the plate is found.
    // § FZV:57(10) // § FZV:58(8)
    static func verlust(suchbeginn: Kalendertag) -> Zeitpunkt { frist(.jahre(10), suchbeginn) }

    private static func frist(_ dauer: Frist.Dauer, _ tag: Kalendertag) -> Zeitpunkt {
        Frist.berechnen(dauer, ab: tag, verschiebung: .keine).abgelaufenAb
    }
}
