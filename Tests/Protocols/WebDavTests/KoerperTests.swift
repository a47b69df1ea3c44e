// SPDX-License-Identifier: EUPL-1.2
import Testing
import WebDav
import XmlTree

@Suite("Körper von PROPFIND, PROPPATCH und LOCK")
struct KoerperTests {
    /// A tree written down by hand.
    struct Knoten: DavElement {
        let davName: DavName
        var davElements: [Knoten] = []
        var davText = ""
        var davXml: String { "<\(davName.local)/>" }

        init(_ name: String, _ kinder: [Knoten] = [], in namensraum: String = "DAV:") {
            davName = DavName(namensraum, name)
            davElements = kinder
        }
    }

    @Test("PROPFIND fragt nach allem, nach Namen oder nach Genanntem")
    func propfind() throws {
        #expect(try PropfindBody(nil as Knoten?) == .all(include: []))
        #expect(try PropfindBody(Knoten("propfind", [Knoten("propname")])) == .names)
        #expect(
            try PropfindBody(Knoten("propfind", [Knoten("prop", [Knoten("getetag"), Knoten("x", in: "u")])]))
                == .named([.dav("getetag"), DavName("u", "x")]))
        #expect(
            try PropfindBody(Knoten("propfind", [Knoten("allprop"), Knoten("include", [Knoten("acl")])]))
                == .all(include: [.dav("acl")]))
        for kaputt in [Knoten("prop"), Knoten("propfind"), Knoten("propfind", [Knoten("prop"), Knoten("propname")])] {
            #expect(throws: DavError.body) { try PropfindBody(kaputt) }
        }
        let viele = Knoten("propfind", [Knoten("prop", Array(repeating: Knoten("a"), count: 501))])
        #expect(throws: DavError.tooMany) { try PropfindBody(viele) }
    }

    @Test("PROPPATCH bleibt in der Reihenfolge und übergeht Unbekanntes")
    func proppatch() throws {
        let koerper = Knoten(
            "propertyupdate",
            [
                Knoten("remove", [Knoten("prop", [Knoten("a", in: "u")])]), Knoten("neu", in: "u"),
                Knoten("set", [Knoten("prop", [Knoten("a", in: "u")])]),
            ])
        #expect(try PropertyChange.read(koerper) == [.remove(DavName("u", "a")), .set(DavName("u", "a"), xml: "<a/>")])
        #expect(throws: DavError.body) { try PropertyChange.read(Knoten("propertyupdate")) }
        #expect(throws: DavError.body) { try PropertyChange.read(Knoten("propertyupdate", [Knoten("set")])) }
    }

    @Test("LOCK will schreiben, allein oder geteilt")
    func lock() throws {
        func wunsch(_ art: String) -> Knoten {
            Knoten("lockinfo", [Knoten("lockscope", [Knoten(art)]), Knoten("locktype", [Knoten("write")]), Knoten("owner")])
        }
        #expect(try LockBody(wunsch("shared")).shared && !LockBody(wunsch("exclusive")).shared)
        #expect(try LockBody(wunsch("shared")).owner == "<owner/>")
        #expect(throws: DavError.body) { try LockBody(wunsch("beides")) }
    }

    @Test("Antworten sind wohlgeformt, auch mit bösen Namen")
    func antwort() {
        let text = Multistatus.response(
            href: "/a&b", [.init(200, [Multistatus.element(.dav("displayname"), XmlText.escaped("<x>"))])])
        #expect(text.contains("<D:href>/a&amp;b</D:href>") && text.contains("<D:displayname>&lt;x&gt;</D:displayname>"))
        #expect(Multistatus.element(DavName("u\"", "n")) == "<n xmlns=\"u&quot;\"/>")
    }
}
