// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Identity
internal import Store

/// Hands a Vorgang on, to a person or to the group worklist of a unit, with a note if there is something to say.
struct VorgangWeitergeben: Sendable {
    enum Ziel: Hashable, Sendable {
        case person(MitarbeiterID)
        case gruppe(OrgNummer)
    }

    let store: Store

    func callAsFunction(_ id: VorgangID, an ziel: Ziel, notiz: String?, version: Int, akteur: Akteur) async throws -> VorgangKopf
    {
        let notiz = try Textregel.freiwillig(notiz, "Die Notiz", hoechstens: Textregel.grund)
        return try await store.commit(Vermerk(akteur, "akte.vorgang.weitergeben", grund: notiz)) { tx in
            try Self.weitergeben(tx, tx.vorgang(id, fuer: AkteRechte.bearbeiten, akteur), ziel, notiz, version)
        }
    }

    /// As a page does it: whoever handed it on can take it back at once, as long as nobody has done anything with it. A note stays.
    func mitRuecknahme(_ id: VorgangID, an ziel: Ziel, notiz: String?, version: Int, akteur: Akteur) async throws -> (
        neu: VorgangKopf, stapel: StapelID
    ) {
        let notiz = try Textregel.freiwillig(notiz, "Die Notiz", hoechstens: Textregel.grund)
        return try await store.commit(Vermerk(akteur, "akte.vorgang.weitergeben", grund: notiz)) { tx in
            let alt = try tx.vorgang(id, fuer: AkteRechte.bearbeiten, akteur)
            let neu = try Self.weitergeben(tx, alt, ziel, notiz, version)
            func posten(_ feld: String, _ alt: String?, _ jetzt: String?) -> Stapelposten? {
                alt == jetzt ? nil : Stapelposten(objekt: .vorgang(id), feld: feld, alt: alt, neu: jetzt, stand: neu.version)
            }
            let geaendert = [
                posten("oe", alt.oe.description, neu.oe.description),
                posten("bearbeiter", alt.bearbeiter?.text, neu.bearbeiter?.text),
            ]
            let titel = Stapelakt.weitergeben(ziel, notiz: nil).deutsch
            return (neu, try tx.stapelBuchen(titel, geaendert.compactMap { $0 }))
        }
    }

    private static func weitergeben(_ tx: WriteContext, _ vorgang: VorgangKopf, _ ziel: Ziel, _ notiz: String?, _ version: Int)
        throws -> VorgangKopf
    {
        let id = vorgang.id
        if let notiz { try tx.aktenvermerkSchreiben(notiz, in: id) }
        switch ziel {
        case .person(let person):
            guard try tx.mitarbeiterEintrag(person)?.aktiv == true else { throw AkteError.unbekanntePerson }
            return try tx.vorgangZuweisen(id, an: person, version: version)
        case .gruppe(let oe) where oe == vorgang.oe: return try tx.vorgangZuweisen(id, an: nil, version: version)
        case .gruppe(let oe):
            guard try tx.orgEinheit(oe)?.gilt(am: tx.jetzt.tag) == true else { throw AkteError.unbekannteEinheit }
            return try tx.federfuehrungAendern(id, an: oe, version: version)
        }
    }
}
