// SPDX-License-Identifier: EUPL-1.2
internal import Mailschutz

extension Signaturstand {
    /// The verdict with its reason, for people.
    var deutsch: String {
        switch self {
        case .gueltig: "gültig"
        case .inhaltVeraendert: "ungültig (der Inhalt wurde verändert)"
        case .aufbau: "ungültig (die Signatur ist fehlerhaft)"
        case .gesperrt: "ungültig (das Zertifikat ist gesperrt)"
        case .zertifikatUntauglich: "ungültig (das Zertifikat ist nicht dafür gemacht)"
        case .andererAbsender: "ungültig (das Zertifikat nennt einen anderen Absender)"
        case .schluesselUnbekannt: "unbekannt (der Schlüssel fehlt)"
        case .ausstellerUnbekannt: "unbekannt (der Stelle wird nicht vertraut)"
        case .sperrstandUnbekannt: "unbekannt (ob das Zertifikat gesperrt ist, war nicht zu erfahren)"
        case .abgelaufen: "unbekannt (das Zertifikat gilt nicht zu dieser Zeit)"
        case .zuSchwach: "unbekannt (das Verfahren ist zu schwach)"
        case .verfahrenUnbekannt: "unbekannt (das Verfahren ist nicht bekannt)"
        case .nurUmschlag: "unbekannt (signiert ist nur das Verschlüsselte)"
        case .ohneSignatur, .nurTeil: "keine für die ganze Nachricht"
        }
    }
}

extension Schutzformat {
    var deutsch: String {
        switch self {
        case .smime: "S/MIME"
        case .pgpMime: "PGP/MIME"
        case .pgpImText: "OpenPGP im Text"
        }
    }
}
