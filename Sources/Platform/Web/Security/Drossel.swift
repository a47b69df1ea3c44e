// SPDX-License-Identifier: EUPL-1.2
public import Core
internal import Synchronization

/// Counts tries per key in a sliding window, on this node. Bounded: the oldest keys are forgotten first.
/// Locks that must hold across nodes and restarts (sign-in) are rows of Identity.
public final class Drossel: Sendable {
    private struct Fenster {
        var ab: Zeitpunkt
        var zahl: Int
    }

    private let hoechstens: Int
    private let fenster: Duration
    private let merken: Int
    private let zaehler = Mutex<[String: Fenster]>([:])

    public init(hoechstens: Int, in fenster: Duration, merken: Int = 20_000) {
        self.hoechstens = hoechstens
        self.fenster = fenster
        self.merken = merken
    }

    /// Counts one try.
    /// - Throws: `WebFehler.gedrosselt` with the seconds to wait.
    public func pruefe(_ schluessel: String, jetzt: Zeitpunkt) throws {
        let warten: Duration? = zaehler.withLock { zaehler in
            if let f = zaehler[schluessel], jetzt - f.ab < fenster {
                guard f.zahl < hoechstens else { return fenster - (jetzt - f.ab) }
                zaehler[schluessel] = Fenster(ab: f.ab, zahl: f.zahl + 1)
                return nil
            }
            if zaehler.count >= merken {
                zaehler = zaehler.filter { jetzt - $0.value.ab < fenster }
                // A flood of new keys must not free those that are held back right now: half of them, the oldest, go.
                if zaehler.count >= merken {
                    for (alt, _) in zaehler.sorted(by: { $0.value.ab < $1.value.ab }).prefix((merken + 1) / 2) {
                        zaehler[alt] = nil
                    }
                }
            }
            zaehler[schluessel] = Fenster(ab: jetzt, zahl: 1)
            return nil
        }
        if let warten { throw WebFehler.gedrosselt(sekunden: Int(warten.inMillisekunden / 1000) + 1) }
    }

    /// Takes back one try that turned out to be right. A whole administration may stand behind one address, and at eight in the morning all
    /// of it signs in.
    public func erlasse(_ schluessel: String) {
        zaehler.withLock { zaehler in
            guard let f = zaehler[schluessel], f.zahl > 0 else { return }
            zaehler[schluessel] = Fenster(ab: f.ab, zahl: f.zahl - 1)
        }
    }
}
