// SPDX-License-Identifier: EUPL-1.2
import Core

extension KennzeichenError {
    var art: Fehlerart {
        switch self {
        case .nichtVerfuegbar, .vergriffen, .zuVieleReservierungen, .zuVieleGehalten, .zuVieleBeobachtungen,
            .uebergangNichtErlaubt:
            .konflikt
        case .nichtMehrGehalten, .reservierungAbgelaufen: .abgelaufen
        case .falscherCode, .keinRecht, .vierAugen: .verboten
        case .nichtGefunden, .fremdOderMehrdeutig: .nichtGefunden
        case .schonEntschieden: .konflikt
        case .eingabeZuLang: .zuGross
        default: .eingabe
        }
    }

    var code: String { "kennzeichen." + name }

    private var name: String {
        switch self {
        case .unterscheidungszeichenUngueltig: "unterscheidungszeichen-ungueltig"
        case .buchstabenUngueltig: "buchstaben-ungueltig"
        case .zahlUngueltig: "zahl-ungueltig"
        case .zuVieleZeichen: "zu-viele-zeichen"
        case .erkennungsnummerZuLang: "erkennungsnummer-zu-lang"
        case .saisonUngueltig: "saison-ungueltig"
        case .wechselMitSaison: "wechsel-mit-saison"
        case .zusatzNichtGueltig: "zusatz-nicht-gueltig"
        case .eingabeLeer: "eingabe-leer"
        case .eingabeZuLang: "eingabe-zu-lang"
        case .unzulaessigesZeichen: "unzulaessiges-zeichen"
        case .keinKennzeichen: "kein-kennzeichen"
        case .musterUngueltig: "muster-ungueltig"
        case .geburtstagUngueltig: "geburtstag-ungueltig"
        case .nameUngueltig: "name-ungueltig"
        case .nichtVerfuegbar: "nicht-verfuegbar"
        case .vergriffen(_, let frei): frei.isEmpty ? "vergriffen-ohne-nachbarn" : "vergriffen"
        case .nichtMehrGehalten: "nicht-mehr-gehalten"
        case .reservierungAbgelaufen: "reservierung-abgelaufen"
        case .falscherCode: "falscher-code"
        case .zuVieleReservierungen: "zu-viele-reservierungen"
        case .zuVieleGehalten: "zu-viele-gehalten"
        case .zuVieleBeobachtungen: "zu-viele-beobachtungen"
        case .uebergangNichtErlaubt: "uebergang-nicht-erlaubt"
        case .fristUngueltig: "frist-ungueltig"
        case .keinRecht: "kein-recht"
        case .nichtGefunden: "nicht-gefunden"
        case .fremdOderMehrdeutig: "fremd-oder-mehrdeutig"
        case .vierAugen: "vier-augen"
        case .schonEntschieden: "schon-entschieden"
        case .begruendungFehlt: "begruendung-fehlt"
        case .namenFehlen: "namen-fehlen"
        case .dateiFehlerhaft: "datei-fehlerhaft"
        case .stadtregelnUngueltig: "stadtregeln-ungueltig"
        }
    }
}
