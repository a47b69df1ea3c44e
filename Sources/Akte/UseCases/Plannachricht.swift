// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Xdomea
internal import XmlTree
internal import Zip

/// A file plan as the message 0301 of xdomea hands it over, as XML or in its ZIP.
enum Plannachricht {
    /// Whether the bytes are meant as such a message and not as CSV.
    static func istSie(_ bytes: [UInt8]) -> Bool {
        let anfang = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
        return anfang.starts(with: [0x50, 0x4B, 3, 4]) || anfang.first { ![9, 10, 13, 32].contains($0) } == UInt8(ascii: "<")
    }

    /// - Throws: `ObjektError.planNachricht` with the reason.
    static func gelesen(_ bytes: [UInt8]) throws(ObjektError) -> Planlieferung {
        let nachricht: XdomeaNachricht
        do throws(XdomeaError) {
            nachricht = try XdomeaNachricht.lesen(
                try xml(bytes), grenzen: XmlLimits(bytes: 32 << 20, depth: 100, elements: 1_000_000, attributes: 32))
        } catch let fehler {
            throw .planNachricht(grund(fehler))
        }
        guard nachricht.typ == .aktenplan, let erster = nachricht.aktenplaene.first else {
            throw .planNachricht("Sie ist eine Nachricht \(nachricht.typ.rawValue) und kein Aktenplan (0301).")
        }
        return Planlieferung(
            bezeichnung: erster.bezeichnung, fassung: erster.version,
            einheiten: nachricht.aktenplaene.flatMap { $0.einheiten.flatMap(alle) },
            gueltigAb: tag(erster.gueltigkeit?.beginn), gueltigBis: tag(erster.gueltigkeit?.ende))
    }

    private static func xml(_ bytes: [UInt8]) throws(XdomeaError) -> [UInt8] {
        guard bytes.starts(with: [0x50, 0x4B]) else { return bytes }
        do {
            let archiv = try ZipArchive(.bytes(bytes), limits: ZipLimits(entries: 100, entryBytes: 32 << 20))
            guard let eintrag = archiv.entries.first(where: { $0.name.lowercased().hasSuffix(".xml") }) else {
                throw XdomeaError.fehlt("ZIP/*.xml")
            }
            return try archiv.content(eintrag, atMost: 32 << 20)
        } catch let fehler as XdomeaError {
            throw fehler
        } catch {
            throw .keineNachricht("ZIP: \(error)")
        }
    }

    /// A day as the message states it, with or without a zone behind it.
    private static func tag(_ text: String?) -> Kalendertag? { text.flatMap { Kalendertag(iso: $0.prefix(10)) } }

    /// A unit and all below it, as they stand in the plan.
    private static func alle(_ einheit: Xdomea.Aktenplaneinheit) -> [Planlieferung.Einheit] {
        let dauer =
            switch einheit.aufbewahrungsdauer {
            case .jahre(let zahl): String(zahl)
            case .unbefristet: "unbefristet"
            }
        let art =
            switch einheit.aussonderungsart {
            case .art(let buchstabe): buchstabe
            // What two others have agreed upon means nothing here; the unit is reported.
            case .vereinbart(let text): text
            }
        let eine = Planlieferung.Einheit(
            kennzeichen: einheit.kennzeichen ?? "", inhaltsangabe: einheit.inhaltsangabe ?? einheit.betreffKurz ?? "",
            betreffKurz: einheit.betreffKurz, aufbewahrungsdauer: dauer, aussonderungsart: art,
            stillgelegt: einheit.stillgelegt, kennung: einheit.id, gueltigAb: tag(einheit.gueltigkeit?.beginn),
            gueltigBis: tag(einheit.gueltigkeit?.ende))
        return [eine] + einheit.einheiten.flatMap(alle)
    }

    private static func grund(_ fehler: XdomeaError) -> String {
        switch fehler {
        case .xml: "Sie ist kein zulässiges XML, zu groß oder enthält Entitäten."
        case .keineNachricht: "Sie ist keine Nachricht, die gelesen wird."
        case .fehlt(let ort): "Es fehlt eine Pflichtangabe: \(ort)."
        case .ungueltig(let ort, let wert): "„\(wert.prefix(60))“ ist an dieser Stelle nicht zulässig: \(ort)."
        case .mehrfach(let ort), .nichtDarstellbar(let ort), .reihenfolge(let ort):
            "Eine Angabe steht an falscher Stelle: \(ort)."
        }
    }
}
