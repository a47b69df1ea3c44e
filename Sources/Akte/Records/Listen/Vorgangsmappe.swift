// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Store

/// Everything the page of a Vorgang shows, read on one snapshot.
struct Vorgangsmappe: Sendable {
    let vorgang: VorgangKopf
    let akte: AkteKopf
    /// Signs it bore before.
    let fruehereZeichen: [String]
    let beteiligte: [Beteiligter]
    /// Parties of the Akte, for those who see the Akte itself.
    let ausDerAkte: [Aktenbeteiligter]
    let dokumente: [DokumentKopf]
    let dokumenteInsgesamt: Anzahl
    let wiedervorlagen: [Wiedervorlage]
    let vermerke: [Aktenvermerk]
    let laufendeGaenge: Int

    /// - Parameter nach: running number of the last document of the page before.
    init(_ db: some ReadAccess, _ id: VorgangID, nach lfd: Int = 0, akteur: Akteur) throws {
        vorgang = try db.vorgang(id, fuer: AkteRechte.lesen, akteur)
        guard let akte = try db.akte(vorgang.akteID) else { throw AkteError.nichtGefunden }
        self.akte = akte
        fruehereZeichen = try db.fruehereZeichen(id.text)
        beteiligte = try db.beteiligte(in: id)
        ausDerAkte = AkteRechte.sieht(akteur, akte) ? try db.beteiligte(anAkte: akte.id) : []
        dokumente = try db.dokumente(in: id, sichtbarFuer: akteur, nach: lfd)
        dokumenteInsgesamt = try db.anzahl(
            """
            FROM akte_dokument d JOIN akte_vorgang v ON v.id = d.vorgang WHERE d.vorgang = \(id) AND \(Filter.dokumenteImVorgang(akteur))
            """)
        wiedervorlagen = try db.wiedervorlagen(in: id)
        vermerke = try db.aktenvermerke(in: id)
        laufendeGaenge =
            try db.value("SELECT COUNT(*) FROM akte_gang WHERE vorgang = \(id) AND zustand = \(Gangzustand.laufend)") ?? 0
    }
}
