// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Identity
internal import Store

/// Orders that somebody looks at a Vorgang, or an Akte as a whole, again.
struct WiedervorlageSetzen: Sendable {
    let store: Store

    func callAsFunction(_ anlage: WiedervorlageAnlage, in vorgang: VorgangID, akteur: Akteur) async throws -> Wiedervorlage {
        try await store.commit(Vermerk(akteur, "akte.wiedervorlage.setzen")) { tx in try Self.setzen(tx, anlage, vorgang, akteur)
        }
    }

    func callAsFunction(_ anlage: WiedervorlageAnlage, in akte: AkteID, akteur: Akteur) async throws -> Aktenwiedervorlage {
        try await store.commit(Vermerk(akteur, "akte.wiedervorlage.setzen")) { tx in try Self.setzen(tx, anlage, akte, akteur) }
    }

    /// As a page does it: whoever set it can take it back at once.
    func mitRuecknahme(_ anlage: WiedervorlageAnlage, an objekt: Aktenobjekt, akteur: Akteur) async throws -> StapelID {
        try await store.commit(Vermerk(akteur, "akte.wiedervorlage.setzen")) { tx in
            let id =
                switch objekt {
                case .vorgang(let vorgang): try Self.setzen(tx, anlage, vorgang, akteur).id
                case .akte(let akte): try Self.setzen(tx, anlage, akte, akteur).id
                case .dokument: throw AkteError.nichtGefunden
                }
            let stand = try tx.objektkopf(objekt).version
            return try tx.stapelBuchen(
                Stapelakt.wiedervorlage(anlage).deutsch,
                [Stapelposten(objekt: objekt, feld: "wiedervorlage", alt: nil, neu: id.text, stand: stand)])
        }
    }

    private static func setzen(_ tx: WriteContext, _ anlage: WiedervorlageAnlage, _ vorgang: VorgangID, _ akteur: Akteur) throws
        -> Wiedervorlage
    {
        let v = try tx.vorgang(vorgang, fuer: AkteRechte.bearbeiten, akteur)
        if let person = anlage.fuer { try Adressatenzugang(tx, v, am: tx.jetzt.tag).pruefeOhneZug(person, tx) }
        return try tx.wiedervorlageSetzen(anlage, in: vorgang)
    }

    private static func setzen(_ tx: WriteContext, _ anlage: WiedervorlageAnlage, _ id: AkteID, _ akteur: Akteur) throws
        -> Aktenwiedervorlage
    {
        let akte = try tx.akte(id, fuer: AkteRechte.bearbeiten, akteur)
        if let person = anlage.fuer { try Adressatenzugang(tx, akte: akte, am: tx.jetzt.tag).pruefeOhneZug(person, tx) }
        return try tx.wiedervorlageSetzen(anlage, anAkte: akte)
    }
}
