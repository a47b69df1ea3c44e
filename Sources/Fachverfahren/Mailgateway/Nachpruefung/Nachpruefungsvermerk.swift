// SPDX-License-Identifier: EUPL-1.2
internal import Core

/// What an authority said of a signature after the message was filed, beside what was found when it came.
struct Nachpruefungsvermerk: Sendable {
    static let dateiname = "Prüfung nach dem Eingang.txt"

    let text: String

    init(_ spur: Mailspur, _ pruefung: Nachpruefung, gateway: String) {
        let adresse = spur.zustellungen.first { $0.id == pruefung.zustellung }?.adresse
        func saetze(_ ereignis: Spureintrag.Ereignis) -> [String] {
            spur.eintraege.filter { $0.ereignis == ereignis && $0.schicht == .oeffnen && $0.zustellung == pruefung.zustellung }
                .map { "\($0.zeit.iso8601) \($0.satz(an: adresse))" }
        }
        let alles =
            [
                "Spätere Prüfung einer E-Mail durch das E-Mail-Gateway \(gateway)", "",
                "Als die Nachricht kam, war nicht zu erfahren, ob das Zertifikat ihrer Signatur gesperrt ist. Inzwischen hat die Stelle geantwortet.",
                "Die zugestellte Nachricht und der Befund beim Eingang bleiben unverändert.", "",
            ] + spur.umschlag.filter { $0.name != "Inhalt" }.map { "\($0.name): \($0.wert)" } + ["", "Befund beim Eingang", ""]
            + saetze(.geprueft) + ["", "Späterer Befund", ""] + saetze(.nachgeprueft)
        text = alles.map { "\($0)\r\n" }.joined()
    }
}
