// SPDX-License-Identifier: EUPL-1.2
public import Core

/// When a delivery that failed for now is tried again (RFC 5321 §4.5.4.1): soon at first, for hosts that ask strangers to come again, then
/// ever more rarely, and no longer than five days.
public struct Wartezeit: Sendable, Hashable {
    /// Seconds before the second, third … attempt; the last one repeats.
    public var pausen: [Int] = [5, 10, 20, 40, 60, 120, 240].map { $0 * 60 }
    public var hoechstens: Duration = .seconds(5 * 86_400)
    /// After so long the sender hears that it takes longer.
    public var verzoegerung: Duration = .seconds(4 * 3_600)
    /// The same of a message that is marked as urgent.
    public var verzoegerungEiliger: Duration = .seconds(3_600)

    public init() {}

    /// - Parameter versuche: how many there were, this one included; at least 1.
    /// - Returns: `nil` when time is up.
    public func naechster(nach versuche: Int, angenommen: Zeitpunkt, jetzt: Zeitpunkt) -> Zeitpunkt? {
        let pause = pausen[min(max(versuche, 1), pausen.count) - 1]
        let naechster = jetzt + .seconds(pause)
        // The last attempt falls on the end itself, so that the whole time is used.
        let ende = angenommen + hoechstens
        return jetzt >= ende ? nil : min(naechster, ende)
    }

    /// - Parameter eilig: whether its sender marked it as urgent.
    public func istVerzoegert(angenommen: Zeitpunkt, jetzt: Zeitpunkt, eilig: Bool) -> Bool {
        jetzt >= angenommen + (eilig ? verzoegerungEiliger : verzoegerung)
    }

    /// Whether it matters that a message is urgent: later everybody hears of the delay, earlier nobody.
    public func fragtNachEile(angenommen: Zeitpunkt, jetzt: Zeitpunkt) -> Bool {
        istVerzoegert(angenommen: angenommen, jetzt: jetzt, eilig: true)
            && !istVerzoegert(angenommen: angenommen, jetzt: jetzt, eilig: false)
    }
}
