// SPDX-License-Identifier: EUPL-1.2

import XmlTree

extension Felder {
    mutating func text(_ name: String, _ wert: inout String?, frei: Bool = false) throws(XdomeaError) {
        if lesend {
            wert = nimm(name, frei: frei)?.text
        } else if let wert {
            blatt(name, wert, frei: frei)
        }
    }

    mutating func pflicht(_ name: String, _ wert: inout String, frei: Bool = false) throws(XdomeaError) {
        var text: String? = wert
        try self.text(name, &text, frei: frei)
        guard let text else { throw .fehlt("\(ort)/\(name)") }
        wert = text
    }

    mutating func texte(_ name: String, _ werte: inout [String]) throws(XdomeaError) {
        if lesend {
            werte = nimmAlle(name).map(\.text)
        } else {
            for wert in werte { blatt(name, wert) }
        }
    }

    mutating func datum(_ name: String, _ wert: inout String?) throws(XdomeaError) {
        try text(name, &wert)
        if let wert, !Lexikalisch.istDatum(wert) { throw .ungueltig("\(ort)/\(name)", wert) }
    }

    mutating func datumPflicht(_ name: String, _ wert: inout String) throws(XdomeaError) {
        var datum: String? = wert
        try self.datum(name, &datum)
        guard let datum else { throw .fehlt("\(ort)/\(name)") }
        wert = datum
    }

    mutating func zeit(_ name: String, _ wert: inout String?) throws(XdomeaError) {
        try text(name, &wert)
        if let wert, !Lexikalisch.istZeitpunkt(wert) { throw .ungueltig("\(ort)/\(name)", wert) }
    }

    mutating func zeitPflicht(_ name: String, _ wert: inout String, frei: Bool = false) throws(XdomeaError) {
        try pflicht(name, &wert, frei: frei)
        guard Lexikalisch.istZeitpunkt(wert) else { throw .ungueltig("\(ort)/\(name)", wert) }
    }

    mutating func uuid(_ name: String, _ wert: inout String, frei: Bool = false) throws(XdomeaError) {
        try pflicht(name, &wert, frei: frei)
        guard Lexikalisch.istUUID(wert) else { throw .ungueltig("\(ort)/\(name)", wert) }
    }

    mutating func ja(_ name: String, _ wert: inout Bool?) throws(XdomeaError) {
        if lesend {
            guard let text = nimm(name)?.text else { return wert = nil }
            switch Lexikalisch.gekuerzt(text) {
            case "1", "true": wert = true
            case "0", "false": wert = false
            default: throw .ungueltig("\(ort)/\(name)", text)
            }
        } else if let wert {
            blatt(name, wert ? "1" : "0")
        }
    }

    mutating func jaPflicht(_ name: String, _ wert: inout Bool) throws(XdomeaError) {
        var ja: Bool? = wert
        try self.ja(name, &ja)
        guard let ja else { throw .fehlt("\(ort)/\(name)") }
        wert = ja
    }

    /// A name in an element of its own: `<Familienname><Name>...`.
    mutating func name(_ name: String, _ wert: inout String?) throws(XdomeaError) {
        try gruppe(name, wenn: wert != nil) { (f: inout Felder) throws(XdomeaError) in try f.text("Name", &wert) }
    }
}
