// SPDX-License-Identifier: EUPL-1.2
public import Core

/// What the Aktenplan, the Akte and the Vorgang say about the end of the file.
public struct Aussonderung: Hashable, Sendable {
    public let dauer: Aufbewahrungsdauer?
    public let art: Aussonderungsart?

    public init(dauer: Aufbewahrungsdauer?, art: Aussonderungsart?) {
        self.dauer = dauer
        self.art = art
    }

    /// A level without a value of its own takes that of the level above.
    public func geerbt(von oben: Aussonderung) -> Aussonderung {
        Aussonderung(dauer: dauer ?? oben.dauer, art: art ?? oben.art)
    }

    /// The longer of both retentions, with the kind of disposal of `oben`.
    func mindestens(_ oben: Aussonderung) -> Aussonderung {
        guard let dauer, let dort = oben.dauer else { return Aussonderung(dauer: dauer ?? oben.dauer, art: oben.art ?? art) }
        return Aussonderung(dauer: dauer.istKuerzer(als: dort) ? dort : dauer, art: oben.art ?? art)
    }

    /// The last day of retention, always 31 December: the period begins with the closing order and ends with the
    /// calendar year in which the number of years is reached. `nil` when kept for ever or not settled.
    // § ArchivG-NRW:4(1)
    public func ende(zdaAm tag: Kalendertag) -> Kalendertag? {
        guard case .jahre(let jahre) = dauer else { return nil }
        return Kalendertag(jahr: tag.jahr + jahre, monat: 12, tag: 31)
    }
}
