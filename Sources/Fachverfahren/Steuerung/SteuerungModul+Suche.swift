// SPDX-License-Identifier: EUPL-1.2
import Core
import Store
public import Web

/// The programme and the council's work in the search of the house.
extension SteuerungModul {
    public static let suche = Modulsuche(titel, SteuerungRechte.lesen) { frage, akteur, db in
        try db.programmtreffer(frage, akteur)
    }

    static let titel = "Digitalisierungsprogramm"
}

extension ReadContext {
    /// Objects of today in whose names and states all the words occur, Vorhaben first.
    fileprivate func programmtreffer(_ frage: Modulsuche.Frage, _ akteur: Akteur) throws -> [Modultreffer] {
        try SteuerungRechte.pruefe(akteur, SteuerungRechte.lesen)
        let kandidaten: Set<ObjektID> = Set(
            try rows(
                """
                SELECT DISTINCT objekt FROM st_aussage
                WHERE art IN (\(list: Self.gesuchte)) AND feld IN (\(list: Self.felder)) AND bekannt_bis = \(Offen.ende)
                  AND LOWER(wert) LIKE \(frage.muster) ESCAPE '!'
                ORDER BY objekt LIMIT 2000
                """
            ).map { try $0["objekt"] })
        let stand = try kenntnisstand()
        let bild = Stichtagsbild(
            stichtag: frage.heute, kenntnis: stand, aussagen: try aussagen(zu: kandidaten, am: frage.heute, bekannt: stand))
        let gefunden = bild.objekte.filter { sicht in
            frage.trifft(Self.felder.flatMap { feld in sicht.aussagen(zu: feld).compactMap(\.wert?.suchtext) })
        }
        let rang = Dictionary(uniqueKeysWithValues: zip(Self.gesuchte, 0...))
        return gefunden.sorted { (rang[$0.objekt.art] ?? 0, $0.objekt.id) < (rang[$1.objekt.art] ?? 0, $1.objekt.id) }
            .prefix(frage.hoechstens).map {
                Modultreffer($0.papiername, art: $0.objekt.art.deutsch, url: SteuerungURL.objekt($0.objekt.id))
            }
    }

    /// In the order in which hits are listed.
    private static let gesuchte: [Objektart] = [
        .vorhaben, .programm, .handlungsfeld, .meilenstein, .ergebnis, .massnahme, .foerderung, .risiko, .kennzahl, .antrag,
        .vorlage,
        .beschluss, .frage, .gremium, .mitteilung, .pruefung, .feststellung, .auftrag, .fachbereich, .externer,
    ]

    private static let felder = ["titel", "kurztitel", "nummer", "kuerzel", "aktenzeichen", "text", "sachstand", "antwort"]
}

extension Wert {
    fileprivate var suchtext: String? { if case .text(let text) = self { text } else { nil } }
}
