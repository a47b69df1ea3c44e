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

    /// The longer of both retentions, and the kind of disposal that leaves more to the archive.
    func mindestens(_ oben: Aussonderung) -> Aussonderung {
        Aussonderung(
            dauer: Self.mehr(dauer, oben.dauer) { $0.istKuerzer(als: $1) },
            art: Self.mehr(art, oben.art) { $0.istSchwaecher(als: $1) })
    }

    private static func mehr<T>(_ eines: T?, _ anderes: T?, _ istWeniger: (T, T) -> Bool) -> T? {
        guard let eines, let anderes else { return eines ?? anderes }
        return istWeniger(eines, anderes) ? anderes : eines
    }

    /// This level with what it shall say from now on. A lower level may keep longer and more, never shorter or less than the
    /// one above, unless somebody may shorten.
    /// - Parameters:
    ///   - dauer: `nil` leaves it as it is.
    ///   - oben: what the level above says.
    func geaendert(dauer: Aufbewahrungsdauer?, art: Aussonderungsart?, oben: Aussonderung, darfVerkuerzen: Bool) throws(AkteError)
        -> Aussonderung
    {
        if !darfVerkuerzen {
            if let dauer, let dort = oben.dauer, dauer.istKuerzer(als: dort) { throw .aufbewahrungVerkuerzt }
            if let art, art != self.art, let dort = oben.art, art.istSchwaecher(als: dort) { throw .aufbewahrungVerkuerzt }
        }
        return Aussonderung(dauer: dauer ?? self.dauer, art: art ?? self.art)
    }

    /// Whether this level says less than the one above.
    func unterschreitet(_ oben: Aussonderung) -> Bool {
        let kuerzer = dauer.flatMap { dauer in oben.dauer.map { dauer.istKuerzer(als: $0) } } ?? false
        return kuerzer || (art.flatMap { art in oben.art.map { art.istSchwaecher(als: $0) } } ?? false)
    }

    /// The last day of retention, always 31 December: the period begins with the closing order and ends with the
    /// calendar year in which the number of years is reached. `nil` when kept for ever or not settled.
    // § ArchivG-NRW:4(1)
    public func ende(zdaAm tag: Kalendertag) -> Kalendertag? {
        guard case .jahre(let jahre) = dauer else { return nil }
        return Kalendertag(jahr: tag.jahr + jahre, monat: 12, tag: 31)
    }
}
