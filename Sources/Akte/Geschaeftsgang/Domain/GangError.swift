// SPDX-License-Identifier: EUPL-1.2
public import Core

/// Everything the rules of the Geschäftsgang can refuse.
public enum GangError: Error, Hashable, Sendable {
    case nichtGefunden
    case nichtLaufend
    case nichtAnDerReihe
    case nichtAdressat
    case schlusszeichnenVerboten
    case ergebnisPasstNicht
    case vermerkFehlt(Schrittergebnis)
    case ohneSchritte
    case zuVieleSchritte(Int)
    case brauchtDokument(String)
    case terminFehlt
    case mehrereSchlusszeichnungen
    case schlusszeichnungNichtAllein
    case schlusszeichnungNichtUeberspringbar
    case mitzeichnungNachSchluss
    case mitzeichnungFehlt
    case zdaNichtZuletzt
    case nichtMehrRuecknehmbar
    /// Somebody filed another version while this person read.
    case fassungVeraltet(Int)
    case dokumentImGeschaeftsgang
    case laufendAmDokument
    case unbekanntesVerb(String)
    case unbekannterAdressat(String)
    case mehrdeutigerAdressat(String, [String])
    case leitungFehlt(String)
    /// Who cannot open what it is about: a person by name, and what that is.
    case adressatOhneZugriff(String, String)
    /// The same for a unit in which nobody can.
    case gruppeOhneZugriff(String, String)
    /// "ab" where nothing can be sent.
    case nichtAbsendbar(String)
    case verfuegungssatzUnlesbar
}

extension GangError: Fachfehler {
    public var code: String {
        switch self {
        case .nichtGefunden: "akte.gang.nicht-gefunden"
        case .nichtLaufend: "akte.gang.nicht-laufend"
        case .nichtAnDerReihe: "akte.gang.nicht-an-der-reihe"
        case .nichtAdressat: "akte.gang.nicht-adressat"
        case .schlusszeichnenVerboten: "akte.gang.schlusszeichnen-verboten"
        case .ergebnisPasstNicht: "akte.gang.ergebnis"
        case .vermerkFehlt: "akte.gang.vermerk-fehlt"
        case .ohneSchritte: "akte.gang.ohne-schritte"
        case .zuVieleSchritte: "akte.gang.zu-viele-schritte"
        case .brauchtDokument: "akte.gang.braucht-dokument"
        case .terminFehlt: "akte.gang.termin-fehlt"
        case .mehrereSchlusszeichnungen: "akte.gang.mehrere-schlusszeichnungen"
        case .schlusszeichnungNichtAllein: "akte.gang.schlusszeichnung-nicht-allein"
        case .schlusszeichnungNichtUeberspringbar: "akte.gang.schlusszeichnung-ueberspringen"
        case .mitzeichnungNachSchluss: "akte.gang.mitzeichnung-nach-schluss"
        case .mitzeichnungFehlt: "akte.gang.mitzeichnung-fehlt"
        case .zdaNichtZuletzt: "akte.gang.zda-nicht-zuletzt"
        case .nichtMehrRuecknehmbar: "akte.gang.nicht-ruecknehmbar"
        case .fassungVeraltet: "akte.gang.fassung-veraltet"
        case .dokumentImGeschaeftsgang: "akte.gang.dokument-im-gang"
        case .laufendAmDokument: "akte.gang.laeuft-schon"
        case .unbekanntesVerb: "akte.gang.unbekanntes-verb"
        case .unbekannterAdressat: "akte.gang.unbekannter-adressat"
        case .mehrdeutigerAdressat: "akte.gang.mehrdeutiger-adressat"
        case .leitungFehlt: "akte.gang.leitung-fehlt"
        case .adressatOhneZugriff, .gruppeOhneZugriff: "akte.gang.adressat-ohne-zugriff"
        case .nichtAbsendbar: "akte.gang.nicht-absendbar"
        case .verfuegungssatzUnlesbar: "akte.gang.verfuegungssatz"
        }
    }

    public var art: Fehlerart {
        switch self {
        case .nichtGefunden: .nichtGefunden
        case .nichtAdressat, .schlusszeichnenVerboten: .verboten
        case .nichtLaufend, .nichtAnDerReihe, .mitzeichnungFehlt, .nichtMehrRuecknehmbar, .fassungVeraltet,
            .dokumentImGeschaeftsgang, .laufendAmDokument, .schlusszeichnungNichtUeberspringbar, .nichtAbsendbar:
            .konflikt
        default: .eingabe
        }
    }
}
