// SPDX-License-Identifier: EUPL-1.2
public import Core
public import Store

extension WriteContext {
    /// Moves an Akte one step towards its end. Its Vorgänge are moved by their own decisions, except at the beginning and on the
    /// way back, where all go along. Rights are the caller's matter.
    @discardableResult
    public func akteAussondern(_ id: AkteID, _ schritt: Aussonderungsschritt) throws -> AkteKopf {
        guard let alt = try akte(id) else { throw AkteError.nichtGefunden }
        if schritt != .zurueckstellen { try aussonderungErlaubt(id) }
        let neu = try alt.zustand.nach(schritt)
        try executeVersioned(
            "UPDATE akte_akte SET zustand = \(neu), version = version + 1 WHERE id = \(id) AND version = \(alt.version)")
        vermerke(alt.gegenstand, feld: "zustand", alt: alt.zustand.rawValue, neu: neu.rawValue)
        guard let kopf = try akte(id) else { throw AkteError.nichtGefunden }
        try indexieren(kopf)
        return kopf
    }

    /// Moves one Vorgang one step towards its end.
    @discardableResult
    public func vorgangAussondern(_ id: VorgangID, _ schritt: Aussonderungsschritt) throws -> VorgangKopf {
        let alt = try vorhandenerVorgang(id)
        if schritt != .zurueckstellen { try aussonderungErlaubt(alt.akteID) }
        let neu = try alt.zustand.nach(schritt)
        try executeVersioned(
            "UPDATE akte_vorgang SET zustand = \(neu), version = version + 1 WHERE id = \(id) AND version = \(alt.version)")
        vermerke(alt.gegenstand, feld: "zustand", alt: alt.zustand.rawValue, neu: neu.rawValue)
        let kopf = try vorhandenerVorgang(id)
        try indexieren(kopf)
        return kopf
    }
}

extension ReadAccess {
    /// Every Vorgang of an Akte in the order of their opening, in pages.
    public func vorgaenge(in akte: AkteID, nach: VorgangID? = nil, limit: Int = 200) throws -> [VorgangKopf] {
        let ab: SQL = nach.map { "AND v.id > \($0)" } ?? ""
        return try rows(
            """
            SELECT \(VorgangKopf.spalten) FROM \(VorgangKopf.tabelle)
            WHERE v.akte = \(akte) \(ab) ORDER BY v.id LIMIT \(limit)
            """
        ).map(VorgangKopf.init(row:))
    }
}
