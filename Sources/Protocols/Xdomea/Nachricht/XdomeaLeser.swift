// SPDX-License-Identifier: EUPL-1.2
public import XmlTree

/// Reads a message piece by piece, so that of a large one only the piece at hand is in memory as values.
public struct XdomeaLeser {
    public let version: XdomeaVersion
    public let typ: Nachrichtentyp
    public private(set) var kopf = Kopf()
    /// Paths of elements that stand in the message and mean nothing here. They are not read; whoever imports says so.
    public private(set) var unbekannt: [String] = []
    private var kinder: XmlChildren
    private var wartend: XmlElement?

    /// 256 MB of metadata; files are beside the message, not in it.
    public static let grenzen = XmlLimits(bytes: 256 << 20, depth: 100, elements: 10_000_000, attributes: 32)

    public init(_ bytes: [UInt8], grenzen: XmlLimits = Self.grenzen) throws(XdomeaError) {
        do throws(XmlError) {
            kinder = try XmlChildren(bytes, limits: grenzen)
        } catch {
            throw .xml(error)
        }
        let wurzel = kinder.root
        guard let version = XdomeaVersion(namespace: wurzel.name.namespace),
            let typ = Nachrichtentyp.allCases.first(where: { $0.wurzel(version) == wurzel.name.local }), typ.gibtEs(in: version)
        else { throw .keineNachricht("{\(wurzel.name.namespace)}\(wurzel.name.local)") }
        (self.version, self.typ) = (version, typ)
        try lesKopf(wurzel)
    }

    private mutating func lesKopf(_ wurzel: XmlElement) throws(XdomeaError) {
        let name = version == .v40 ? "nachrichtenkopf" : "Kopf"
        guard let element = try naechstesElement(), element.name == XmlName(version.namespace, name) else {
            throw .fehlt("\(wurzel.name.local)/\(name)")
        }
        var f = Felder(lesend: element, version, typ)
        version == .v40 ? try kopf.neu(&f) : try kopf.alt(&f)
        f.merkeUnbekannte()
        unbekannt += f.unbekannt
        guard version == .v40 else { return }
        guard wurzel.attribute("version") == version.rawValue else {
            throw .ungueltig("@version", wurzel.attribute("version") ?? "")
        }
        produkt(wurzel)
        // What belongs to the head stands before the first piece.
        var huelle = XmlElement(wurzel.name)
        while let element = try naechstesElement() {
            if Teil.leer(element.name.local, typ, version) != nil {
                wartend = element
                break
            }
            huelle.children.append(.element(element))
        }
        var angaben = Felder(lesend: huelle, version, typ)
        try kopf.angaben(&angaben)
        angaben.merkeUnbekannte()
        unbekannt += angaben.unbekannt
    }

    private mutating func produkt(_ wurzel: XmlElement) {
        kopf.test = wurzel.attribute("test")
        let system = SendendesSystem(
            instanzID: kopf.system?.instanzID, produktname: wurzel.attribute("produkt"),
            version: wurzel.attribute("produktversion"),
            hersteller: wurzel.attribute("produkthersteller"))
        kopf.system = system
    }

    private mutating func naechstesElement() throws(XdomeaError) -> XmlElement? {
        if let element = wartend {
            wartend = nil
            return element
        }
        do throws(XmlError) {
            return try kinder.next()
        } catch {
            throw .xml(error)
        }
    }

    /// The next piece, nil after the last.
    public mutating func naechster() throws(XdomeaError) -> Teil? {
        while let element = try naechstesElement() {
            guard element.name.namespace == version.namespace, var teil = Teil.leer(element.name.local, typ, version) else {
                if unbekannt.count < Felder.hoechstensUnbekannt {
                    unbekannt.append("\(typ.wurzel(version))/\(element.name.local)")
                }
                continue
            }
            var f = Felder(lesend: XmlElement(kinder.root.name, children: [.element(element)]), version, typ)
            try teil.felder(&f)
            unbekannt += f.unbekannt.prefix(max(0, Felder.hoechstensUnbekannt - unbekannt.count))
            return teil
        }
        return nil
    }
}
