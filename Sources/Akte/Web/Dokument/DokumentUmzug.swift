// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Identity
internal import Store
internal import Web

/// The form that moves a Dokument to another Vorgang.
enum DokumentUmzug {
    static func seite(_ anfrage: WebRequest, _ db: some ReadAccess, _ id: DokumentID, _ eingabe: Eingabe = .keine) throws
        -> Formularseite
    {
        let (dokument, v) = try db.dokument(id, fuer: AkteRechte.bearbeiten, anfrage.akteur)
        let formular = Formular(
            url: AkteURL.dokument(id, "umprotokollieren"),
            felder: [
                .zeile(
                    Feld(
                        "ziel", "Vorgangszeichen des Ziels", wert: eingabe.wert("ziel"), breite: .zeichen16,
                        hinweis: "Zum Beispiel 36.10.01-2026/0004/003",
                        fehler: eingabe.fehler("ziel"))),
                .zeile(Feld("grund", "Grund", wert: eingabe.wert("grund"), fehler: eingabe.fehler("grund"))),
            ],
            knopf: "In einen anderen Vorgang legen (umprotokollieren)", abbrechenUrl: AkteURL.dokument(id))
        var seite = Formularseite(
            "In einen anderen Vorgang legen (umprotokollieren)",
            [Brotkrume(v.zeichen.text, AkteURL.vorgang(v.id)), Brotkrume("Dokument \(dokument.lfd)", AkteURL.dokument(id))],
            eingabe: eingabe, formular)
        seite.gegenstand = "\(dokument.zeichen): \(dokument.betreff)"
        seite.text = "Das Dokument erhält im anderen Vorgang ein neues Zeichen. Das bisherige führt weiter zu ihm."
        return seite
    }
}
