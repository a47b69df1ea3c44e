// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Store

/// Changes what is said of a Dokument. Its file stays as it is, so also a final one may be described better.
struct DokumentangabenAendern: Sendable {
    struct Angaben: Hashable, Sendable {
        var betreff: String
        var typ: Dokumenttyp
        var richtung: Dokumentrichtung
        var datumDesSchreibens: Kalendertag?
        var weitere: Dokumentangaben
    }

    let store: Store

    func callAsFunction(_ id: DokumentID, _ angaben: Angaben, version: Int, akteur: Akteur) async throws -> DokumentKopf {
        try await store.commit(Vermerk(akteur, "akte.dokument.angaben")) { tx in
            let (alt, vorgang) = try tx.dokument(id, fuer: AkteRechte.bearbeiten, akteur)
            try vorgang.mussOffenSein()
            try tx.sperreBeachten(.dokument(id))
            let betreff = try Textregel.betreff(angaben.betreff)
            try tx.executeVersioned(
                """
                UPDATE akte_dokument SET betreff = \(betreff), typ = \(angaben.typ), richtung = \(angaben.richtung),
                  datum_schreiben = \(angaben.datumDesSchreibens?.iso), version = version + 1
                WHERE id = \(id) AND version = \(version)
                """)
            let felder: [(String, String?, String?)] = [
                ("betreff", alt.betreff, betreff), ("typ", alt.typ.deutsch, angaben.typ.deutsch),
                ("richtung", alt.richtung.deutsch, angaben.richtung.deutsch),
                ("datum_schreiben", alt.datumDesSchreibens?.iso, angaben.datumDesSchreibens?.iso),
            ]
            for (feld, vorher, nachher) in felder where vorher != nachher {
                tx.vermerke(alt.gegenstand, feld: feld, alt: vorher, neu: nachher)
            }
            try tx.dokumentangabenSchreiben(angaben.weitere, alt)
            let neu = try tx.vorhandenesDokument(id)
            try tx.indexieren(neu, vorgang: vorgang)
            return neu
        }
    }
}
