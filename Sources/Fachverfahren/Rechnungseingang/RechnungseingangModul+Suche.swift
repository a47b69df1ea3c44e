// SPDX-License-Identifier: EUPL-1.2
import Core
import Store
public import Web

/// Invoices in the search of the house, by the unit that gets them.
extension RechnungseingangModul {
    public static let suche = Modulsuche("Elektronische Rechnungen", RechnungRechte.lesen) { frage, akteur, db in
        Array(try db.rechnungsfunde(frage, akteur).prefix(frage.hoechstens))
    }
}

extension ReadContext {
    /// The newest first.
    fileprivate func rechnungsfunde(_ frage: Modulsuche.Frage, _ akteur: Akteur) throws -> [Modultreffer] {
        let einheiten = akteur.einheiten(mit: RechnungRechte.lesen).map(\.wert).sorted()
        guard !einheiten.isEmpty else { return [] }
        return try rows(
            """
            SELECT * FROM re_eingang WHERE oe IN (\(list: einheiten))
              AND LOWER(nummer || ' ' || verkaeufer || ' ' || rechnungsnummer || ' ' || verkaeuferkennung) LIKE \(frage.muster) ESCAPE '!'
            ORDER BY id DESC
            """
        ).map(Eingangsrechnung.init(row:)).filter {
            frage.trifft([$0.nummer, $0.kopf.verkaeufer, $0.kopf.rechnungsnummer, $0.kopf.verkaeuferkennung])
        }.map {
            Modultreffer(
                "\($0.nummer): \($0.kopf.verkaeufer), Rechnung \($0.kopf.rechnungsnummer)", art: $0.zustand.deutsch,
                url: RechnungURL.rechnung($0.id))
        }
    }
}
