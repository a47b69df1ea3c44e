// SPDX-License-Identifier: EUPL-1.2
public import Core
public import Store

extension SteuerungModul {
    /// A Vorhaben for the lists of other modules.
    public struct Vorhabenverweis: Hashable, Sendable {
        public let id: String
        public let titel: String
        public let url: String
    }

    /// The Vorhaben of a day as known now, in the order of the programme; none for who may not see the programme.
    public static func vorhabenverweise(_ db: ReadContext, _ akteur: Akteur, am tag: Kalendertag) throws -> [Vorhabenverweis] {
        guard akteur.darf(SteuerungRechte.lesen) else { return [] }
        let sicht = try Betrachtung(stichtag: nil, bekannt: nil, heute: tag)
        return try db.stichtagsbild([.vorhaben], sicht, akteur: akteur).vorhaben.map {
            Vorhabenverweis(id: $0.id.text, titel: $0.titel, url: SteuerungURL.objekt($0.id))
        }
    }
}
