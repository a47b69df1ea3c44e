// SPDX-License-Identifier: EUPL-1.2
import Core
import Store
public import Web

/// Data protection in the search of the house. Breaches and requests have each their own right, so each is a search of its own: whoever may
/// read the register need not know of either.
extension DatenschutzModul {
    public static let suchen = [verzeichnissuche, pannensuche, antragssuche]

    static let verzeichnissuche = Modulsuche("Verzeichnis von Verarbeitungstätigkeiten", DatenschutzRechte.lesen) {
        frage, akteur, db in
        try db.verzeichnis(fuer: akteur).filter { frage.trifft(Array($0.angaben.werte.values)) }.prefix(frage.hoechstens).map {
            Modultreffer($0.bezeichnung, art: "Verarbeitung", url: DatenschutzURL.verarbeitung($0.id))
        }
    }

    static let pannensuche = Modulsuche("Datenpannen", DatenschutzRechte.panne) { frage, _, db in
        Array(try db.pannenfunde(frage).prefix(frage.hoechstens))
    }

    static let antragssuche = Modulsuche("Anträge betroffener Personen", DatenschutzRechte.betroffene) { frage, _, db in
        Array(try db.antragsfunde(frage).prefix(frage.hoechstens))
    }
}

extension ReadContext {
    fileprivate func pannenfunde(_ frage: Modulsuche.Frage) throws -> [Modultreffer] {
        try rows(
            """
            SELECT * FROM ds_panne
            WHERE LOWER(nummer || ' ' || betreff || ' ' || angaben || ' ' || COALESCE(behoerdenzeichen, '')) LIKE \(frage.muster) ESCAPE '!'
            ORDER BY id DESC
            """
        ).map(Datenpanne.init(row:)).filter {
            frage.trifft([$0.nummer, $0.betreff, $0.behoerdenzeichen ?? ""] + $0.angaben.values)
        }.map { Modultreffer("\($0.nummer) \($0.betreff)", art: "Datenpanne", url: PannenURL.panne($0.id)) }
    }

    fileprivate func antragsfunde(_ frage: Modulsuche.Frage) throws -> [Modultreffer] {
        try rows(
            """
            SELECT * FROM ds_antrag
            WHERE LOWER(nummer || ' ' || name || ' ' || COALESCE(email, '') || ' ' || anliegen) LIKE \(frage.muster) ESCAPE '!'
            ORDER BY id DESC
            """
        ).map(Betroffenenantrag.init(row:)).filter { frage.trifft([$0.nummer, $0.name, $0.email ?? "", $0.anliegen]) }
            .map { Modultreffer("\($0.nummer) \($0.name)", art: $0.recht.deutsch, url: AntragURL.antrag($0.id)) }
    }
}
