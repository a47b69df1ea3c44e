// SPDX-License-Identifier: EUPL-1.2
import Core
import Identity
import Store

/// Sets up a partner or changes it, by its short name. Only from the command line: whoever names folders of the machine is its operator.
struct PartnerSetzen {
    let store: Store

    struct Angaben: Sendable {
        var kurz: String
        var name: String
        var schluessel: String?
        var rolle: Austauschseite
        var oe: OrgNummer
        var eingang: String
        var ausgang: String
        var fassung: Xdomeafassung
        var quittung: Bool
    }

    @discardableResult
    func callAsFunction(_ angaben: Angaben, akteur: Akteur) async throws -> PartnerID {
        guard !angaben.kurz.isEmpty, angaben.kurz.utf8.count <= 40,
            angaben.kurz.utf8.allSatisfy({ (97...122).contains($0) || (48...57).contains($0) || $0 == UInt8(ascii: "-") })
        else {
            throw AussonderungError.partnerUngueltig("Der Kurzname darf nur Kleinbuchstaben, Ziffern und Bindestriche enthalten.")
        }
        guard !angaben.name.isEmpty else { throw AussonderungError.partnerUngueltig("Der Name fehlt.") }
        guard angaben.eingang.hasPrefix("/"), angaben.ausgang.hasPrefix("/"), angaben.eingang != angaben.ausgang else {
            throw AussonderungError.partnerUngueltig("Eingang und Ausgang sind zwei verschiedene Ordner mit vollem Pfad.")
        }
        return try await store.commit(Vermerk(akteur, "aus.partner.setzen")) { tx in
            guard try tx.orgEinheit(angaben.oe) != nil else {
                throw AussonderungError.partnerUngueltig("Die Organisationseinheit \(angaben.oe) gibt es nicht.")
            }
            let alt = try tx.partner(kurz: angaben.kurz)
            let id = alt?.id ?? PartnerID(tx.jetzt)
            try tx.execute(
                """
                INSERT INTO aus_partner (id, kurz, name, schluessel, rolle, oe, eingang, ausgang, fassung, quittung, angelegt, version)
                VALUES (\(id), \(angaben.kurz), \(angaben.name), \(angaben.schluessel), \(angaben.rolle), \(angaben.oe),
                  \(angaben.eingang), \(angaben.ausgang), \(angaben.fassung), \(angaben.quittung), \(tx.jetzt), 1)
                ON CONFLICT (kurz) DO UPDATE SET name = excluded.name, schluessel = excluded.schluessel, rolle = excluded.rolle,
                  oe = excluded.oe, eingang = excluded.eingang, ausgang = excluded.ausgang, fassung = excluded.fassung,
                  quittung = excluded.quittung, version = aus_partner.version + 1
                """)
            tx.vermerke(
                Gegenstand("aus.partner", id.text, kennzeichen: angaben.kurz), feld: "ordner",
                alt: alt.map { "\($0.eingang) \($0.ausgang)" }, neu: "\(angaben.eingang) \(angaben.ausgang)")
            return id
        }
    }
}
