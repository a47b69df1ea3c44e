// SPDX-License-Identifier: EUPL-1.2
import Core

/// When plates become free by themselves: a heap by time, so that a search pays only for what has expired.
struct Ablauf: Sendable {
    private var gueltig: [Kennzeichen: Zeitpunkt] = [:]
    private var halde: [(zeit: Zeitpunkt, kennzeichen: Kennzeichen)] = []

    /// The last word counts; an older entry in the heap is skipped when its time comes.
    mutating func merke(_ kennzeichen: Kennzeichen, _ bis: Zeitpunkt?) {
        gueltig[kennzeichen] = bis
        guard let bis else { return }
        halde.append((bis, kennzeichen))
        var kind = halde.count - 1
        while kind > 0, halde[kind].zeit < halde[(kind - 1) / 2].zeit {
            halde.swapAt(kind, (kind - 1) / 2)
            kind = (kind - 1) / 2
        }
    }

    mutating func abgelaufen(bis jetzt: Zeitpunkt) -> [Kennzeichen] {
        var ergebnis: [Kennzeichen] = []
        while let erster = halde.first, erster.zeit <= jetzt {
            entferneErsten()
            guard gueltig[erster.kennzeichen] == erster.zeit else { continue }
            gueltig[erster.kennzeichen] = nil
            ergebnis.append(erster.kennzeichen)
        }
        return ergebnis
    }

    private mutating func entferneErsten() {
        halde.swapAt(0, halde.count - 1)
        halde.removeLast()
        var eltern = 0
        while true {
            var kleinstes = eltern
            for kind in [2 * eltern + 1, 2 * eltern + 2] where kind < halde.count && halde[kind].zeit < halde[kleinstes].zeit {
                kleinstes = kind
            }
            guard kleinstes != eltern else { return }
            halde.swapAt(eltern, kleinstes)
            eltern = kleinstes
        }
    }
}
