// SPDX-License-Identifier: EUPL-1.2

/// What is set at one place of the file: it only ever narrows what comes from above.
public struct Zugriffsregel: Hashable, Sendable {
    /// Who is in, when only some are; `nil` restricts nothing.
    public var kreis: Set<Zugriffsmarke>?
    public var stufe: Vertraulichkeitsstufe
    /// Who reads is written down, as for files about the staff.
    public var protokoll: Bool

    public init(kreis: Set<Zugriffsmarke>? = nil, stufe: Vertraulichkeitsstufe = .offen, protokoll: Bool = false) {
        self.kreis = kreis
        self.stufe = stufe
        self.protokoll = protokoll
    }

    public static let keine = Self()

    /// More are named by unit, not one by one.
    static let hoechstensGlieder = 100

    func geprueft() throws(ZugriffError) -> Self {
        guard let kreis else { return self }
        guard !kreis.isEmpty else { throw .kreisLeer }
        guard kreis.count <= Self.hoechstensGlieder else { throw .kreisZuGross(Self.hoechstensGlieder) }
        return self
    }

    /// This rule and what `alt` asks for but `neu` does not. A rule has one circle: of several that go along only those stay in who are
    /// named by all, so nobody gets in who was out.
    func behaelt(_ alt: Zugriffssatz, fehltIn neu: Zugriffssatz) throws(ZugriffError) -> Self {
        var regel = self
        for verloren in alt.kreise where !neu.verlangt(verloren) {
            let enger = regel.kreis.map { $0.intersection(verloren) } ?? verloren
            guard !enger.isEmpty else { throw .beschraenkungenUnvereinbar }
            regel.kreis = enger
        }
        if alt.stufe > neu.stufe { regel.stufe = max(regel.stufe, alt.stufe) }
        regel.protokoll = regel.protokoll || (alt.protokoll && !neu.protokoll)
        return regel
    }
}
