// SPDX-License-Identifier: EUPL-1.2
import Testing
import WebDav

@Suite("Köpfe, Pfade und Zeiten von WebDAV")
struct KopfTests {
    @Test("Depth, Overwrite und Timeout folgen ihren Vorgaben")
    func koepfe() throws {
        #expect(
            try DavDepth(header: nil) == .infinity && DavDepth(header: " Infinity ") == .infinity && DavDepth(header: "1") == .one
        )
        #expect(throws: DavError.header("Depth")) { try DavDepth(header: "2") }
        #expect(try DavHeader.overwrite(nil) && DavHeader.overwrite("T") && !DavHeader.overwrite("F"))
        #expect(DavHeader.timeout("Extend, Second-90, Infinite", default: 5, atMost: 60) == 60)
        #expect(DavHeader.timeout("Second-9", default: 5, atMost: 60) == 9 && DavHeader.timeout("x", default: 5, atMost: 60) == 5)
        #expect(try DavHeader.lockToken(" <m:1> ") == "m:1")
        #expect(throws: DavError.header("Lock-Token")) { try DavHeader.lockToken("m:1") }
    }

    @Test("Ein Ziel auf einem anderen Server wird erkannt")
    func ziel() throws {
        let hosts: Set = ["amt.test:8080"]
        #expect(try DavHeader.destination("http://AMT.test:8080/a%20b?x", hosts: hosts) == "/a%20b?x")
        #expect(try DavHeader.destination("/a", hosts: hosts) == "/a")
        #expect(try DavHeader.destination("https://anderswo.test/a", hosts: hosts) == nil)
        #expect(throws: DavError.header("Destination")) { try DavHeader.destination("ftp://amt.test:8080/a", hosts: hosts) }
    }

    @Test("Ein Pfad wird in seine Teile zerlegt; was hinausführt, wird abgelehnt")
    func pfade() throws {
        #expect(try DavText.segments("/a%20b/%C3%A4//c/?x=1") == ["a b", "ä", "c"])
        for pfad in ["/a/../b", "/%2e%2e/b", "/a%2Fb", "/a%00b", "/%zz", "/%", "/a#b", "/%ff", "/%+1"] {
            #expect(throws: DavError.self) { try DavText.segments(pfad) }
        }
        #expect(try DavText.segments("/" + DavText.encoded("ä #?%")) == ["ä #?%"])
    }

    @Test("Zeiten stehen in beiden Formen")
    func zeiten() {
        #expect(DavTime.http(784_111_777) == "Sun, 06 Nov 1994 08:49:37 GMT")
        #expect(DavTime.iso(951_782_400) == "2000-02-29T00:00:00Z" && DavTime.http(0) == "Thu, 01 Jan 1970 00:00:00 GMT")
    }
}
