// SPDX-License-Identifier: EUPL-1.2
import Core

/// Everything the intake of invoices can refuse.
enum RechnungseingangError: Fachfehler, Hashable {
    case nichtGefunden
    case verboten
    case nichtEingerichtet
    case veraltet
    case schonEntschieden
    case vermerkFehlt(was: String)
    case zuLang(hoechstens: Int)
    case dateiFehlt
    case zuGross
    case keineRechnung(String)
    case pdf

    var code: String {
        switch self {
        case .nichtGefunden: "rechnung.nicht-gefunden"
        case .verboten: "rechnung.verboten"
        case .nichtEingerichtet: "rechnung.nicht-eingerichtet"
        case .veraltet: "rechnung.veraltet"
        case .schonEntschieden: "rechnung.schon-entschieden"
        case .vermerkFehlt: "rechnung.vermerk-fehlt"
        case .zuLang: "rechnung.zu-lang"
        case .dateiFehlt: "rechnung.datei-fehlt"
        case .zuGross: "rechnung.zu-gross"
        case .keineRechnung: "rechnung.keine-rechnung"
        case .pdf: "rechnung.pdf"
        }
    }

    var meldung: String {
        switch self {
        case .nichtGefunden: "Diese Rechnung gibt es nicht, oder Sie dürfen sie nicht sehen."
        case .verboten: "Dafür fehlt Ihnen das Recht. Bitte wenden Sie sich an Ihre Leitung."
        case .nichtEingerichtet: "Die Stadt nimmt hier keine elektronischen Rechnungen an. Bitte fragen Sie Ihre Ansprechperson."
        case .veraltet: "Inzwischen hat jemand anderes entschieden. Bitte sehen Sie nach."
        case .schonEntschieden: "Über diese Rechnung ist schon entschieden."
        case .vermerkFehlt(let was): was
        case .zuLang(let grenze): "Der Text ist zu lang. Erlaubt sind höchstens \(grenze) Zeichen."
        case .dateiFehlt: "Bitte wählen Sie die Rechnung als XML-Datei aus."
        case .zuGross: "Die Datei ist zu groß. Eine Rechnung darf höchstens 20 MB und 10.000 Positionen haben."
        case .keineRechnung(let grund): grund
        case .pdf:
            "Das ist eine PDF-Datei. Bitte senden Sie die XRechnung als XML-Datei; Rechnungen in PDF (ZUGFeRD) liest das Programm nicht."
        }
    }

    var art: Fehlerart {
        switch self {
        case .nichtGefunden, .nichtEingerichtet: .nichtGefunden
        case .verboten: .verboten
        case .veraltet, .schonEntschieden: .konflikt
        case .zuGross: .zuGross
        case .vermerkFehlt, .zuLang, .dateiFehlt, .keineRechnung, .pdf: .eingabe
        }
    }
}
