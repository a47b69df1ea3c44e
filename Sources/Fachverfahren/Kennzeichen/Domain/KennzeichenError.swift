// SPDX-License-Identifier: EUPL-1.2

/// Everything that can go wrong in this module; texts in `KennzeichenError+Meldung.swift`.
enum KennzeichenError: Error, Hashable, Sendable {
    // A plate that cannot exist
    case unterscheidungszeichenUngueltig
    case buchstabenUngueltig
    case zahlUngueltig
    case zuVieleZeichen(zeichen: Int, hoechstens: Int)
    case erkennungsnummerZuLang(zeichen: Int, hoechstens: Int)
    case saisonUngueltig
    case wechselMitSaison
    case zusatzNichtGueltig(Zusatz)

    // Text that cannot be read
    case eingabeLeer
    case eingabeZuLang(hoechstens: Int)
    case unzulaessigesZeichen
    case keinKennzeichen
    case musterUngueltig
    case geburtstagUngueltig
    case nameUngueltig

    // A plate that cannot be had; never says why
    case nichtVerfuegbar
    /// The same at the moment of sending, with plates near it that are free.
    case vergriffen(kennzeichen: String, frei: [String])
    case nichtMehrGehalten
    case reservierungAbgelaufen
    case falscherCode
    case zuVieleReservierungen(hoechstens: Int)
    case zuVieleGehalten(hoechstens: Int, minuten: Int)
    case zuVieleBeobachtungen(hoechstens: Int)
    case uebergangNichtErlaubt
    case fristUngueltig

    // Acts of clerks
    case keinRecht
    case nichtGefunden
    /// Another town's plate, or one that can be read in several ways.
    case fremdOderMehrdeutig
    /// Who proposed a rule must not release it.
    case vierAugen
    case schonEntschieden
    case begruendungFehlt
    case namenFehlen

    // Data of the operator that cannot be used
    case dateiFehlerhaft(datei: String, zeile: Int, problem: String)
    case stadtregelnUngueltig(problem: String)
}
