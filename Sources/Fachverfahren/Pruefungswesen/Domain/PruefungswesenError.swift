// SPDX-License-Identifier: EUPL-1.2
import Core

/// Everything the audits can refuse.
enum PruefungswesenError: Feldfehler, Hashable {
    case nichtGefunden
    case verboten
    case veraltet
    case abgeschlossen
    case veroeffentlicht
    /// - Parameter feld: name of the input it is about.
    case eingabe(feld: String, was: String)
    case nochOffen([String])
    case nichtVorgelegt
    case fragenUnlesbar(zeile: Int)

    var code: String {
        switch self {
        case .nichtGefunden: "pr.nicht-gefunden"
        case .verboten: "pr.verboten"
        case .veraltet: "pr.veraltet"
        case .abgeschlossen: "pr.abgeschlossen"
        case .veroeffentlicht: "pr.veroeffentlicht"
        case .eingabe: "pr.eingabe"
        case .nochOffen: "pr.noch-offen"
        case .nichtVorgelegt: "pr.nicht-vorgelegt"
        case .fragenUnlesbar: "pr.fragen-unlesbar"
        }
    }

    var meldung: String {
        switch self {
        case .nichtGefunden: "Das gibt es nicht, oder Sie dürfen es nicht sehen."
        case .verboten: "Dafür fehlt Ihnen das Recht. Wenden Sie sich bitte an das Programmbüro."
        case .veraltet: "Inzwischen hat jemand anderes geändert. Bitte sehen Sie nach und ändern Sie dann noch einmal."
        case .abgeschlossen: "Die Prüfung ist abgeschlossen; Antworten, Feststellungen und Stellungnahmen ändern sich nicht mehr."
        case .veroeffentlicht: "Diese Fassung ist veröffentlicht und ändert sich nicht mehr. Legen Sie einen Entwurf an."
        case .eingabe(_, let was): was
        case .nochOffen(let gruende): "Das geht noch nicht. \(gruende.joined(separator: " "))"
        case .nichtVorgelegt: "Diese Einlesung ist schon übernommen oder verworfen. Laden Sie die Datei bei Bedarf neu hoch."
        case .fragenUnlesbar(let zeile):
            "Die mitgelieferten Fragen sind in Zeile \(zeile) nicht lesbar. Bitte wenden Sie sich an die Systembetreuung."
        }
    }

    var art: Fehlerart {
        switch self {
        case .nichtGefunden: .nichtGefunden
        case .verboten: .verboten
        case .veraltet, .abgeschlossen, .veroeffentlicht, .nichtVorgelegt: .konflikt
        case .fragenUnlesbar: .ausfall
        case .eingabe, .nochOffen: .eingabe
        }
    }

    var feld: String? {
        switch self {
        case .eingabe(let feld, _): feld
        case .nochOffen: "abschliessen"
        case .nichtGefunden, .verboten, .veraltet, .abgeschlossen, .veroeffentlicht, .nichtVorgelegt, .fragenUnlesbar: nil
        }
    }
}
