// SPDX-License-Identifier: EUPL-1.2
internal import Datenschutz
internal import Informationssicherheit
internal import Pruefungswesen
internal import Rechnungseingang
internal import Steuerung
internal import Web

extension Modules {
    /// What the search of the house asks beside Akten, Vorgänge and Dokumente, in the order in which hits are shown.
    static let suchen: [Modulsuche] =
        [
            SteuerungModul.suche, PruefungswesenModul.suche, InformationssicherheitModul.suche,
            InformationssicherheitModul.vorfallsuche, RechnungseingangModul.suche,
        ] + DatenschutzModul.suchen
}
