// SPDX-License-Identifier: EUPL-1.2
import Core
import Store
public import Web

/// What is worth protecting in the search of the house, by the unit of each Verbund; incidents apart, by their own right.
extension InformationssicherheitModul {
    public static let suche = Modulsuche(titel, SicherheitRechte.lesen) { frage, akteur, db in
        let verbuende = try db.verbuende(fuer: akteur)
        guard !verbuende.isEmpty else { return [] }
        let eigene = verbuende.filter { frage.trifft([$0.name, $0.beschreibung]) }.map {
            Modultreffer($0.name, art: "Informationsverbund", url: SicherheitURL.verbund($0.id))
        }
        let ids = verbuende.map(\.id)
        let funde = [
            eigene, try db.zielobjektfunde(frage, ids), try db.massnahmenfunde(frage, ids), try db.risikofunde(frage, ids),
        ]
        return Array(funde.joined().prefix(frage.hoechstens))
    }

    public static let vorfallsuche = Modulsuche("Sicherheitsvorfälle", SicherheitRechte.vorfall) { frage, _, db in
        Array(try db.vorfallfunde(frage).prefix(frage.hoechstens))
    }
}

extension ReadContext {
    fileprivate func zielobjektfunde(_ frage: Modulsuche.Frage, _ verbuende: [VerbundID]) throws -> [Modultreffer] {
        try rows(
            """
            SELECT * FROM is_zielobjekt WHERE verbund IN (\(list: verbuende))
              AND LOWER(kuerzel || ' ' || name || ' ' || beschreibung || ' ' || verantwortlich) LIKE \(frage.muster) ESCAPE '!'
            ORDER BY kuerzel, id
            """
        ).map(Zielobjekt.init(row:)).filter { frage.trifft([$0.titel, $0.beschreibung, $0.verantwortlich]) }
            .map { Modultreffer($0.titel, art: $0.art.deutsch, url: SicherheitURL.zielobjekt($0.id)) }
    }

    fileprivate func massnahmenfunde(_ frage: Modulsuche.Frage, _ verbuende: [VerbundID]) throws -> [Modultreffer] {
        try rows(
            """
            SELECT * FROM is_massnahme WHERE verbund IN (\(list: verbuende))
              AND LOWER(titel || ' ' || beschreibung || ' ' || verantwortlich) LIKE \(frage.muster) ESCAPE '!' ORDER BY id DESC
            """
        ).map(Massnahme.init(row:)).filter { frage.trifft([$0.titel, $0.beschreibung, $0.verantwortlich]) }
            .map { Modultreffer($0.titel, art: "Maßnahme", url: SicherheitURL.massnahme($0.id)) }
    }

    fileprivate func risikofunde(_ frage: Modulsuche.Frage, _ verbuende: [VerbundID]) throws -> [Modultreffer] {
        try rows(
            """
            SELECT * FROM is_risiko WHERE verbund IN (\(list: verbuende))
              AND LOWER(gefaehrdung || ' ' || beschreibung || ' ' || begruendung) LIKE \(frage.muster) ESCAPE '!' ORDER BY id DESC
            """
        ).map(Risiko.init(row:)).filter { frage.trifft([$0.gefaehrdung, $0.beschreibung, $0.begruendung]) }
            .map { Modultreffer("\($0.zeichen) \($0.gefaehrdung)", art: "Risiko", url: SicherheitURL.risiko($0.id)) }
    }

    fileprivate func vorfallfunde(_ frage: Modulsuche.Frage) throws -> [Modultreffer] {
        try rows(
            """
            SELECT * FROM is_vorfall
            WHERE LOWER(nummer || ' ' || betreff || ' ' || beschreibung || ' ' || lehren) LIKE \(frage.muster) ESCAPE '!' ORDER BY id DESC
            """
        ).map(Vorfall.init(row:)).filter { frage.trifft([$0.nummer, $0.betreff, $0.beschreibung, $0.lehren]) }
            .map { Modultreffer("\($0.nummer) \($0.betreff)", art: "Sicherheitsvorfall", url: SicherheitURL.vorfall($0.id)) }
    }
}
