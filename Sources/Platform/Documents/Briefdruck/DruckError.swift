// SPDX-License-Identifier: EUPL-1.2
public import Core

/// Why a letter was not printed. The texts in brackets are for the log, never for the page.
public enum DruckError: Fachfehler, Hashable {
    case pythonFehlt(String)
    case weasyprintFehlt(String)
    case ueberlastet
    case faehrtHerunter
    case abgebrochen
    case zeitUeberschritten
    case speicherErschoepft
    case fremdverweis(String)
    case inhaltFehlerhaft(String)
    case ergebnisZuGross
    case abgestuerzt(String)

    public var code: String {
        switch self {
        case .pythonFehlt: "druck.python-fehlt"
        case .weasyprintFehlt: "druck.weasyprint-fehlt"
        case .ueberlastet: "druck.ueberlastet"
        case .faehrtHerunter: "druck.faehrt-herunter"
        case .abgebrochen: "druck.abgebrochen"
        case .zeitUeberschritten: "druck.zeit-ueberschritten"
        case .speicherErschoepft: "druck.speicher-erschoepft"
        case .fremdverweis: "druck.fremdverweis"
        case .inhaltFehlerhaft: "druck.inhalt-fehlerhaft"
        case .ergebnisZuGross: "druck.ergebnis-zu-gross"
        case .abgestuerzt: "druck.abgestuerzt"
        }
    }

    public var meldung: String {
        switch self {
        case .pythonFehlt, .weasyprintFehlt:
            "Schreiben können nicht erzeugt werden, weil der Briefdruck (WeasyPrint) auf dem Server nicht eingerichtet ist. Bitte wenden Sie sich an die Systembetreuung."
        case .ueberlastet: "Zurzeit werden sehr viele Schreiben erzeugt. Bitte versuchen Sie es in einigen Minuten erneut."
        case .faehrtHerunter: "Der Server wird gerade neu gestartet. Bitte versuchen Sie es in einigen Minuten erneut."
        case .abgebrochen: "Das Erzeugen des Schreibens wurde abgebrochen."
        case .zeitUeberschritten: "Das Schreiben konnte nicht in der vorgesehenen Zeit erzeugt werden. Bitte kürzen Sie es."
        case .speicherErschoepft: "Das Schreiben ist zu umfangreich, um es zu erzeugen. Bitte kürzen Sie es."
        case .fremdverweis:
            "Die Vorlage des Schreibens verweist auf eine fremde Adresse oder auf eine Datei, die es nicht gibt. Bitte wenden Sie sich an die Systembetreuung."
        case .inhaltFehlerhaft: "Die Vorlage des Schreibens ist fehlerhaft. Bitte wenden Sie sich an die Systembetreuung."
        case .ergebnisZuGross: "Das erzeugte Schreiben ist zu groß. Bitte verwenden Sie kleinere Bilder und Anlagen."
        case .abgestuerzt: "Das Schreiben konnte nicht erzeugt werden. Bitte versuchen Sie es erneut."
        }
    }

    public var art: Fehlerart {
        switch self {
        case .zeitUeberschritten, .speicherErschoepft, .fremdverweis, .inhaltFehlerhaft: .eingabe
        case .ergebnisZuGross: .zuGross
        case .pythonFehlt, .weasyprintFehlt, .ueberlastet, .faehrtHerunter, .abgebrochen, .abgestuerzt: .ausfall
        }
    }
}
