// SPDX-License-Identifier: EUPL-1.2
import Core

/// Everything the inspection of files can refuse.
enum EinsichtError: Error, Hashable {
    case nichtGefunden
    case verboten
    case antragstellerFehlt
    case grundlageFehlt
    case grundFehlt
    case begruendungFehlt
    case rechtsdatenUnlesbar
    case nichtMoeglich(Einsichtszustand)
    case ohnePdf(String)
    case titelFehlt
    case titelZuLang
    case zuGross
    case stelleUngueltig
    case zuVieleStellen
    case keineStuecke
    /// The delivery is still being drawn.
    case nochNichtFertig
    /// Four eyes: who presented it cannot release it.
    case gleichePerson
    /// Who releases must be able to look at every piece.
    case nichtAllesSichtbar
    case fristUngueltig
}

extension EinsichtError: Fachfehler {
    var code: String {
        switch self {
        case .nichtGefunden: "ae.nicht-gefunden"
        case .verboten: "ae.verboten"
        case .antragstellerFehlt: "ae.antragsteller-fehlt"
        case .grundlageFehlt: "ae.grundlage-fehlt"
        case .grundFehlt: "ae.grund-fehlt"
        case .begruendungFehlt: "ae.begruendung-fehlt"
        case .rechtsdatenUnlesbar: "ae.rechtsdaten"
        case .nichtMoeglich: "ae.nicht-moeglich"
        case .ohnePdf: "ae.ohne-pdf"
        case .titelFehlt: "ae.titel-fehlt"
        case .titelZuLang: "ae.titel-zu-lang"
        case .zuGross: "ae.zu-gross"
        case .stelleUngueltig: "ae.stelle"
        case .zuVieleStellen: "ae.zu-viele-stellen"
        case .keineStuecke: "ae.keine-stuecke"
        case .nochNichtFertig: "ae.noch-nicht-fertig"
        case .gleichePerson: "ae.gleiche-person"
        case .nichtAllesSichtbar: "ae.nicht-alles-sichtbar"
        case .fristUngueltig: "ae.frist"
        }
    }

    var art: Fehlerart {
        switch self {
        case .nichtGefunden: .nichtGefunden
        case .verboten, .nichtAllesSichtbar: .verboten
        case .rechtsdatenUnlesbar: .ausfall
        case .nichtMoeglich, .nochNichtFertig, .gleichePerson, .keineStuecke: .konflikt
        default: .eingabe
        }
    }

    var meldung: String {
        switch self {
        case .nichtGefunden: "Das gibt es nicht, oder es ist für Sie nicht sichtbar."
        case .verboten: "Dafür fehlt Ihnen das Recht in dieser Organisationseinheit. Bitte wenden Sie sich an Ihre Leitung."
        case .antragstellerFehlt: "Bitte geben Sie an, wer Einsicht nehmen möchte."
        case .grundlageFehlt: "Bitte wählen Sie eine Rechtsgrundlage aus."
        case .grundFehlt: "Bitte wählen Sie aus, warum diese Stelle geschwärzt wird."
        case .begruendungFehlt: "Bitte geben Sie einen Grund an."
        case .rechtsdatenUnlesbar: "Die Liste der Rechtsgrundlagen ist nicht lesbar. Der Betrieb muss sie in Ordnung bringen."
        case .nichtMoeglich(let zustand): "Dieser Schritt ist jetzt nicht möglich. Die Akteneinsicht ist \(zustand.deutsch)."
        case .ohnePdf(let titel):
            "Von „\(titel)“ gibt es (noch) keine PDF-Fassung. Bitte versuchen Sie es später noch einmal, oder legen Sie das Dokument als PDF ab."
        case .titelZuLang: "Der Titel ist zu lang. Erlaubt sind \(Einsichtstueck.hoechstensZeichen) Zeichen."
        case .titelFehlt: "Bitte geben Sie einen Titel an. Die antragstellende Person sieht ihn im Verzeichnis."
        case .zuGross: "Das Dokument hat mehr als 500 Seiten. Bitte teilen Sie es vorher."
        case .stelleUngueltig:
            "Diese Stelle liegt nicht auf der Seite oder ist zu schmal. Alle Angaben sind Tausendstel der Seite, 0 bis 1000."
        case .zuVieleStellen: "Ein Dokument kann höchstens 500 geschwärzte Stellen haben."
        case .keineStuecke: "Bitte wählen Sie mindestens ein Dokument aus."
        case .nochNichtFertig: "Die geschwärzte Fassung wird gerade erstellt. Bitte versuchen Sie es in einer Minute noch einmal."
        case .gleichePerson:
            "Wer die Akteneinsicht vorgelegt hat, darf sie nicht selbst freigeben. Bitte lassen Sie eine andere Person entscheiden."
        case .nichtAllesSichtbar:
            "Sie dürfen nicht alle Dokumente dieser Akteneinsicht sehen. Bitte lassen Sie jemanden entscheiden, der sie ansehen kann."
        case .fristUngueltig: "Die Einsicht kann für 1 bis 90 Tage freigegeben werden."
        }
    }
}
