// SPDX-License-Identifier: EUPL-1.2
import Pptx
import Testing
import XmlTree
import Zip

/// A written file, unpacked.
struct Paket {
    let bytes: [UInt8]
    let namen: [String]
    private let inhalte: [String: [UInt8]]

    init(_ presentation: Presentation, limits: PptxLimits = PptxLimits()) throws {
        bytes = try presentation.pptx(limits: limits)
        let archiv = try ZipArchive(.bytes(bytes))
        namen = archiv.entries.map(\.name)
        var inhalte: [String: [UInt8]] = [:]
        for eintrag in archiv.entries { inhalte[eintrag.name] = try archiv.content(eintrag) }
        self.inhalte = inhalte
    }

    func inhalt(_ name: String) throws -> [UInt8] { try #require(inhalte[name], "\(name)") }

    func xml(_ name: String) throws -> XmlElement { try XmlReader.read(try inhalt(name)) }

    func folie(_ nummer: Int) throws -> XmlElement { try xml("ppt/slides/slide\(nummer).xml") }

    /// Id, kind (last part of the type) and target, resolved against the folder of the part.
    func beziehungen(_ teil: String) throws -> [Beziehung] {
        let stuecke = teil.split(separator: "/").map(String.init)
        let name = (stuecke.dropLast() + ["_rels", (stuecke.last ?? "") + ".rels"]).joined(separator: "/")
        guard inhalte[name] != nil else { return [] }
        return try xml(name).elements.map { element in
            let ziel = try #require(element.attribute("Target"))
            var pfad = Array(stuecke.dropLast())
            for stueck in ziel.split(separator: "/") {
                if stueck == ".." { _ = pfad.popLast() } else { pfad.append(String(stueck)) }
            }
            let art = try #require(element.attribute("Type")).split(separator: "/").last
            return Beziehung(id: try #require(element.attribute("Id")), art: String(art ?? ""), ziel: pfad.joined(separator: "/"))
        }
    }
}

struct Beziehung: Hashable {
    let id: String
    let art: String
    let ziel: String
}

extension XmlElement {
    /// The element and all below it, in the order of the document.
    var alle: [XmlElement] { [self] + elements.flatMap(\.alle) }

    func alle(_ local: String) -> [XmlElement] { alle.filter { $0.name.local == local } }

    /// The text of a shape; each paragraph a line, each break a blank.
    var absaetze: [String] {
        alle("p").filter { $0.name.namespace.hasSuffix("/main") && $0.name.namespace.contains("drawingml") }.map { absatz in
            absatz.alle.filter { ["t", "br"].contains($0.name.local) }.map { $0.name.local == "t" ? $0.text : "|" }.joined()
        }
    }
}
