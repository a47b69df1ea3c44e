// SPDX-License-Identifier: EUPL-1.2

extension Mailbetrieb {
    /// The acts of the gateway as a history names them, also where none runs any more.
    static let handlungen = [
        "mailgateway.erneut": "E-Mail sofort noch einmal versucht",
        "mailgateway.neu-beurteilen": "Angehaltene E-Mail den Regeln noch einmal vorgelegt",
        "mailgateway.zur-abholung": "Angehaltene E-Mail zur Abholung im Portal bereitgestellt",
        "mailgateway.freigeben": "Angehaltene E-Mail trotzdem gesendet",
        "mailgateway.verwerfen": "Angehaltene E-Mail verworfen",
        "mg.ablegen": "E-Mail zur Akte gegeben",
        "mg.regelwerk.vorschlagen": "Regeln für E-Mail vorgeschlagen",
        "mg.regelwerk.freigeben": "Regeln für E-Mail freigegeben",
        "mg.regelwerk.zurueckziehen": "Vorschlag für Regeln der E-Mail zurückgezogen",
        "mg.schluessel.anlegen": "Schlüssel für E-Mail erzeugt",
        "mg.schluessel.erneuern": "Neuer Schlüssel für E-Mail, weil ein Zertifikat abläuft",
        "mg.schluessel.einlesen": "Schlüssel für E-Mail eingelesen",
        "mg.schluessel.zertifizieren": "Zertifikat zu einem Schlüssel für E-Mail eingelesen",
        "mg.schluessel.benutzen": "Schlüssel für eine E-Mail benutzt",
        "mg.dkim.anlegen": "DKIM-Schlüssel erzeugt",
        "mg.dkim.aktivieren": "DKIM-Schlüssel in Benutzung genommen",
        "mg.zertifikat.aufnehmen": "Zertifikat eines Partners aufgenommen",
        "mg.zertifikat.vertrauen": "Zertifikat eines Partners als vertrauenswürdig eingestuft",
        "mg.zertifikat.ablehnen": "Zertifikat eines Partners abgelehnt",
        "mg.schluessel.hinterlegen": "Schlüssel für E-Mail hinterlegt",
        "mg.hinterlegung.einrichten": "Hinterlegung der Schlüssel für E-Mail eingerichtet",
        "mg.hinterlegung.ueben": "Wiederherstellung hinterlegter Schlüssel geübt",
        "mg.hinterlegung.wiederherstellen": "Hinterlegte Schlüssel für E-Mail wiederhergestellt",
        "mg.ausgabe.beantragen": "Herausgabe eines privaten Schlüssels beantragt",
        "mg.ausgabe.freigeben": "Herausgabe eines privaten Schlüssels freigegeben",
        "mg.ausgabe.ablehnen": "Herausgabe eines privaten Schlüssels abgelehnt",
        "mg.ausgabe.abholen": "Privaten Schlüssel abgeholt",
        "mg.sperrliste.aufnehmen": "Sperrliste einer Zertifizierungsstelle eingelesen",
        "mg.anker.aufnehmen": "Zertifizierungsstelle für E-Mail als vertrauenswürdig eingetragen",
    ]
}
