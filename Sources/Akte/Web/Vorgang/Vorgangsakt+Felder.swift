// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Identity
internal import Store
internal import Web

extension Vorgangsakt {
    func felder(_ v: VorgangKopf, _ eingabe: Eingabe) -> [Formularfeld] {
        let grund = Formularfeld.zeile(Feld("grund", "Grund", wert: eingabe.wert("grund"), fehler: eingabe.fehler("grund")))
        switch self {
        case .angaben: return Self.angaben(v, eingabe)
        case .umprotokollieren:
            let ziel = Feld(
                "ziel", "Aktenzeichen der Zielakte", wert: eingabe.wert("ziel"), breite: .zeichen16,
                hinweis: "Zum Beispiel 36.10.01-2026/0004",
                fehler: eingabe.fehler("ziel"))
            return [.zeile(ziel), grund]
        case .schliessen: return []
        case .wiederoeffnen: return [grund]
        }
    }

    private static func angaben(_ v: VorgangKopf, _ eingabe: Eingabe) -> [Formularfeld] {
        [
            .zeile(Feld("betreff", "Betreff", wert: eingabe.wert("betreff", v.betreff), fehler: eingabe.fehler("betreff"))),
            .zeile(
                Feld(
                    "frist", "Frist", wert: eingabe.wert("frist", v.frist?.iso), typ: "date", breite: .zeichen8, freiwillig: true,
                    fehler: eingabe.fehler("frist"))),
        ]
            + Schriftgutfelder.aufbewahrung(
                v.aussonderung.dauer?.description, v.aussonderung.art, eingabe,
                hinweis: "Kürzer als die Akte nur mit besonderem Recht und Grund.", frage: "Aussonderungsart") + [
                .haken(
                    "vertraulich", "vertraulich", an: eingabe.an("vertraulich", v.vertraulich),
                    hinweis:
                        "Nur die Bearbeitung und wer Vertrauliches der Organisationseinheit lesen darf, sieht den Vorgang. Aufheben nur mit dem Recht, Zugriffe zu setzen, und mit Grund.",
                    gruppe: "Schutz")
            ]
    }
}
