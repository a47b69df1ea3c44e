// SPDX-License-Identifier: EUPL-1.2
import Pptx
import Testing
import XmlTree
import Zip

@Suite("PPTX: Aufbau der Datei") struct AufbauTests {
    @Test("Jede Beziehung führt zu einem Teil, und jeder Teil ist vom Anfang aus zu erreichen")
    func beziehungen() throws {
        let paket = try Paket(Beispiele.bericht)
        var offen = [""]
        var erreicht: Set<String> = []
        while let teil = offen.popLast() {
            let beziehungen = try paket.beziehungen(teil)
            #expect(Set(beziehungen.map(\.id)).count == beziehungen.count, "\(teil)")
            for beziehung in beziehungen {
                #expect(paket.namen.contains(beziehung.ziel), "\(teil) → \(beziehung.ziel)")
                if erreicht.insert(beziehung.ziel).inserted { offen.append(beziehung.ziel) }
            }
        }
        let teile = paket.namen.filter { !$0.hasSuffix(".rels") && $0 != "[Content_Types].xml" }
        #expect(Set(teile) == erreicht)
    }

    @Test("Jede Kennung einer Beziehung, die ein Teil nennt, hat er auch, und er nennt alle, die er zeigen muss")
    func kennungen() throws {
        let paket = try Paket(Beispiele.bericht)
        for name in paket.namen where name.hasSuffix(".xml") && name.hasPrefix("ppt/") {
            let genannt = try paket.xml(name).alle.flatMap(\.attributes).filter {
                $0.name.namespace.hasSuffix("officeDocument/2006/relationships")
            }.map(\.value)
            let beziehungen = try paket.beziehungen(name)
            #expect(Set(genannt).isSubset(of: beziehungen.map(\.id)), "\(name)")
            let bilder = beziehungen.filter { ["image", "slide", "slideLayout"].contains($0.art) }.filter { beziehung in
                !name.contains("notesSlide") && !(name.contains("slides/") && beziehung.art == "slideLayout")
            }
            #expect(Set(bilder.map(\.id)).isSubset(of: genannt), "\(name)")
        }
    }

    @Test("Jeder Teil hat eine Art, und keine steht ohne Teil da")
    func arten() throws {
        let paket = try Paket(Beispiele.bericht)
        #expect(paket.namen.first == "[Content_Types].xml")
        let arten = try paket.xml("[Content_Types].xml")
        let endungen = arten.alle("Default").compactMap { $0.attribute("Extension") }
        let einzeln = arten.alle("Override").compactMap { $0.attribute("PartName") }
        #expect(Set(einzeln).count == einzeln.count && endungen == ["rels", "xml", "png", "svg"])
        #expect(Set(einzeln).isSubset(of: paket.namen.map { "/\($0)" }))
        for name in paket.namen where name != "[Content_Types].xml" {
            let ende = String(name.split(separator: ".").last ?? "")
            // What only has the ending "xml" would be nothing in particular.
            #expect(ende == "xml" ? einzeln.contains("/\(name)") : endungen.contains(ende), "\(name)")
        }
    }

    @Test("Arten von Bildern und ein Notizenmaster stehen nur in der Datei, wenn sie gebraucht werden")
    func sparsam() throws {
        let paket = try Paket(Beispiele.mit([Slide(title: "Eins")]))
        let endungen = try paket.xml("[Content_Types].xml").alle("Default").compactMap { $0.attribute("Extension") }
        #expect(endungen == ["rels", "xml"])
        #expect(!paket.namen.contains { $0.contains("notes") || $0.contains("theme2") || $0.contains("media") })
    }

    @Test("Ein Master, vier Layouts in fester Reihenfolge, ihre Nummern und die der Folien gibt es einmal")
    func nummern() throws {
        let paket = try Paket(Beispiele.bericht)
        let namen = try (1...4).map { try paket.xml("ppt/slideLayouts/slideLayout\($0).xml").alle("cSld")[0].attribute("name") }
        #expect(namen == ["Titelfolie", "Titel und Inhalt", "Abschnittsüberschrift", "Nur Titel"])
        let haupt = try paket.xml("ppt/presentation.xml")
        let folien = haupt.alle("sldId").compactMap { $0.attribute("id") }
        #expect(folien == (0..<8).map { String(256 + $0) })
        let master = haupt.alle("sldMasterId").compactMap { $0.attribute("id") }
        let layouts = try paket.xml("ppt/slideMasters/slideMaster1.xml").alle("sldLayoutId").compactMap { $0.attribute("id") }
        #expect(Set(master + layouts).count == 5)
        let groesse = try #require(haupt.alle("sldSz").first)
        #expect(groesse.attribute("cx") == "12192000" && groesse.attribute("cy") == "6858000")
    }

    @Test("In jedem Baum von Formen gibt es jede Nummer einmal")
    func formnummern() throws {
        let paket = try Paket(Beispiele.bericht)
        var baeume = 0
        for name in paket.namen where name.hasPrefix("ppt/") && name.hasSuffix(".xml") {
            let nummern = try paket.xml(name).alle("cNvPr").compactMap { $0.attribute("id") }
            guard !nummern.isEmpty else { continue }
            baeume += 1
            #expect(Set(nummern).count == nummern.count && nummern.first == "1", "\(name)")
        }
        #expect(baeume == 1 + 4 + 8 + 1 + 2)
    }

    @Test("Dieselbe Präsentation ergibt dieselben Bytes, eine andere Zeit andere; in der Datei ist nichts, was niemand liest")
    func gleich() throws {
        let erste = try Beispiele.bericht.pptx()
        let zweite = try Beispiele.bericht.pptx()
        #expect(erste == zweite)
        let abweichung = try ZipArchive(.bytes(erste)).firstDeviation()
        #expect(abweichung == nil)
        var spaeter = Beispiele.bericht
        spaeter.modified += 1
        let dritte = try spaeter.pptx()
        #expect(dritte != erste && dritte.count == erste.count)
    }
}
