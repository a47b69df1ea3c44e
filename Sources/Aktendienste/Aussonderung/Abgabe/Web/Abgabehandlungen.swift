// SPDX-License-Identifier: EUPL-1.2
import Core
import Web

/// What can be done with an Abgabe now, and what is waited for. Who sees it may act on it (`AbgabeRechte.sieht`).
struct Abgabehandlungen {
    let abgabe: Abgabe
    /// A taking over has begun; it can only go on.
    let angefangen: Bool
    let mangelhaft: Bool

    init(_ abgabe: Abgabe, angefangen: Bool, mangelhaft: Bool) {
        (self.abgabe, self.angefangen, self.mangelhaft) = (abgabe, angefangen, mangelhaft)
    }

    private var url: String { AbgabeURL.abgabe(abgabe) }
    var annehmbar: Bool { abgabe.zustand == .eingegangen && abgabe.arbeit == nil && !mangelhaft }

    var knoepfe: [Knopf] {
        guard abgabe.arbeit == nil else { return [] }
        switch abgabe.zustand {
        case .bestellt:
            return [
                Knopf("\(url)/erneut", "Erneut senden"),
                Knopf(
                    "\(url)/zurueckziehen", "Abgabe zurückziehen", sekundaer: true,
                    grund: Feld("grund", "Grund des Zurückziehens")),
            ]
        case .gesendet:
            return [
                Knopf(
                    "\(url)/zurueckziehen", "Abgabe zurückziehen", sekundaer: true,
                    frage: "Zurückziehen? Bitte vorher mit der anderen Behörde klären, dass sie es nicht übernimmt.",
                    grund: Feld(
                        "grund", "Grund des Zurückziehens",
                        hinweis: "Wenn keine Antwort kommt. Eine Antwort, die später eintrifft, wird abgewiesen."))
            ]
        case .angenommen: return [Knopf("\(url)/erneut", "Erneut abschließen")]
        case .eingegangen where !angefangen:
            return [
                Knopf(
                    "\(url)/ablehnen", "Ablehnen und begründen (0402)", sekundaer: true,
                    grund: Feld("grund", "Grund der Ablehnung", hinweis: "Die abgebende Behörde liest ihn."))
            ]
        default: return []
        }
    }

    var hinweis: String? {
        switch abgabe.zustand {
        case .gesendet:
            abgabe.empfangen.map {
                "Die andere Behörde hat den Empfang am \($0.deutsch) bestätigt (0403). Ihre Antwort (0402) steht aus; vorher bleibt hier alles erhalten."
            }
                ?? "Die Abgabe ist gesendet. Die Antwort (0402) wird erwartet; vorher bleibt hier alles erhalten, wird aber nicht mehr verändert."
        case .abgegeben: "Die andere Behörde hat die Übernahme bestätigt. Hier steht nur noch ein Hinweis, wohin es ging."
        case .eingegangen:
            mangelhaft
                ? nil
                : "Entscheiden Sie, wo es abgelegt wird, oder lehnen Sie ab. Erst Ihre Antwort (0402) beendet die Zuständigkeit der anderen Behörde."
        case .uebernommen: "Die Übernahme ist bestätigt (0402). Die Vorgänge sind offen und warten auf Bearbeitung."
        default: nil
        }
    }
}
