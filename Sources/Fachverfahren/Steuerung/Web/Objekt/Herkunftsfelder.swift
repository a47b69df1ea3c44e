// SPDX-License-Identifier: EUPL-1.2
import Core
import Web

/// The inputs that every statement of a form has: the days for which it holds, its source, and why it is made.
struct Herkunftsfelder: Encodable, Sendable {
    let ab: Formularfeld
    let bis: Formularfeld
    let quelle: Formularfeld
    let quelleUrl: Formularfeld
    let dokument: Formularfeld
    let grund: Formularfeld

    init(_ sicht: Betrachtung, _ e: Formularstand) {
        ab = Formularfeld(
            "ab", "Gilt ab", wert: e.wert("ab", sicht.stichtag.iso), typ: "date", breite: .zeichen16,
            hinweis: "Der erste Tag, für den die Angabe belegt ist.", fehler: e.bei("ab"))
        bis = Formularfeld(
            "bis", "Gilt bis", wert: e.wert("bis"), typ: "date", breite: .zeichen16, freiwillig: true,
            hinweis: "Der letzte Tag; leer heißt bis auf Weiteres.", fehler: e.bei("bis"))
        quelle = Formularfeld(
            "quelle", "Quelle", wert: e.wert("quelle"),
            hinweis: "Worauf die Angabe beruht, zum Beispiel „Vorlage 2019/2681“ oder „Gespräch mit FB 36 am 14.02.2019“.",
            fehler: e.bei("quelle"))
        quelleUrl = Formularfeld(
            "quelle_url", "Webadresse der Quelle", wert: e.wert("quelle_url"), freiwillig: true, fehler: e.bei("quelle_url"),
            eingabeart: "url")
        dokument = Formularfeld(
            "dokument", "Dokument der E-Akte", wert: e.wert("dokument"), freiwillig: true,
            hinweis:
                "Zeichen eines Dokuments, das Sie sehen dürfen. Unter „Quelle“ steht dann die Stelle darin, zum Beispiel „Seite 3“.",
            fehler: e.bei("dokument"))
        grund = Formularfeld(
            "grund", "Begründung", wert: e.wert("grund"), freiwillig: true,
            hinweis: "Warum Sie das jetzt angeben; steht im Protokoll.", fehler: e.bei("grund"))
    }
}
