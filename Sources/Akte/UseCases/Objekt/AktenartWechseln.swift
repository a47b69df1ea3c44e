// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Store

/// Gives an Akte another kind, or one at all. Its sign stays, because a sign never changes; its values are checked by the new kind, and
/// those of fields the new kind does not have are kept.
struct AktenartWechseln: Sendable {
    let store: Store

    /// - Parameter kuerzel: `nil` for no kind.
    func callAsFunction(
        _ id: AkteID, _ kuerzel: String?, metadaten: [String: String], form: Metadatenform = .mensch, version: Int,
        akteur: Akteur
    ) async throws -> AkteKopf {
        try await store.commit(Vermerk(akteur, "akte.akte.art")) { tx in
            let akte = try tx.akte(id, fuer: AkteRechte.bearbeiten, akteur)
            return try tx.aktenartWechseln(akte, kuerzel, metadaten, form, version: version)
        }
    }
}

extension WriteContext {
    fileprivate func aktenartWechseln(
        _ alt: AkteKopf, _ kuerzel: String?, _ roh: [String: String], _ form: Metadatenform, version: Int
    ) throws -> AkteKopf {
        guard alt.zustand == .offen else { throw AkteError.akteGeschlossen }
        guard let bisher = try aktenangaben(alt.id) else { throw AkteError.nichtGefunden }
        // A volume is of the kind of its Akte.
        guard bisher.teilVon == nil else { throw ObjektError.teilakteBleibt }
        let vorher = try bisher.aktenart.flatMap { try aktenart($0) }
        let art = try kuerzel.map { try verwendbareAktenart($0, unter: alt.plan) }
        let metadaten = try (art?.schema ?? .leer).geprueft(roh, bisher: bisher.metadaten, form)
        try executeVersioned(
            "UPDATE akte_akte SET aktenart = \(art?.kuerzel), version = version + 1 WHERE id = \(alt.id) AND version = \(version)"
        )
        if metadaten != bisher.metadaten { try metadatenSetzen(metadaten, objekt: alt.id.text) }
        guard let neu = try akte(alt.id) else { throw AkteError.nichtGefunden }
        vermerke(neu.gegenstand, feld: "aktenart", alt: vorher?.bezeichnung ?? bisher.aktenart, neu: art?.bezeichnung)
        try metadatenVermerken(neu, alt: bisher.metadaten, neu: metadaten)
        try indexieren(neu)
        return neu
    }
}
