// SPDX-License-Identifier: EUPL-1.2

/// What changed between two versions of a catalogue. Pure.
struct Katalogvergleich: Sendable {
    struct Wechsel: Hashable, Sendable {
        enum Art: String, Sendable { case neu, entfallen, geaendert }

        let art: Art
        let alt: Anforderung?
        let neu: Anforderung?
    }

    let wechsel: [Wechsel]

    /// Requirements are the same by their lasting identity, and by their number where they have none.
    init(von alt: [Anforderung], nach neu: [Anforderung]) {
        func schluessel(_ a: Anforderung) -> String { a.dauerhaft.isEmpty ? a.kennung : a.dauerhaft }
        let frueher = Dictionary(alt.map { (schluessel($0), $0) }) { erste, _ in erste }
        let jetzt = Set(neu.map(schluessel))
        wechsel =
            neu.compactMap { a in
                guard let davor = frueher[schluessel(a)] else { return Wechsel(art: .neu, alt: nil, neu: a) }
                let gleich =
                    davor.kennung == a.kennung && davor.nummer == a.nummer && davor.titel == a.titel && davor.satz == a.satz
                    && davor.modal == a.modal
                    && davor.niveau == a.niveau
                return gleich ? nil : Wechsel(art: .geaendert, alt: davor, neu: a)
            } + alt.filter { !jetzt.contains(schluessel($0)) }.map { Wechsel(art: .entfallen, alt: $0, neu: nil) }
    }
}
