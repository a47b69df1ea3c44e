// SPDX-License-Identifier: EUPL-1.2
import XmlTree

/// Describes its elements once, for both directions: `felder` reads them or writes them, in the order of the schema.
protocol Abbildbar {
    init()
    mutating func felder(_ f: inout Felder) throws(XdomeaError)
}

/// The element at hand, being read or being written.
///
/// One description for both directions keeps reading and writing from drifting apart; versions differ by a branch at the field.
/// When reading, the order of elements does not matter and unknown ones are named in `unbekannt`; when writing, the order is the schema's.
struct Felder {
    let version: XdomeaVersion
    let typ: Nachrichtentyp
    let lesend: Bool
    /// Written so far.
    var aus: [UInt8] = []
    /// Elements that were read and understood by nobody.
    private(set) var unbekannt: [String] = []

    private var kinder: [XmlElement] = []
    private var offen: [Bool] = []
    private var ab = 0
    private var stapel: [String] = []

    static let hoechstensUnbekannt = 100

    init(schreibend version: XdomeaVersion, _ typ: Nachrichtentyp) {
        (self.version, self.typ, lesend) = (version, typ, false)
    }

    init(lesend element: XmlElement, _ version: XdomeaVersion, _ typ: Nachrichtentyp) {
        (self.version, self.typ, lesend) = (version, typ, true)
        stapel = [element.name.local]
        (kinder, offen) = (element.elements, [])
        offen = Array(repeating: true, count: kinder.count)
    }

    var ort: String { stapel.joined(separator: "/") }
    var uuidName: String { version == .v40 ? "xdomeaUUID" : "ID" }

    // MARK: Reading

    private func xmlName(_ name: String, _ frei: Bool) -> XmlName { XmlName(frei ? "" : version.namespace, name) }

    mutating func nimm(_ name: String, frei: Bool = false) -> XmlElement? {
        while ab < offen.count, !offen[ab] { ab += 1 }
        guard ab < kinder.count else { return nil }
        let gesucht = xmlName(name, frei)
        for stelle in ab..<kinder.count where offen[stelle] && kinder[stelle].name == gesucht {
            offen[stelle] = false
            return kinder[stelle]
        }
        return nil
    }

    mutating func nimmAlle(_ name: String) -> [XmlElement] {
        let gesucht = xmlName(name, false)
        var alle: [XmlElement] = []
        for stelle in kinder.indices where offen[stelle] && kinder[stelle].name == gesucht {
            offen[stelle] = false
            alle.append(kinder[stelle])
        }
        return alle
    }

    mutating func innen(_ element: XmlElement, _ tun: (inout Felder) throws(XdomeaError) -> Void) throws(XdomeaError) {
        let aussen = (kinder, offen, ab)
        stapel.append(element.name.local)
        kinder = element.elements
        offen = Array(repeating: true, count: kinder.count)
        ab = 0
        try tun(&self)
        merkeUnbekannte()
        stapel.removeLast()
        (kinder, offen, ab) = aussen
    }

    /// Closes the reading of the outermost element.
    mutating func merkeUnbekannte() {
        for (stelle, kind) in kinder.enumerated() where offen[stelle] && unbekannt.count < Self.hoechstensUnbekannt {
            unbekannt.append("\(ort)/\(kind.name.local)")
        }
    }

    // MARK: Writing

    mutating func auf(_ name: String, frei: Bool = false, attribute: [(String, String)] = []) {
        stapel.append(name)
        aus += frei ? "<\(name)".utf8 : "<xdomea:\(name)".utf8
        for (name, wert) in attribute { aus += " \(name)=\"\(XmlText.escaped(wert))\"".utf8 }
        aus.append(UInt8(ascii: ">"))
    }

    mutating func zu(_ name: String, frei: Bool = false) {
        stapel.removeLast()
        aus += frei ? "</\(name)>\n".utf8 : "</xdomea:\(name)>\n".utf8
    }

    mutating func blatt(_ name: String, _ text: String, frei: Bool = false, attribute: [(String, String)] = []) {
        auf(name, frei: frei, attribute: attribute)
        aus += XmlText.escaped(text).utf8
        zu(name, frei: frei)
    }

    mutating func huelle(_ name: String, _ tun: (inout Felder) throws(XdomeaError) -> Void) throws(XdomeaError) {
        auf(name)
        aus.append(UInt8(ascii: "\n"))
        try tun(&self)
        zu(name)
    }
}
