// SPDX-License-Identifier: EUPL-1.2
import XmlTree

/// Writes a message piece by piece: `anfang`, every `teil` in the order of the schema, `ende`. The same values give the same bytes.
public struct XdomeaSchreiber {
    public let typ: Nachrichtentyp
    public let version: XdomeaVersion
    private var kopf: Kopf
    private var rang = 0
    private var geschrieben = 0

    public init(_ typ: Nachrichtentyp, _ version: XdomeaVersion, kopf: Kopf) throws(XdomeaError) {
        // A 0511 of 3.0.0 could not name its units.
        guard version.schreibbar, typ.gibtEs(in: version), (version, typ) != (.v30, .aktenplanZurBewertung) else {
            throw .nichtDarstellbar("\(typ.wurzel(version)) \(version.rawValue)")
        }
        (self.typ, self.version, self.kopf) = (typ, version, kopf)
    }

    private var wurzel: String { typ.wurzel(version) }

    public mutating func anfang() throws(XdomeaError) -> [UInt8] {
        var f = Felder(schreibend: version, typ)
        f.aus += "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".utf8
        var attribute = [("xmlns:xdomea", version.namespace)]
        if version == .v40 {
            attribute.append(("produkt", kopf.system?.produktname ?? "unbekannt"))
            attribute.append(("produkthersteller", kopf.system?.hersteller ?? "unbekannt"))
            if let version = kopf.system?.version { attribute.append(("produktversion", version)) }
            attribute.append(("standard", "xdomea"))
            if let test = kopf.test { attribute.append(("test", test)) }
            attribute.append(("version", version.rawValue))
        }
        f.auf(wurzel, attribute: attribute)
        f.aus.append(UInt8(ascii: "\n"))
        if version == .v40 {
            try f.huelle("nachrichtenkopf") { (f: inout Felder) throws(XdomeaError) in try kopf.neu(&f) }
            try kopf.angaben(&f)
        } else {
            try f.huelle("Kopf") { (f: inout Felder) throws(XdomeaError) in try kopf.alt(&f) }
        }
        return f.aus
    }

    public mutating func teil(_ teil: Teil) throws(XdomeaError) -> [UInt8] {
        guard teil.passt(zu: typ, version), teil.rang >= rang else {
            throw .reihenfolge("\(wurzel)/\(teil.element(typ, version))")
        }
        rang = teil.rang
        geschrieben += 1
        var f = Felder(schreibend: version, typ)
        var kopie = teil
        try kopie.felder(&f)
        return f.aus
    }

    public func ende() throws(XdomeaError) -> [UInt8] {
        let brauchtTeil = typ.traegtSchriftgut ? 1 : [.aktenplan, .aktenplanZurBewertung].contains(typ) ? 2 : 1
        let ohne = !typ.fragtEmpfang && ![.aussonderungImport, .abgabeImport, .bewertungskatalogImport].contains(typ)
        guard ohne || (geschrieben > 0 && (rang >= brauchtTeil || version == .v40)) else { throw .fehlt(wurzel) }
        return Array("</xdomea:\(wurzel)>\n".utf8)
    }
}
