// SPDX-License-Identifier: EUPL-1.2
public import Core

/// Why a Vertretung cannot be entered or ended.
public enum VertretungError: Fachfehler, Equatable {
    case personFehlt
    case unbekanntePerson
    case tagFehlt(feld: String)
    case endeVorBeginn
    case vergangen
    case zuLang(hoechstens: Int)
    case selbst
    case ueberschneidung(wer: String, wann: String)
    case selbstVertreten(wer: String, wann: String)
    case verboten
    case nichtGefunden

    public var code: String { "identity.vertretung.\(String(describing: self).prefix { $0 != "(" })" }

    public var meldung: String {
        switch self {
        case .personFehlt: "Bitte wählen Sie, wer vertritt."
        case .unbekanntePerson: "Diese Person gibt es nicht, oder ihr Konto ist gesperrt."
        case .tagFehlt: "Bitte geben Sie den Tag so an: TT.MM.JJJJ, zum Beispiel 24.12.2026."
        case .endeVorBeginn: "Der letzte Tag liegt vor dem ersten."
        case .vergangen: "Eine Vertretung beginnt frühestens heute."
        case .zuLang(let tage): "Eine Vertretung dauert höchstens \(tage) Tage. Tragen Sie eine längere später neu ein."
        case .selbst: "Niemand kann sich selbst vertreten."
        case .ueberschneidung(let wer, let wann):
            "Für diese Zeit ist schon eine Vertretung eingetragen: \(wer) \(wann). Beenden Sie sie zuerst, oder wählen Sie andere Tage."
        case .selbstVertreten(let wer, let wann):
            "\(wer) ist \(wann) selbst abwesend und wird vertreten. Bitte wählen Sie eine andere Person oder andere Tage."
        case .verboten:
            "Für andere darf nur eine Vertretung eintragen oder beenden, wer in deren Organisationseinheit das Recht dazu hat."
        case .nichtGefunden: "Diese Vertretung gibt es nicht, oder sie ist schon beendet."
        }
    }

    public var art: Fehlerart {
        switch self {
        case .verboten: .verboten
        case .nichtGefunden: .nichtGefunden
        default: .eingabe
        }
    }

    /// Field of the form that this is about.
    var feld: String {
        switch self {
        case .tagFehlt(let feld): feld
        case .vergangen: "ab"
        case .endeVorBeginn, .zuLang: "bis"
        case .ueberschneidung: "ab"
        case .personFehlt, .unbekanntePerson, .selbst, .selbstVertreten, .verboten, .nichtGefunden: "vertreter"
        }
    }
}
