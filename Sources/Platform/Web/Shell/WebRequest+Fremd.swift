// SPDX-License-Identifier: EUPL-1.2
internal import Core

extension WebRequest {
    /// Stands in where the request itself could not be read.
    static func fremd(_ haus: Haus, _ route: Route) -> WebRequest {
        WebRequest(
            methode: route.methode, pfad: route.pfad, parameter: [:], abfrage: Formularwerte(), formular: Formulardaten(),
            jsonKoerper: nil, kopfzeilen: [:], adresse: "", kennung: "", akteur: .oeffentlich, sitzung: nil,
            besuch: Besuch(token: Geheimnis.zufall()), sprache: .de, texte: haus.texte(.de), jetzt: haus.uhr.jetzt)
    }
}
