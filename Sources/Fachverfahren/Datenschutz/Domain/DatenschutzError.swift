// SPDX-License-Identifier: EUPL-1.2
import Core

/// Everything data protection can refuse.
enum DatenschutzError: Feldfehler, Hashable {
    case nichtGefunden
    case verboten
    case veraltet
    /// - Parameter feld: name of the input that is missing.
    case fehlt(feld: String, was: String)
    case zuLang(feld: String, hoechstens: Int)
    /// - Parameter feld: name of the input that contradicts another.
    case passtNicht(feld: String, was: String)
    case tagUngueltig(feld: String)
    case zeitUngueltig(feld: String)
    case einheitUnbekannt
    case nichtsGeaendert
    case zukunft(feld: String)
    case vorBekanntwerden
    case nochOffen([String])
    case abgeschlossen
    case emailUngueltig
    case kontoFehlt
    case verlaengerungZuSpaet(bis: String)
    case identitaetOffen
    case nichtsGewaehlt
    case regelnUnlesbar(zeile: Int)

    var code: String {
        switch self {
        case .nichtGefunden: "ds.nicht-gefunden"
        case .verboten: "ds.verboten"
        case .veraltet: "ds.veraltet"
        case .fehlt: "ds.fehlt"
        case .zuLang: "ds.zu-lang"
        case .passtNicht: "ds.passt-nicht"
        case .tagUngueltig: "ds.tag-ungueltig"
        case .zeitUngueltig: "ds.zeit-ungueltig"
        case .einheitUnbekannt: "ds.einheit-unbekannt"
        case .nichtsGeaendert: "ds.nichts-geaendert"
        case .zukunft: "ds.zukunft"
        case .vorBekanntwerden: "ds.vor-bekanntwerden"
        case .nochOffen: "ds.noch-offen"
        case .abgeschlossen: "ds.abgeschlossen"
        case .emailUngueltig: "ds.email-ungueltig"
        case .kontoFehlt: "ds.konto-fehlt"
        case .verlaengerungZuSpaet: "ds.verlaengerung-zu-spaet"
        case .identitaetOffen: "ds.identitaet-offen"
        case .nichtsGewaehlt: "ds.nichts-gewaehlt"
        case .regelnUnlesbar: "ds.regeln-unlesbar"
        }
    }

    var meldung: String {
        switch self {
        case .nichtGefunden: "Das gibt es nicht, oder Sie dürfen es nicht sehen."
        case .verboten: "Dafür fehlt Ihnen das Recht. Wenden Sie sich bitte an die oder den Datenschutzbeauftragten."
        case .veraltet: "Inzwischen hat jemand anderes geändert. Bitte sehen Sie nach und ändern Sie dann noch einmal."
        case .fehlt(_, let was), .passtNicht(_, let was): was
        case .zuLang(_, let grenze): "Der Text ist zu lang. Erlaubt sind höchstens \(grenze) Zeichen."
        case .tagUngueltig: "Diesen Tag gibt es nicht. Bitte schreiben Sie ihn so: 31.12.2026."
        case .zeitUngueltig: "Bitte geben Sie Tag und Uhrzeit an, zum Beispiel 31.12.2026 und 14:05."
        case .einheitUnbekannt: "Diese Organisationseinheit gibt es nicht. Bitte wählen Sie eine aus der Liste."
        case .nichtsGeaendert: "Es ist nichts geändert. Bitte ändern Sie mindestens eine Angabe."
        case .zukunft: "Dieser Zeitpunkt liegt in der Zukunft. Bitte prüfen Sie Tag und Uhrzeit."
        case .vorBekanntwerden: "Gemeldet werden kann erst, was bekannt geworden ist. Bitte prüfen Sie Tag und Uhrzeit."
        case .nochOffen(let gruende): "Das kann noch nicht abgeschlossen werden. \(gruende.joined(separator: " "))"
        case .abgeschlossen: "Das ist abgeschlossen und ändert sich nicht mehr."
        case .emailUngueltig: "Das ist keine E-Mail-Adresse. Bitte schreiben Sie sie so: name@example.org."
        case .kontoFehlt: "Zu dieser E-Mail-Adresse gibt es kein bestätigtes Bürgerkonto. Bitte prüfen Sie die Identität anders."
        case .verlaengerungZuSpaet(let bis): "Verlängert werden kann nur, was der Person bis zum \(bis) mitgeteilt wurde."
        case .identitaetOffen: "Bitte prüfen Sie zuerst die Identität. Vorher darf nichts herausgegeben werden."
        case .nichtsGewaehlt: "Bitte wählen Sie mindestens eine Fundstelle aus."
        case .regelnUnlesbar(let zeile):
            "Die Löschregeln sind in Zeile \(zeile) nicht lesbar. Bitte wenden Sie sich an die Systembetreuung."
        }
    }

    var art: Fehlerart {
        switch self {
        case .nichtGefunden: .nichtGefunden
        case .verboten: .verboten
        case .veraltet, .abgeschlossen: .konflikt
        case .regelnUnlesbar: .ausfall
        case .fehlt, .zuLang, .passtNicht, .tagUngueltig, .zeitUngueltig, .einheitUnbekannt, .nichtsGeaendert, .zukunft,
            .vorBekanntwerden,
            .nochOffen, .emailUngueltig, .kontoFehlt,
            .verlaengerungZuSpaet, .identitaetOffen, .nichtsGewaehlt:
            .eingabe
        }
    }

    var feld: String? {
        switch self {
        case .fehlt(let feld, _), .zuLang(let feld, _), .passtNicht(let feld, _), .tagUngueltig(let feld),
            .zeitUngueltig(let feld), .zukunft(let feld):
            feld
        case .einheitUnbekannt: "einheit"
        case .nichtsGeaendert: "grund"
        case .vorBekanntwerden: "gemeldet-tag"
        case .nochOffen: "abschliessen"
        case .emailUngueltig: "email"
        case .kontoFehlt: "konto"
        case .verlaengerungZuSpaet: "verlaengert-am"
        case .identitaetOffen: "identitaet"
        case .nichtsGewaehlt: "fund-1"
        case .nichtGefunden, .verboten, .veraltet, .abgeschlossen, .regelnUnlesbar: nil
        }
    }
}
