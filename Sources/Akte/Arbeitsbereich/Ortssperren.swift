// SPDX-License-Identifier: EUPL-1.2
public import Core
public import Store

/// Locks on places of the file tree that are no objects of the file. They stand in the one table of locks.
extension Baumort {
    /// What a lock on it lies on.
    public var sperrobjekt: Sperrobjekt {
        switch knoten {
        case .dokument(let dokument): .dokument(dokument.id)
        case .vorgang(let vorgang): .vorgang(vorgang.id)
        case .akte(let akte): .akte(akte.id)
        default: .ort(schluessel)
        }
    }

    /// What a deep lock on would reach it.
    public var sperrobjekteDarueber: [Sperrobjekt] { darueber.map { .ort($0) } }
}

extension ReadAccess {
    /// Locks that count for a place.
    public func sperren(auf ort: Baumort, am jetzt: Zeitpunkt) throws -> [Sperre] {
        try sperren(auf: ort.sperrobjekt, darueber: ort.sperrobjekteDarueber, am: jetzt)
    }

    /// Locks on any of these, asked for at once.
    public func sperren(aufEinem objekte: [Sperrobjekt], am jetzt: Zeitpunkt) throws -> [Sperre] {
        guard !objekte.isEmpty else { return [] }
        return try rows(
            "SELECT * FROM akte_sperre WHERE bis > \(jetzt) AND objekt IN (\(list: objekte.map(\.schluessel))) ORDER BY id"
        ).map(Sperre.init(row:))
    }
}

extension WriteContext {
    /// With the place goes its lock (RFC 4918 § 7.5).
    func ortssperrenEntfernen(_ eintraege: [BereichseintragID]) throws {
        try execute("DELETE FROM akte_sperre WHERE objekt IN (\(list: eintraege.map { Sperrobjekt.ort($0.text).schluessel }))")
    }

    /// A reserved name has become a Dokument; who had locked the one has locked the other, under the same token.
    public func sperrenUmhaengen(von ort: Baumort, auf dokument: DokumentID) throws {
        let (alt, neu) = (ort.sperrobjekt.schluessel, Sperrobjekt.dokument(dokument).schluessel)
        try execute("UPDATE akte_sperre SET objekt = \(neu), platz = \(neu) WHERE objekt = \(alt) AND ausschliesslich = 1")
    }
}
