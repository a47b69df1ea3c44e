// SPDX-License-Identifier: EUPL-1.2
import Foundation
import Testing

@testable import Web

@Suite("Beschreibung der Schnittstelle")
struct OpenAPITests {
    private static func dokument(_ routen: [Route]) throws -> [String: Any] {
        let text = try OpenAPIDokument(routen, titel: "Probe").json()
        return try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    }

    private static func route(_ eingabe: String?) -> Route {
        Route(.post, "/api/amt/ding/{id}", .mitarbeiter, "Probe", api: APIBeschreibung("Ding ändern", eingabe: eingabe)) { _ in
            .text("")
        }
    }

    @Test("Beschrieben werden nur Schnittstellen, mit Parametern, Körper und dem nötigen Recht")
    func inhalt() throws {
        let seite = Route.get("/seite", .oeffentlich, "Seite") { _ in .text("") }
        let pfade = try #require(
            try Self.dokument([Self.route(#"{"type":"object"}"#), seite])["paths"] as? [String: [String: Any]])
        #expect(Array(pfade.keys) == ["/api/amt/ding/{id}"])
        let post = try #require(pfade["/api/amt/ding/{id}"]?["post"] as? [String: Any])
        #expect(post["summary"] as? String == "Ding ändern" && post["description"] as? String == "Recht: Mitarbeitende")
        #expect((post["parameters"] as? [[String: Any]])?.first?["name"] as? String == "id")
        #expect(post["requestBody"] != nil && post["security"] != nil)
    }

    @Test("Was hinter dem Fragezeichen stehen darf, steht mit Text, Pflicht und Schema da, nach den Teilen des Pfads")
    func abfrage() throws {
        let route = Route(
            .get, "/api/amt/ding/{id}/teile", .mitarbeiter, "Probe",
            api: APIBeschreibung(
                "Teile",
                abfrage: [
                    Abfrageparameter("q", "Suchtext", pflicht: true),
                    Abfrageparameter("ab", "Erste Nummer", schema: #"{"type":"integer"}"#),
                ])
        ) { _ in .text("") }
        let pfade = try #require(try Self.dokument([route])["paths"] as? [String: [String: Any]])
        let get = try #require(pfade["/api/amt/ding/{id}/teile"]?["get"] as? [String: Any])
        let parameter = try #require(get["parameters"] as? [[String: Any]])
        #expect(parameter.map { $0["name"] as? String } == ["id", "q", "ab"])
        #expect(parameter.map { $0["in"] as? String } == ["path", "query", "query"])
        #expect(parameter.map { $0["required"] as? Bool } == [true, true, false])
        #expect(parameter[1]["description"] as? String == "Suchtext")
        #expect((parameter[2]["schema"] as? [String: String]) == ["type": "integer"])
    }

    @Test("Eine Beschreibung, die kein JSON ist, fällt sofort auf")
    func kaputt() {
        #expect(throws: (any Error).self) { try Self.dokument([Self.route("{kaputt")]) }
    }

    @Test("Das Dokument ist bei gleichen Adressen immer gleich")
    func bestaendig() throws {
        let a = try OpenAPIDokument([Self.route("{}")], titel: "Probe").json()
        #expect(try a == OpenAPIDokument([Self.route("{}")], titel: "Probe").json())
    }
}
