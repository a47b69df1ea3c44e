// SPDX-License-Identifier: EUPL-1.2
import Core
import Store
import Web

/// IT costs and values to compare with.
struct KostenRouten {
    let dienst: Pruefungswesendienst

    var alle: [Route] {
        [
            .get(
                "\(PruefungURL.muster)/kosten", .recht(PruefungswesenRechte.lesen),
                "IT-Kosten und Kennzahlen einer IT-Prüfung ansehen"
            ) {
                anfrage in
                .lesung { db in Lesung(try Self.seite(anfrage, db)) }
            },
            .formularakt(
                "\(PruefungURL.muster)/vergleich", PruefungswesenRechte.fuehren, "Vergleichswerte einer IT-Prüfung eintragen",
                dienst.store
            ) {
                anfrage, db, fehler in
                try Self.seite(anfrage, db, fehler)
            } tun: { [dienst] anfrage in
                let id = try anfrage.id("id", PruefungTag.self), f = anfrage.formular
                var werte: [String: String] = [:]
                for feld in VergleichEintragen.Eingabe.felder { werte[feld] = f[feld] }
                try await VergleichEintragen(store: dienst.store)(
                    id,
                    VergleichEintragen.Eingabe(
                        jahr: f["vergleichsjahr"], kennzahl: f["kennzahl"], anzahl: f["anzahl"], werte: werte, quelle: f["quelle"]
                    ),
                    akteur: anfrage.akteur)
                return .weiter(
                    nach: PruefungURL.teil(id, "kosten") + "?jahr=\(f["vergleichsjahr"] ?? "")",
                    Meldung(.erfolg, "Die Vergleichswerte sind eingetragen."))
            },
        ]
    }

    static func seite(_ anfrage: WebRequest, _ db: some ReadAccess, _ fehler: PruefungswesenError? = nil) throws -> KostenSeite {
        try KostenSeite(try db.pruefung(try anfrage.id("id", PruefungTag.self)), anfrage, db, fehler: fehler)
    }
}
