// SPDX-License-Identifier: EUPL-1.2
import Core
import Testing

@testable import Web

@Suite("Formularwerte")
struct FormularwerteTests {
    private let werte = Formularwerte([
        ("name", "  Mina Muster \n"), ("kennwort", " geheim "), ("leer", " \t "), ("art", "a"), ("art", "b"),
    ])

    @Test("Leerraum um eine Eingabe fällt weg, eine Eingabe nur aus Leerraum gilt als keine")
    func leerraum() {
        #expect(werte["name"] == "Mina Muster")
        #expect(werte["leer"] == nil && werte["fehlt"] == nil)
    }

    @Test("Ein Kennwort bleibt genau so, wie es gesendet wurde")
    func roh() {
        #expect(werte.roh("kennwort") == " geheim ")
        #expect(werte.roh("fehlt") == nil)
    }

    @Test("Kommt ein Name mehrfach, zählt einzeln der erste, zusammen alle in ihrer Reihenfolge")
    func mehrfach() {
        #expect(werte["art"] == "a")
        #expect(werte.alle("art") == ["a", "b"])
        #expect(werte.alle("fehlt").isEmpty)
    }

    @Test("Zwei Formulare sind gleich, wenn Namen, Werte und Reihenfolge gleich sind")
    func gleichheit() {
        #expect(Formularwerte([("a", "1"), ("b", "2")]) == Formularwerte([("a", "1"), ("b", "2")]))
        #expect(Formularwerte([("a", "1"), ("b", "2")]) != Formularwerte([("b", "2"), ("a", "1")]))
        #expect(Formularwerte([("a", "1")]) != Formularwerte([("a", "2")]))
    }

    @Test("Eine Abfrage wird entschlüsselt, ungültiges UTF-8 wird abgelehnt, zu Großes auch")
    func abfrage() throws {
        #expect(try Formularleser.abfrage("q=L%C3%A4rm+hier&seite=2")["q"] == "Lärm hier")
        #expect(try Formularleser.abfrage(nil) == Formularwerte())
        let kaputt = #expect(throws: WebFehler.self) { try Formularleser.abfrage("q=%FF") }
        #expect(kaputt?.art == .eingabe)
        let gross = #expect(throws: WebFehler.self) {
            try Formularleser.abfrage((0..<5_000).map { "f\($0)=1" }.joined(separator: "&"))
        }
        #expect(gross?.art == .zuGross)
    }
}
