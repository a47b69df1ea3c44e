// SPDX-License-Identifier: EUPL-1.2

extension IdentityModul {
    /// The acts of this module as a history names them.
    static let handlungen = [
        "identity.oe.setzen": "Organisation geändert",
        "identity.rolle.setzen": "Rolle geändert",
        "identity.mitarbeiter.anlegen": "Konto für Beschäftigte angelegt",
        "identity.mitarbeiter.zuruecksetzen": "Anmeldung zurückgesetzt",
        "identity.mitarbeiter.sperren": "Konto gesperrt",
        "identity.mitarbeiter.anmelden": "Angemeldet",
        "identity.vertretung.setzen": "Vertretung eingetragen",
        "identity.vertretung.beenden": "Vertretung beendet",
        "identity.konto.kuerzel": "Tastenkürzel umgestellt",
        "identity.anwendungszugang.anlegen": "Zugang für ein Programm angelegt",
        "identity.anwendungszugang.widerrufen": "Zugang eines Programms widerrufen",
        "identity.kennwort.aendern": "Kennwort geändert",
        "identity.buerger.anlegen": "Bürgerkonto angelegt",
        "identity.buerger.registrieren": "Bürgerkonto beantragt",
        "identity.buerger.bestaetigen": "E-Mail-Adresse bestätigt",
        "identity.buerger.kennwort-neu": "Kennwort neu gesetzt",
        "identity.buerger.verfallen": "Unbestätigtes Bürgerkonto gelöscht",
        "identity.mail.bestellen": "E-Mail zum Konto veranlasst",
    ]
}
