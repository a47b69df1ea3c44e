// SPDX-License-Identifier: EUPL-1.2

extension KennzeichenModul {
    /// The acts of this module as a history names them.
    static let handlungen = [
        "kz.kennzeichen.halten": "Kennzeichen für kurze Zeit gehalten",
        "kz.kennzeichen.uebergeben": "Kennzeichen in den Antrag übernommen",
        "kz.kennzeichen.verloren": "Kennzeichen als verloren gemeldet",
        "kz.kennzeichen.wiedergefunden": "Kennzeichen als wiedergefunden gemeldet",
        "kz.kennzeichen.auswaerts": "Kennzeichen als auswärts weitergeführt gemeldet",
        "kz.kennzeichen.zurueckgemeldet": "Kennzeichen als wieder hier geführt gemeldet",
        "kz.kennzeichen.abgemeldet": "Fahrzeug außer Betrieb gesetzt, Kennzeichen abgegeben",
        "kz.reservierung.am-schalter": "Kennzeichen am Schalter reserviert",
        "kz.reservierung.verlaengern": "Reservierung verlängert",
        "kz.reservierung.aufheben": "Reservierung aufgehoben",
        "kz.reservierung.nachschluesseln": "Kennungen mit dem Geheimnis der Anlage geschlüsselt",
        "kz.beobachtung.beginnen": "Kennzeichen beobachtet",
        "kz.beobachtung.beenden": "Beobachtung beendet",
        "kz.beobachtung.melden": "Freies Kennzeichen gemeldet",
        "kz.bestand.hochladen": "Bestandsdatei hochgeladen",
        "kz.bestand.einlesen": "Bestand eingelesen",
        "kz.bestand.fortschritt": "Teil des Bestands eingelesen",
        "kz.regel.vorschlagen": "Sperrregel vorgeschlagen",
        "kz.regel.freigeben": "Sperrregel freigegeben",
        "kz.regel.ablehnen": "Sperrregel abgelehnt",
        "kz.regel.zuruecknehmen": "Sperrregel zurückgenommen",
        "kz.abgleich": "Stündlichen Abgleich der Kennzeichen angestoßen",
        "kz.stundenlauf.bestellen": "Stündlicher Abgleich geplant",
    ]
}
