// SPDX-License-Identifier: EUPL-1.2
import Oparl
import Testing

@Suite("OParl: jede Regel wird rot, wenn man sie bricht")
struct RegelTests {
    struct Bruch: Sendable, CustomTestStringConvertible {
        let id: String
        let name: String
        let wert: OparlValue?
        let regel: OparlRule

        init(_ id: String, _ name: String, _ wert: OparlValue?, _ regel: OparlRule) {
            self.id = id
            self.name = name
            self.wert = wert
            self.regel = regel
        }

        var testDescription: String { "\(id) \(name): \(regel.rawValue)" }
    }

    @Test(
        "Ein einziger Fehler in einer ganzen Stadt fällt auf",
        arguments: [
            Bruch("/paper/v", "type", nil, .type), Bruch("/paper/v", "type", .text("Paper"), .type),
            Bruch("/oparl/1.1", "oparlVersion", nil, .required), Bruch("/oparl/1.1", "body", nil, .required),
            Bruch("/body/1", "name", nil, .required), Bruch("/body/1", "organization", nil, .required),
            Bruch("/body/1", "person", nil, .required), Bruch("/body/1", "meeting", nil, .required),
            Bruch("/body/1", "paper", nil, .required), Bruch("/body/1", "legislativeTerm", nil, .required),
            Bruch("/file/d", "accessUrl", nil, .required), Bruch("/agendaitem/top", "order", nil, .required),
            Bruch("/meeting/s", "created", nil, .required), Bruch("/membership/m", "modified", nil, .required),
            Bruch("/meeting/s", "ort", .text("Rathaus"), .unknown), Bruch("/person/ada", "name", .text(""), .empty),
            Bruch("/meeting/s", "agendaItem", .list([]), .empty), Bruch("/person/ada", "status", .list([.text("")]), .empty),
            Bruch("/meeting/s", "start", .text("2019-01-01T00:00:00Z"), .form),
            Bruch("/legislativeterm/p", "startDate", .text("1.6.2014"), .form),
            Bruch("/membership/m", "votingRight", .text("ja"), .form), Bruch("/file/d", "size", .text("1"), .form),
            Bruch("/body/1", "website", .text("stadt.example"), .form), Bruch("/person/ada", "membership", .flag(true), .form),
            Bruch("/meeting/s", "modified", .text("2018-01-01T00:00:00+01:00"), .time),
            Bruch("/legislativeterm/p", "endDate", .text("2014-05-31"), .period),
            Bruch("/meeting/s", "organization", .list([.text("https://stadt.example/oparl/1.1/organization/weg")]), .link),
            Bruch("/agendaitem/top", "consultation", .text("https://stadt.example/oparl/1.1/consultation/weg"), .link),
            Bruch("/oparl/1.1", "license", nil, .license), Bruch("/body/1", "system", nil, .system),
            Bruch("/agendaitem/top", "meeting", nil, .backReference),
            Bruch("/person/ada", "id", .text("http://stadt.example/oparl/1.1/person/ada"), .secure),
        ])
    func bruch(_ bruch: Bruch) {
        let werte = Probe.werte(.v11).map { $0.geaendert(bruch.id, bruch.name, bruch.wert) }
        let gefunden = Set(OparlCheck.findings(werte, .v11).map(\.rule))
        #expect(gefunden.contains(bruch.regel), "\(gefunden)")
    }

    @Test("Dieselbe Kennung zweimal fällt auf, und ein gelöschtes Objekt mit Inhalt auch")
    func weitere() throws {
        let werte = Probe.werte(.v11)
        #expect(OparlCheck.findings(werte + werte.suffix(1), .v11).map(\.rule) == [.unique])
        let geloescht = werte.map { $0.geaendert("/person/ada", "deleted", .flag(true)) }
        #expect(OparlCheck.findings(geloescht, .v11).contains { $0.rule == .unknown })
    }

    @Test("Die Antwort auf einen Fehler hat Art, Meldung und Hinweis")
    func fehler() {
        let wert = OparlError.gone.value(.v10, debug: "a1")
        #expect(wert["type"] == .text("https://schema.oparl.org/1.0/Error"))
        #expect(wert["message"]?.string?.isEmpty == false)
        #expect(wert["debug"] == .text("a1"))
        #expect(OparlError.gone.status == 410)
    }
}
