// SPDX-License-Identifier: EUPL-1.2
public import XmlTree

/// A whole message, whatever its version.
public struct XdomeaNachricht: Hashable, Sendable {
    public var typ: Nachrichtentyp
    public var kopf: Kopf
    public var teile: [Teil]

    public init(_ typ: Nachrichtentyp, kopf: Kopf, teile: [Teil] = []) {
        self.typ = typ
        self.kopf = kopf
        self.teile = teile
    }

    public var schriftgutobjekte: [Schriftgutobjekt] {
        teile.compactMap { if case .schriftgutobjekt(let objekt) = $0 { objekt } else { nil } }
    }

    public var bewertungen: [Bewertung] {
        teile.compactMap { if case .bewertung(let bewertung) = $0 { bewertung } else { nil } }
    }

    public var ergebnisse: [Ergebnis] {
        teile.compactMap { if case .ergebnis(let ergebnis) = $0 { ergebnis } else { nil } }
    }

    public var aktenplaene: [Aktenplan] {
        teile.compactMap { if case .aktenplan(let plan) = $0 { plan } else { nil } }
    }

    /// Reads all at once. Large messages are better read piece by piece with `XdomeaLeser`.
    public static func lesen(_ bytes: [UInt8], grenzen: XmlLimits = XdomeaLeser.grenzen) throws(XdomeaError) -> XdomeaNachricht {
        var leser = try XdomeaLeser(bytes, grenzen: grenzen)
        var teile: [Teil] = []
        while let teil = try leser.naechster() { teile.append(teil) }
        return XdomeaNachricht(leser.typ, kopf: leser.kopf, teile: teile)
    }

    public func schreiben(_ version: XdomeaVersion) throws(XdomeaError) -> [UInt8] {
        var schreiber = try XdomeaSchreiber(typ, version, kopf: kopf)
        var aus = try schreiber.anfang()
        for teil in teile { aus += try schreiber.teil(teil) }
        return try aus + schreiber.ende()
    }
}
