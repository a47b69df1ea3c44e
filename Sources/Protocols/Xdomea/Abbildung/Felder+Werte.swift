// SPDX-License-Identifier: EUPL-1.2
import XmlTree

extension Felder {
    mutating func wert<W: Abbildbar>(_ name: String, _ wert: inout W?) throws(XdomeaError) {
        if lesend {
            guard let element = nimm(name) else { return wert = nil }
            var neu = W()
            try innen(element) { (f: inout Felder) throws(XdomeaError) in try neu.felder(&f) }
            wert = neu
        } else if var kopie = wert {
            try huelle(name) { (f: inout Felder) throws(XdomeaError) in try kopie.felder(&f) }
        }
    }

    mutating func wertPflicht<W: Abbildbar>(_ name: String, _ wert: inout W) throws(XdomeaError) {
        var neu: W? = wert
        try self.wert(name, &neu)
        guard let neu else { throw .fehlt("\(ort)/\(name)") }
        wert = neu
    }

    mutating func werte<W: Abbildbar>(_ name: String, _ werte: inout [W], hoechstens: Int = .max) throws(XdomeaError) {
        if lesend {
            var neu: [W] = []
            for element in nimmAlle(name) {
                var wert = W()
                try innen(element) { (f: inout Felder) throws(XdomeaError) in try wert.felder(&f) }
                neu.append(wert)
            }
            werte = neu
        } else {
            guard werte.count <= hoechstens else { throw .nichtDarstellbar("\(ort)/\(name)[\(hoechstens + 1)]") }
            for wert in werte {
                var kopie = wert
                try huelle(name) { (f: inout Felder) throws(XdomeaError) in try kopie.felder(&f) }
            }
        }
    }

    /// An element that only holds others.
    mutating func gruppe(
        _ name: String, wenn: Bool, _ inhalt: (inout Felder) throws(XdomeaError) -> Void
    ) throws(XdomeaError) {
        if lesend {
            guard let element = nimm(name) else { return }
            try innen(element, inhalt)
        } else if wenn {
            try huelle(name, inhalt)
        }
    }

    mutating func code(_ name: String, _ wert: inout Code?, _ liste: Codeliste, frei: Bool = false) throws(XdomeaError) {
        if lesend {
            guard let element = nimm(name, frei: frei) else { return wert = nil }
            guard let code = element.first(XmlName("", "code"))?.text else { throw .fehlt("\(ort)/\(name)/code") }
            wert = liste.gelesen(
                Code(
                    Lexikalisch.gekuerzt(code), name: element.first(XmlName("", "name"))?.text,
                    listURI: element.attribute("listURI"), listVersionID: element.attribute("listVersionID")))
        } else if let wert {
            let code = liste.ergaenzt(wert, version)
            let attribute = [("listURI", code.listURI), ("listVersionID", code.listVersionID)].compactMap { paar in
                paar.1.map { (paar.0, $0) }
            }
            auf(name, frei: frei, attribute: attribute)
            blatt("code", code.code, frei: true)
            if let text = code.name { blatt("name", text, frei: true) }
            zu(name, frei: frei)
        }
    }

    mutating func codePflicht(_ name: String, _ wert: inout Code, _ liste: Codeliste, frei: Bool = false) throws(XdomeaError) {
        var code: Code? = wert
        try self.code(name, &code, liste, frei: frei)
        guard let code else { throw .fehlt("\(ort)/\(name)") }
        wert = code
    }

    mutating func codes(_ name: String, _ werte: inout [Code], _ liste: Codeliste) throws(XdomeaError) {
        if lesend {
            werte = []
            var code: Code?
            try self.code(name, &code, liste)
            while let naechster = code {
                werte.append(naechster)
                try self.code(name, &code, liste)
            }
        } else {
            for wert in werte {
                var code: Code? = wert
                try self.code(name, &code, liste)
            }
        }
    }

    /// Foreign XML goes through as it is.
    mutating func roh(_ name: String, _ wert: inout ErweiterungXML?) throws(XdomeaError) {
        guard version >= .v30 else { return }
        if lesend {
            wert = nimm(name).map { ErweiterungXML($0.elements) }
        } else if let wert {
            auf(name)
            for element in wert.elemente { aus += element.xml.utf8 }
            zu(name)
        }
    }
}
