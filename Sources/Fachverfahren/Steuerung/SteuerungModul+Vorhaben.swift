// SPDX-License-Identifier: EUPL-1.2
public import Core
public import Store

/// What other modules may ask of the programme.
extension SteuerungModul {
    /// A Vorhaben by its identity and its name on the day asked for.
    public struct Vorhabenangabe: Sendable, Hashable {
        public let kennung: String
        public let titel: String
        /// Its page in the programme.
        public let url: String
    }

    /// The Vorhaben that there are on a day, by name; none for whom may not see the programme.
    public static func vorhaben(_ db: any ReadAccess, akteur: Akteur, am tag: Kalendertag) throws -> [Vorhabenangabe] {
        guard akteur.darf(SteuerungRechte.lesen) else { return [] }
        let bild = try db.stichtagsbild(
            [.vorhaben], felder: [Vorhabenfelder().titel.name], try Betrachtung(stichtag: nil, bekannt: nil, heute: tag),
            akteur: akteur)
        return bild.alle(.vorhaben).map {
            Vorhabenangabe(kennung: $0.objekt.id.text, titel: $0.anzeigename, url: SteuerungURL.objekt($0.objekt.id))
        }.sorted { ($0.titel, $0.kennung) < ($1.titel, $1.kennung) }
    }
}
