// SPDX-License-Identifier: EUPL-1.2
import Oparl
import Testing

@Suite("OParl: Listen, Zeitfenster und Löschungen")
struct ListeTests {
    private static let adresse = "\(Probe.base)/papers"

    private static func vorlagen(_ anzahl: Int, geloescht: Set<Int> = []) -> [any OparlObject] {
        (0..<anzahl).map { nr in
            let zeit = OparlTime(seconds: 1_000_000 + Int64(nr))
            let id = String(1000 + nr)
            return OparlPaper(OparlHead(id, created: zeit, modified: zeit, deleted: geloescht.contains(nr)))
        }.reversed()
    }

    private static func lesen(_ objekte: [any OparlObject], _ abfrage: [String: String]) throws -> OparlValue {
        try OparlList(adresse) { abfrage[$0] }.value(objekte, Probe.style(.v11))
    }

    /// What a link asks for.
    private static func abfrage(_ url: String) -> [String: String] {
        guard let zeichen = url.firstIndex(of: "?") else { return [:] }
        return url[url.index(after: zeichen)...].split(separator: "&").reduce(into: [:]) { werte, teil in
            let stuecke = teil.split(separator: "=", maxSplits: 1)
            werte[String(stuecke[0])] = String(stuecke[1]).replacing("%3A", with: ":").replacing("%2B", with: "+")
        }
    }

    private static func ids(_ liste: OparlValue?) -> [String] {
        liste?["data"]?.items.compactMap { $0["id"]?.string.map { String($0.suffix(4)) } } ?? []
    }

    @Test("Wer den Verweisen folgt, sieht jedes Objekt einmal, in fester Ordnung, und die Filter bleiben", arguments: [1, 3, 7])
    func blaettern(_ limit: Int) throws {
        let objekte = Self.vorlagen(7)
        var gesehen: [String] = []
        var abfrage = ["limit": String(limit), "created_since": "1970-01-01T00:00:00+00:00"]
        for _ in 0..<10 {
            let seite = try Self.lesen(objekte, abfrage)
            gesehen += Self.ids(seite)
            #expect(seite["pagination"]?["totalElements"] == .number(7))
            guard let weiter = seite["links"]?["next"]?.string else { break }
            #expect(weiter.contains("created_since=1970-01-01T00%3A00%3A00%2B00%3A00"))
            abfrage = Self.abfrage(weiter)
        }
        #expect(gesehen == (0..<7).map { String(1000 + $0) })
    }

    @Test("Die letzte Seite hat kein „next“; „prev“, „first“ und „last“ führen dorthin, was sie sagen")
    func verweise() throws {
        let objekte = Self.vorlagen(5)
        let erste = try Self.lesen(objekte, ["limit": "2"])
        #expect(erste["links"]?["prev"] == nil)
        let letzte = try Self.lesen(objekte, Self.abfrage(try #require(erste["links"]?["last"]?.string)))
        #expect(Self.ids(letzte) == ["1004"])
        #expect(letzte["links"]?["next"] == nil)
        #expect(letzte["pagination"]?["currentPage"] == .number(3))
        let vorher = try Self.lesen(objekte, Self.abfrage(try #require(letzte["links"]?["prev"]?.string)))
        #expect(Self.ids(vorher) == ["1002", "1003"])
        #expect(vorher["links"]?["first"] == .text("\(Self.adresse)?limit=2"))
    }

    @Test("Verschwindet ein Objekt zwischen zwei Seiten, geht kein anderes verloren")
    func verschwunden() throws {
        let weiter = try #require(try Self.lesen(Self.vorlagen(4), ["limit": "2"])["links"]?["next"]?.string)
        #expect(Self.ids(try Self.lesen(Self.vorlagen(4, geloescht: [0, 1]), Self.abfrage(weiter))) == ["1002", "1003"])
    }

    @Test("Gelöschtes zeigt nur, wer nach Änderungen fragt")
    func geloescht() throws {
        let objekte = Self.vorlagen(3, geloescht: [1])
        #expect(Self.ids(try Self.lesen(objekte, [:])) == ["1000", "1002"])
        #expect(Self.ids(try Self.lesen(objekte, ["created_since": "1970-01-01T00:00:00Z"])) == ["1000", "1002"])
        let geaendert = try Self.lesen(objekte, ["modified_since": "1970-01-01T00:00:00Z"])
        #expect(Self.ids(geaendert) == ["1000", "1001", "1002"])
        #expect(geaendert["data"]?.items[1]["deleted"] == .flag(true))
    }

    @Test(
        "Jede Grenze gehört dazu",
        arguments: ["created_since", "created_until", "modified_since", "modified_until"])
    func grenzen(_ name: String) throws {
        let zeit = OparlTime(seconds: 1_000_001).text
        let erwartet = name.hasSuffix("since") ? ["1001", "1002"] : ["1000", "1001"]
        #expect(Self.ids(try Self.lesen(Self.vorlagen(3), [name: zeit])) == erwartet)
    }

    @Test("Eine falsche Zeit, ein falsches Maß oder ein falsches Ja werden abgelehnt und nicht übergangen")
    func abgelehnt() {
        #expect(throws: OparlError.time(parameter: "modified_since")) { try Self.lesen([], ["modified_since": "gestern"]) }
        #expect(throws: OparlError.parameter("limit")) { try Self.lesen([], ["limit": "0"]) }
        #expect(throws: OparlError.parameter("limit")) { try Self.lesen([], ["limit": "101"]) }
        #expect(throws: OparlError.parameter("omit_internal")) { try Self.lesen([], ["omit_internal": "ja"]) }
    }

    @Test("Auf Wunsch ohne eingebettete Objekte")
    func ohneInneres() throws {
        let voll = try OparlList(Self.adresse) { _ in nil }.value(Probe.stadt.filter { $0 is OparlPaper }, Probe.style(.v11))
        #expect(voll["data"]?.items.first?["mainFile"] != nil)
        let knapp = try OparlList(Self.adresse) { $0 == "omit_internal" ? "true" : nil }
            .value(Probe.stadt.filter { $0 is OparlPaper }, Probe.style(.v11))
        #expect(knapp["data"]?.items.first?["mainFile"] == nil)
        #expect(knapp["links"]?["self"] == .text("\(Self.adresse)?omit_internal=true"))
    }
}
