// SPDX-License-Identifier: EUPL-1.2
public import XmlTree

/// Why a file is no invoice that could be checked.
public enum RechnungError: Error, Hashable, Sendable {
    /// Larger or deeper than `XmlLimits` allows, or with more lines than `Rechnung.hoechstensPositionen`.
    case zuGross
    /// Declares a document type or refers to entities.
    case verboten
    /// Not well-formed, or not UTF-8.
    case keinXml
    /// Well-formed, but neither UBL Invoice, UBL CreditNote nor CII.
    case keineRechnung(wurzel: String)
}

extension Rechnung {
    public static let hoechstensPositionen = 10_000
    public static let hoechstensBytes = 20 << 20

    /// Embedded attachments need room; lines need elements.
    public static let grenzen = XmlLimits(bytes: hoechstensBytes, depth: 32, elements: 400_000, attributes: 32)

    /// Reads a document of one of the three syntaxes of EN 16931-3. Unknown elements are passed over, as the model has no place for them.
    public static func lesen(_ bytes: [UInt8], grenzen: XmlLimits = grenzen) throws(RechnungError) -> Rechnung {
        let wurzel: XmlElement
        do throws(XmlError) {
            wurzel = try XmlReader.read(bytes, limits: grenzen)
        } catch {
            switch error {
            case .limit: throw .zuGross
            case .doctype, .entity: throw .verboten
            case .encoding, .namespace, .malformed: throw .keinXml
            }
        }
        let rechnung: Rechnung
        switch (wurzel.name.namespace, wurzel.name.local) {
        case (UblRechnung.rechnung, "Invoice"): rechnung = UblRechnung(.ublRechnung).lesen(wurzel)
        case (UblRechnung.gutschrift, "CreditNote"): rechnung = UblRechnung(.ublGutschrift).lesen(wurzel)
        case (CiiRechnung.raum, "CrossIndustryInvoice"): rechnung = CiiRechnung().lesen(wurzel)
        default: throw .keineRechnung(wurzel: String(wurzel.name.local.prefix(80)))
        }
        guard rechnung.positionen.count <= hoechstensPositionen else { throw .zuGross }
        return rechnung
    }

    /// How the invoice inside a PDF is called, in lower case: Factur-X and ZUGFeRD from 2.1 on, its profile XRechnung, and ZUGFeRD before.
    public static let namenInPdf: Set<String> = ["factur-x.xml", "xrechnung.xml", "zugferd-invoice.xml"]

    /// Whether the first bytes of a file look like an invoice, for whoever sorts attachments.
    public static func istMoeglich(_ anfang: some Collection<UInt8>) -> Bool {
        let text = String(decoding: anfang.prefix(4_096), as: UTF8.self)
        return [UblRechnung.rechnung, UblRechnung.gutschrift, CiiRechnung.raum].contains { text.contains($0) }
    }
}

extension XmlElement {
    /// The first element down this path of local names.
    func bei(_ pfad: String...) -> XmlElement? {
        pfad.reduce(Optional(self)) { element, name in element?.elements.first { $0.name.local == name } }
    }

    func alle(_ name: String) -> [XmlElement] { elements.filter { $0.name.local == name } }

    /// The text without white space around it; `nil` when nothing is left.
    var wort: String? {
        let sauber = text.drop { $0.isWhitespace }
        let ende = sauber.lastIndex { !$0.isWhitespace }
        return ende.map { String(sauber[...$0]) }
    }

    /// The text as it stands, line breaks at its end too; `nil` when there are no words.
    var zeilen: String? { wort == nil ? nil : text }
}

/// Takes values out of elements and remembers those that cannot be read.
struct Wertleser {
    var formfehler: [Formfehler] = []

    mutating func zahl(_ element: XmlElement?, _ ort: String) -> Dezimalzahl? {
        guard let wort = element?.wort else { return nil }
        guard let zahl = Dezimalzahl(wort) else {
            formfehler.append(Formfehler(art: .zahl, ort: ort, wert: String(wort.prefix(60))))
            return nil
        }
        return zahl
    }

    mutating func tag(_ element: XmlElement?, _ ort: String, ziffern: Bool = false) -> Rechnungstag? {
        guard let wort = element?.wort else { return nil }
        guard let tag = ziffern ? Rechnungstag(ziffern: wort) : Rechnungstag(iso: wort) else {
            formfehler.append(Formfehler(art: .tag, ort: ort, wert: String(wort.prefix(60))))
            return nil
        }
        return tag
    }
}
