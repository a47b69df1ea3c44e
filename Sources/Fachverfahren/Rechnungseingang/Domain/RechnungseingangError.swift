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
    case pdfOhneRechnung
    case pdfMehrere
    case pdfBeschaedigt
    case pdfVerschluesselt
    /// The tool is missing or the machine has too much to do.
    case pdfGestoert

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
        case .pdfOhneRechnung: "rechnung.pdf-ohne-rechnung"
        case .pdfMehrere: "rechnung.pdf-mehrere"
        case .pdfBeschaedigt: "rechnung.pdf-beschaedigt"
        case .pdfVerschluesselt: "rechnung.pdf-verschluesselt"
        case .pdfGestoert: "rechnung.pdf-gestoert"
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
        case .dateiFehlt: "Bitte wählen Sie die Rechnung als Datei aus, XML oder PDF mit eingebettetem XML."
        case .zuGross: "Die Datei ist zu groß. Eine Rechnung darf höchstens 20 MB und 10.000 Positionen haben."
        case .keineRechnung(let grund): grund
        case .pdfOhneRechnung:
            "Diese PDF-Datei enthält keine elektronische Rechnung. Bitte senden Sie eine XRechnung als XML-Datei oder eine PDF-Datei nach ZUGFeRD oder Factur-X."
        case .pdfMehrere:
            "Diese PDF-Datei enthält mehrere elektronische Rechnungen. Bitte senden Sie jede Rechnung in einer eigenen Datei."
        case .pdfBeschaedigt:
            "Diese PDF-Datei ist beschädigt und lässt sich nicht lesen. Bitte erzeugen Sie sie neu und senden Sie sie noch einmal."
        case .pdfVerschluesselt: "Diese PDF-Datei ist mit einem Kennwort geschützt. Bitte senden Sie die Rechnung ohne Kennwort."
        case .pdfGestoert:
            "Rechnungen in PDF-Dateien können zurzeit nicht gelesen werden. Bitte senden Sie die XML-Datei, oder versuchen Sie es später noch einmal."
        }
    }

    var art: Fehlerart {
        switch self {
        case .nichtGefunden, .nichtEingerichtet: .nichtGefunden
        case .verboten: .verboten
        case .veraltet, .schonEntschieden: .konflikt
        case .zuGross: .zuGross
        case .pdfGestoert: .ausfall
        case .vermerkFehlt, .zuLang, .dateiFehlt, .keineRechnung, .pdfOhneRechnung, .pdfMehrere, .pdfBeschaedigt,
            .pdfVerschluesselt:
            .eingabe
        }
    }
}
