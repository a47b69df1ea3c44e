// SPDX-License-Identifier: EUPL-1.2

/// What can be wrong with an installation. The texts are for the operator.
public enum AppError: Error, CustomStringConvertible {
    case stadt(String, String)
    case keineDaten(String)
    case migrationFehlt([String])
    case geheimnis(String)
    case aufbewahrung(String)
    case virenpruefung(String)
    case mailgateway(String)
    case streckenschritt(String)
    case schonVorhanden(String)
    case zeitstempel(String)

    public var description: String {
        switch self {
        case .stadt(let datei, let grund): "Die Stadtdatei \(datei) fehlt oder ist fehlerhaft: \(grund)"
        case .keineDaten(let ordner):
            "In \(ordner) gibt es noch keine Daten. Bitte zuerst „rathaus demo“ oder „rathaus migrate“ aufrufen."
        case .migrationFehlt(let schritte):
            "Der Datenbank fehlen Schritte (\(schritte.joined(separator: ", "))). Bitte „rathaus migrate“ aufrufen."
        case .geheimnis(let grund): "Das Geheimnis des Servers ist nicht lesbar: \(grund)"
        case .aufbewahrung(let teil):
            "„\(teil)“ ist keine Aufbewahrung. Gemeint ist zum Beispiel: auftraege=30,ereignisse=7,mails=30."
        case .zeitstempel(let grund): "Die Zeitstempelstelle ist nicht richtig eingerichtet: \(grund)"
        case .mailgateway(let grund): "Das E-Mail-Gateway kann nicht eingerichtet werden: \(grund)"
        case .virenpruefung(let text):
            "„\(text)“ ist keine Adresse der Virenprüfung. Gemeint ist zum Beispiel: unix:/run/clamav/clamd.ctl oder tcp:127.0.0.1:3310."
        case .streckenschritt(let name):
            "„\(name)“ ist kein Schritt, der sich abschalten lässt. Möglich sind: umwandlung, ocr, archiv."
        case .schonVorhanden(let was): "\(was) gibt es schon. Es wurde nichts verändert."
        }
    }
}
