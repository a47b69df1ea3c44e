// SPDX-License-Identifier: EUPL-1.2
public import Web

extension MailgatewayModul {
    /// What the house shows of the gateway, also where none is set up: acts of one that was stay in histories.
    public static let modul = Modul(name: "mailgateway", titel: "E-Mail-Gateway", handlungen: handlungen)

    /// The acts of this module as a history names them.
    private static let handlungen = [
        "mg.schluessel.anlegen": "Schlüssel für E-Mail erzeugt",
        "mg.schluessel.einlesen": "Schlüssel für E-Mail eingelesen",
        "mg.schluessel.zertifizieren": "Zertifikat zu einem Schlüssel für E-Mail eingelesen",
        "mg.schluessel.benutzen": "Schlüssel für eine E-Mail benutzt",
        "mg.zertifikat.aufnehmen": "Zertifikat eines Partners aufgenommen",
        "mg.zertifikat.vertrauen": "Zertifikat eines Partners als vertrauenswürdig eingestuft",
        "mg.zertifikat.ablehnen": "Zertifikat eines Partners abgelehnt",
        "mg.anker.aufnehmen": "Zertifizierungsstelle für E-Mail als vertrauenswürdig eingetragen",
    ]
}
