// SPDX-License-Identifier: EUPL-1.2
import Akte
import Xdomea
import XmlTree
import Zip

/// Why something that came in is refused, in words for people.
enum Abweisung {
    /// Faults of the file become reasons; all others, such as a full disk, stay what they are.
    static func von(_ fehler: any Error) -> any Error {
        switch fehler {
        case let zip as ZipError: AussonderungError.abgewiesen(zip.deutsch)
        case let xdomea as XdomeaError: AussonderungError.abgewiesen(xdomea.deutsch)
        default: fehler
        }
    }
}

extension XdomeaError {
    var deutsch: String {
        switch self {
        case .xml(let fehler): "Die Nachricht ist kein zulässiges XML: \(fehler.deutsch)"
        case .keineNachricht(let wurzel):
            wurzel.hasPrefix("{urn:xoev-de:xdomea:schema:")
                && !XdomeaVersion.allCases.contains { wurzel.hasPrefix("{\($0.namespace)}") }
                ? "Die Fassung der Nachricht wird nicht gelesen: \(wurzel.prefix(80))."
                : "Diese Art von Nachricht wird nicht gelesen: \(wurzel.prefix(120))."
        case .fehlt(let ort): "In der Nachricht fehlt eine Pflichtangabe: \(ort)."
        case .ungueltig(let ort, let wert): "In der Nachricht steht ein unzulässiger Wert: „\(wert.prefix(80))“ in \(ort)."
        case .mehrfach(let ort): "Eine Angabe, die es nur einmal geben darf, steht mehrfach da: \(ort)."
        case .nichtDarstellbar(let ort): "Das lässt sich in dieser Fassung von xdomea nicht ausdrücken: \(ort)."
        case .reihenfolge(let ort): "Ein Teil der Nachricht steht an der falschen Stelle: \(ort)."
        }
    }
}

extension XmlError {
    fileprivate var deutsch: String {
        switch self {
        case .limit: "Sie ist zu groß oder zu tief geschachtelt."
        case .encoding: "Sie ist nicht in UTF-8 geschrieben."
        case .doctype: "Sie enthält eine Dokumenttyp-Angabe (DTD), die Entitäten einschleusen könnte."
        case .entity: "Sie verwendet eine unbekannte Entität."
        case .namespace: "Ein Namensraum ist falsch angegeben."
        case .malformed(let stelle): "Sie ist an Stelle \(stelle) fehlerhaft."
        }
    }
}
