// SPDX-License-Identifier: EUPL-1.2
import Core

extension KennzeichenError: Fachfehler {
    var meldung: String {
        switch self {
        case .unterscheidungszeichenUngueltig:
            "Das Unterscheidungszeichen besteht aus einem bis drei Buchstaben, zum Beispiel LEV. Bitte prüfen Sie den vorderen Teil."
        case .buchstabenUngueltig:
            "In der Mitte stehen ein oder zwei Buchstaben von A bis Z, ohne Umlaute. Bitte ändern Sie die Buchstaben."
        case .zahlUngueltig:
            "Am Ende steht eine Zahl von 1 bis 9999 ohne führende Null. Bitte ändern Sie die Zahl."
        case .zuVieleZeichen(let zeichen, let hoechstens):
            "Das Kennzeichen hat \(zeichen) Zeichen, auf das Schild passen hier höchstens \(hoechstens). Bitte wählen Sie weniger Buchstaben oder Ziffern."
        case .erkennungsnummerZuLang(let zeichen, let hoechstens):
            "Buchstaben und Ziffern ergeben \(zeichen) Zeichen, auf dieses Schild passen höchstens \(hoechstens). Bitte wählen Sie eine kürzere Kombination."
        case .saisonUngueltig:
            "Die Saison dauert zwei bis elf volle Monate und darf über den Jahreswechsel gehen. Bitte ändern Sie Beginn oder Ende."
        case .wechselMitSaison:
            "Ein Wechselkennzeichen kann nicht zugleich Saisonkennzeichen sein. Bitte wählen Sie eines von beiden."
        case .zusatzNichtGueltig(let zusatz):
            "Kennzeichen mit dem Zusatz \(zusatz.rawValue) werden zu diesem Tag nicht vergeben. Bitte wählen Sie ein Kennzeichen ohne diesen Zusatz."
        case .eingabeLeer:
            "Bitte geben Sie ein Kennzeichen ein, zum Beispiel LEV-AB 12."
        case .eingabeZuLang(let hoechstens):
            "Die Eingabe ist zu lang. Bitte geben Sie höchstens \(hoechstens) Zeichen ein."
        case .unzulaessigesZeichen:
            "Die Eingabe enthält ein Zeichen, das auf Kennzeichen nicht vorkommt. Bitte verwenden Sie nur Buchstaben, Ziffern, Leerzeichen und Bindestrich."
        case .keinKennzeichen:
            "Das ist kein vollständiges Kennzeichen. Bitte geben Sie es wie auf dem Schild ein, zum Beispiel LEV-AB 12."
        case .musterUngueltig:
            "Nach diesem Muster kann nicht gesucht werden. Bitte geben Sie erst Buchstaben und dann Ziffern ein; ? steht für ein Zeichen, * für beliebig viele."
        case .geburtstagUngueltig:
            "Dieses Datum gibt es nicht. Bitte geben Sie den Geburtstag in der Form 12.03.1985 ein."
        case .nameUngueltig:
            "Aus diesem Namen lassen sich keine Buchstaben bilden. Bitte geben Sie Vor- und Nachnamen ein."
        case .nichtVerfuegbar:
            "Dieses Kennzeichen ist nicht verfügbar. Bitte wählen Sie ein anderes."
        case .vergriffen(let kennzeichen, let frei):
            "\(kennzeichen) ist nicht verfügbar. Ihre übrigen Angaben bleiben erhalten. Bitte ändern Sie nur das Kennzeichen."
                + (frei.isEmpty ? "" : " Ähnlich und frei sind zum Beispiel \(frei.joined(separator: ", ")).")
        case .nichtMehrGehalten:
            "Die Zeit zum Reservieren ist abgelaufen. Bitte suchen Sie das Kennzeichen noch einmal."
        case .reservierungAbgelaufen:
            "Die Reservierung ist abgelaufen. Bitte reservieren Sie neu."
        case .falscherCode:
            "Der Reservierungscode passt nicht zu diesem Kennzeichen. Bitte prüfen Sie den Code auf Ihrer Bestätigung."
        case .zuVieleReservierungen(let hoechstens):
            "Sie können höchstens \(hoechstens) Kennzeichen zugleich reservieren. Bitte geben Sie erst eine Reservierung frei."
        case .zuVieleGehalten(let hoechstens, let minuten):
            "Für Sie sind schon \(hoechstens) Kennzeichen in begonnenen Anträgen freigehalten. Bitte schließen Sie erst einen Antrag ab, oder versuchen Sie es in \(minuten) Minuten noch einmal."
        case .zuVieleBeobachtungen(let hoechstens):
            "Sie können höchstens \(hoechstens) Kennzeichen zugleich beobachten. Bitte beenden Sie erst eine Beobachtung."
        case .uebergangNichtErlaubt:
            "Das ist im jetzigen Stand des Kennzeichens nicht möglich. Bitte laden Sie die Seite neu und prüfen Sie den Stand."
        case .fristUngueltig:
            "Dieses Fristende ist nicht zulässig. Bitte wählen Sie ein späteres Datum innerhalb der erlaubten Frist."
        case .keinRecht:
            "Dafür fehlt Ihnen das Recht. Wenn Sie es brauchen, wenden Sie sich bitte an Ihre Leitung."
        case .nichtGefunden:
            "Das gibt es nicht, oder es ist für Sie nicht sichtbar. Bitte prüfen Sie die Adresse."
        case .fremdOderMehrdeutig:
            "Dieses Kennzeichen vergibt die Stadt nicht, oder es lässt sich auf mehrere Weisen lesen. Bitte geben Sie es mit Bindestrich ein, zum Beispiel LEV-AB 12."
        case .vierAugen:
            "Wer eine Regel vorschlägt, darf sie nicht selbst freigeben. Bitte lassen Sie eine Kollegin oder einen Kollegen entscheiden."
        case .schonEntschieden:
            "Über diesen Vorschlag wurde schon entschieden. Bitte laden Sie die Seite neu."
        case .begruendungFehlt:
            "Bitte geben Sie einen Grund an; er steht später in der Geschichte."
        case .namenFehlen:
            "Bitte geben Sie Vor- und Nachnamen der Person an, für die reserviert wird."
        case .dateiFehlerhaft(let datei, let zeile, let problem):
            "Die Datei \(datei) ist in Zeile \(zeile) nicht lesbar: \(problem). Bitte berichtigen Sie die Zeile."
        case .stadtregelnUngueltig(let problem):
            "Die Stadtregeln sind nicht brauchbar: \(problem). Bitte berichtigen Sie die Datei kennzeichen.json."
        }
    }

    /// For the catalogues: the sentences above in the visitor's language.
    var werte: [String] {
        switch self {
        case .zuVieleZeichen(let zeichen, let hoechstens), .erkennungsnummerZuLang(let zeichen, let hoechstens):
            [String(zeichen), String(hoechstens)]
        case .zusatzNichtGueltig(let zusatz): [zusatz.rawValue]
        case .eingabeZuLang(let hoechstens), .zuVieleReservierungen(let hoechstens), .zuVieleBeobachtungen(let hoechstens):
            [String(hoechstens)]
        case .zuVieleGehalten(let hoechstens, let minuten): [String(hoechstens), String(minuten)]
        case .vergriffen(let kennzeichen, let frei): [kennzeichen, frei.joined(separator: ", ")]
        case .dateiFehlerhaft(let datei, let zeile, let problem): [datei, String(zeile), problem]
        case .stadtregelnUngueltig(let problem): [problem]
        default: []
        }
    }
}
