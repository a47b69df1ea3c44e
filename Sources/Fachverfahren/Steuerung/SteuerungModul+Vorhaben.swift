// SPDX-License-Identifier: EUPL-1.2
public import Core
public import SteuerungInterface
public import Store

/// What other modules may ask of the programme.
extension SteuerungModul {
    /// A `Vorhabenquelle`: what is known today.
    public static func vorhaben(_ db: any ReadAccess, _ akteur: Akteur, am tag: Kalendertag) throws -> [Vorhabenangabe] {
        guard akteur.darf(SteuerungRechte.lesen) else { return [] }
        let bild = try db.stichtagsbild(
            [.vorhaben], felder: [Vorhabenfelder().titel.name], try Betrachtung(stichtag: nil, bekannt: nil, heute: tag),
            akteur: akteur)
        return bild.alle(.vorhaben).map {
            Vorhabenangabe(kennung: $0.objekt.id.text, titel: $0.anzeigename, url: SteuerungURL.objekt($0.objekt.id))
        }.sorted { ($0.titel, $0.kennung) < ($1.titel, $1.kennung) }
    }
}
