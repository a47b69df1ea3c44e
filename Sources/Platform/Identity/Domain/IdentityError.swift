// SPDX-License-Identifier: EUPL-1.2
public import Core

/// What can go wrong with accounts and sign-in. The same text answers a wrong name and a wrong password.
public enum IdentityError: Fachfehler, Equatable {
    case falscheAnmeldung
    case gesperrt(minuten: Int)
    case kennwortZuKurz(mindestens: Int)
    case kennwortZuLang(hoechstens: Int)
    /// Too few different characters.
    case kennwortEintoenig
    /// Contains what everybody knows of the person.
    case kennwortPersoenlich
    case kennwortUngleich
    case kennwortFalsch
    case kennwortTechnik(Int)
    case codeFalsch
    case emailUngueltig
    case nameFehlt
    case markeAbgelaufen
    case gastcodeFalsch
    case nichtGefunden
    case anmeldenameVergeben
    case bezeichnungFehlt
    case zuVieleZugaenge(hoechstens: Int)

    public var code: String { "identity.\(String(describing: self).prefix { $0 != "(" })" }

    public var meldung: String {
        switch self {
        case .falscheAnmeldung: "Die Anmeldung hat nicht geklappt. Bitte prüfen Sie Ihre Eingaben."
        case .gesperrt(let minuten):
            "Nach mehreren Fehlversuchen ist die Anmeldung gesperrt. Bitte warten Sie \(minuten) Minuten und versuchen Sie es dann noch einmal."
        case .kennwortZuKurz(let mindestens):
            "Dieses Kennwort ist zu leicht zu erraten. Nehmen Sie mindestens \(mindestens) Zeichen."
        case .kennwortZuLang(let hoechstens): "Dieses Kennwort ist zu lang. Nehmen Sie höchstens \(hoechstens) Zeichen."
        case .kennwortEintoenig: "Dieses Kennwort ist zu leicht zu erraten. Nehmen Sie mehr verschiedene Zeichen."
        case .kennwortPersoenlich:
            "Dieses Kennwort ist zu leicht zu erraten. Es darf Ihren Namen und Ihre E-Mail-Adresse nicht enthalten."
        case .kennwortUngleich: "Die beiden Kennwörter sind nicht gleich."
        case .kennwortFalsch: "Das bisherige Kennwort stimmt nicht."
        case .kennwortTechnik: "Das Kennwort konnte nicht geprüft werden. Bitte versuchen Sie es noch einmal."
        case .codeFalsch: "Der Code stimmt nicht oder wurde schon benutzt. Bitte warten Sie auf den nächsten Code Ihrer App."
        case .emailUngueltig: "Bitte geben Sie eine gültige E-Mail-Adresse ein, zum Beispiel name@beispiel.de."
        case .nameFehlt: "Bitte geben Sie Ihren Namen ein."
        case .markeAbgelaufen: "Dieser Link ist abgelaufen oder wurde schon benutzt. Bitte fordern Sie einen neuen an."
        case .gastcodeFalsch: "Der Zugangscode und die zweite Angabe passen nicht zusammen."
        case .nichtGefunden: "Dieses Konto gibt es nicht."
        case .anmeldenameVergeben: "Dieser Anmeldename ist schon vergeben."
        case .bezeichnungFehlt: "Bitte geben Sie an, für welches Gerät oder Programm der Zugang ist (höchstens 80 Zeichen)."
        case .zuVieleZugaenge(let hoechstens):
            "Mehr als \(hoechstens) Zugänge sind nicht möglich. Bitte widerrufen Sie zuerst einen, den Sie nicht mehr brauchen."
        }
    }

    public var werte: [String] {
        switch self {
        case .gesperrt(let zahl), .kennwortZuKurz(let zahl), .kennwortZuLang(let zahl), .zuVieleZugaenge(let zahl): [String(zahl)]
        default: []
        }
    }

    public var art: Fehlerart {
        switch self {
        case .gesperrt: .gedrosselt
        case .markeAbgelaufen: .abgelaufen
        case .nichtGefunden: .nichtGefunden
        case .kennwortTechnik: .ausfall
        case .anmeldenameVergeben: .konflikt
        default: .eingabe
        }
    }
}
