// SPDX-License-Identifier: EUPL-1.2

extension BuergerportalModul {
    /// The acts of this module as a history names them.
    static let handlungen = [
        "portal.antrag.beginnen": "Antrag begonnen",
        "portal.antrag.seite": "Seite des Antrags gespeichert",
        "portal.antrag.anlagen": "Dateien des Entwurfs geändert",
        "portal.antrag.merken": "Entwurf gemerkt",
        "portal.antrag.senden": "Antrag gesendet",
        "portal.antrag.zuruecknehmen": "Antrag zurückgenommen",
        "portal.entwurf.uebernehmen": "Entwurf ins Konto übernommen",
        "portal.entwurf.verwerfen": "Entwurf verworfen",
        "portal.entwurf.warnen": "Vor dem Löschen eines Entwurfs gewarnt",
        "portal.entwurf.loeschen": "Alte Entwürfe gelöscht",
        "portal.nachricht.senden": "Nachricht gesendet",
        "portal.nachricht.lesen": "Nachrichten als gelesen markiert",
        "portal.nachricht.ablegen": "Anlage einer Nachricht abgelegt",
        "portal.benachrichtigen": "Benachrichtigung veranlasst",
        "portal.bescheid.erstellen": "Bescheid erstellt",
        "portal.bescheid.abrufen": "Bescheid abgerufen",
        "portal.bekanntgabe.post": "Bescheid zur Post gegeben",
        "portal.bekanntgabe.zeitablauf": "Frist der Bekanntgabe abgelaufen",
        "portal.bekanntgabe.nachweis": "Nachweis der Bekanntgabe abgelegt",
        "portal.bekanntgabe.mail.gesendet": "Benachrichtigung über den Bescheid gesendet",
        "portal.bekanntgabe.mail.gescheitert": "Benachrichtigung über den Bescheid gescheitert",
        "portal.zustimmung.aendern": "Zustimmung zur elektronischen Bekanntgabe geändert",
        "portal.zahlung.beginnen": "Zahlung begonnen",
        "portal.zahlung.hinweis": "Meldung des Zahlungsdienstes erhalten",
        "portal.zahlung.stand": "Stand der Zahlung abgefragt",
        "portal.zahlung.beleg": "Zahlungsbeleg abgelegt",
        "portal.simulierte-zahlung.beginnen": "Simulierte Zahlung begonnen",
        "portal.simulierte-zahlung.waehlen": "Simulierte Zahlung entschieden",
        "portal.simulierte-zahlung.abfragen": "Simulierte Zahlung abgefragt",
    ]
}
