// SPDX-License-Identifier: EUPL-1.2
internal import Core

/// One Vorgang in a worklist.
struct Korbzeile: Hashable, Sendable {
    let vorgang: VorgangKopf
    /// Something happened since the person last opened it.
    let ungelesen: Bool
    /// Day of the earliest Wiedervorlage that is due.
    let wiedervorlage: Kalendertag?
}

/// A due Wiedervorlage with what it is about: a Vorgang or an Akte.
struct Wiedervorlagezeile: Hashable, Sendable {
    let id: WiedervorlageID
    let tag: Kalendertag
    let grund: String
    let objekt: Aktenobjekt
    let betreff: String
    let zeichen: String
}
