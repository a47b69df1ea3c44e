// SPDX-License-Identifier: EUPL-1.2

extension Mailbetrieb {
    /// The acts of the gateway as a history names them, also where none runs any more.
    static let handlungen = [
        "mailgateway.erneut": "E-Mail sofort noch einmal versucht",
        "mailgateway.neu-beurteilen": "Angehaltene E-Mail den Regeln noch einmal vorgelegt",
        "mailgateway.zur-abholung": "Angehaltene E-Mail zur Abholung im Portal bereitgestellt",
        "mailgateway.neuer-link": "Neuen Link zum Abholen einer E-Mail verlangt",
        "mailgateway.zurueckziehen": "E-Mail zur Abholung zurückgezogen",
        "mailgateway.kennwort-zeigen": "Kennwort eines PDF gezeigt",
        "mailgateway.links-beenden": "Links zu Anhängen einer E-Mail beendet",
        "mailgateway.freigeben": "Angehaltene E-Mail trotzdem gesendet",
        "mailgateway.verwerfen": "Angehaltene E-Mail verworfen",
        "mg.ablegen": "E-Mail zur Akte gegeben",
        "mg.regelwerk.vorschlagen": "Regeln für E-Mail vorgeschlagen",
        "mg.regelwerk.freigeben": "Regeln für E-Mail freigegeben",
        "mg.regelwerk.zurueckziehen": "Vorschlag für Regeln der E-Mail zurückgezogen",
        "mg.schluessel.anlegen": "Schlüssel für E-Mail erzeugt",
        "mg.schluessel.einlesen": "Schlüssel für E-Mail eingelesen",
        "mg.schluessel.zertifizieren": "Zertifikat zu einem Schlüssel für E-Mail eingelesen",
        "mg.schluessel.benutzen": "Schlüssel für eine E-Mail benutzt",
        "mg.schluessel.sperren": "Schlüssel für E-Mail gesperrt",
        "mg.schluessel.entsperren": "Sperre eines Schlüssels für E-Mail aufgehoben",
        "mg.dkim.anlegen": "DKIM-Schlüssel erzeugt",
        "mg.dkim.aktivieren": "DKIM-Schlüssel in Benutzung genommen",
        "mg.zertifikat.aufnehmen": "Zertifikat eines Partners aufgenommen",
        "mg.zertifikat.finden": "Zertifikat eines Partners gefunden",
        "mg.zertifikat.auffrischen": "Neuere Angaben zum Zertifikat eines Partners übernommen",
        "mg.zertifikat.vertrauen": "Zertifikat eines Partners als vertrauenswürdig eingestuft",
        "mg.zertifikat.ablehnen": "Zertifikat eines Partners abgelehnt",
        "mg.partner.setzen": "Verschlüsselung zu einem Partner der E-Mail festgelegt",
        "mg.partner.loeschen": "Verschlüsselung zu einem Partner der E-Mail nicht mehr festgelegt",
        "mg.zertifikat.zuruecknehmen": "Zertifikat eines Partners in die Quarantäne zurückgelegt",
        "mg.zertifikat.benutzen": "Für einen Partner verschlüsselt",
        "mg.anker.entfernen": "Zertifizierungsstelle für E-Mail nicht mehr vertraut",
        "mg.anker.aufnehmen": "Zertifizierungsstelle für E-Mail als vertrauenswürdig eingetragen",
    ]
}
