// SPDX-License-Identifier: EUPL-1.2
import Core

enum AussageTag {}
typealias AussageID = ID<AussageTag>

/// One value of one field of one object, with the time for which it holds, the time in which the house took it for true, what it
/// rests on and who said it (strategie §7: valid time and recorded time).
struct Aussage: Hashable, Sendable {
    let id: AussageID
    let gilt: Geltungszeit
    let bekannt: Kenntniszeit
    /// `nil` states that there is no value, which is not the same as no statement.
    let wert: Wert?
    let quelle: Quelle
    /// `Akteur.kennung`.
    let wer: String
    /// When it was first said. A part that is stated again, because the rest of it was replaced, keeps the moment and the person.
    let erfasst: Zeitpunkt

    /// The same, no longer taken for true from `zeit` on.
    func geschlossen(am zeit: Zeitpunkt) -> Aussage {
        Aussage(
            id: id, gilt: gilt, bekannt: Kenntniszeit(von: bekannt.von, bis: zeit), wert: wert, quelle: quelle, wer: wer,
            erfasst: erfasst)
    }

    /// As it looked while it was taken for true: its end was not known then, and a picture drawn again must not show it.
    var wieDamals: Aussage {
        bekannt.offen
            ? self
            : Aussage(id: id, gilt: gilt, bekannt: .ab(bekannt.von), wert: wert, quelle: quelle, wer: wer, erfasst: erfasst)
    }

    /// The same for a part of its time, known from `zeit` on.
    func wiederholt(fuer teil: Geltungszeit, am zeit: Zeitpunkt) -> Aussage {
        Aussage(id: AussageID(zeit), gilt: teil, bekannt: .ab(zeit), wert: wert, quelle: quelle, wer: wer, erfasst: erfasst)
    }
}
