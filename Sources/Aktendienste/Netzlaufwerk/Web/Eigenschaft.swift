// SPDX-License-Identifier: EUPL-1.2
internal import Akte
internal import Core
internal import Store
internal import WebDav
internal import XmlTree

/// What the server itself says of a thing.
enum Eigenschaft: String, CaseIterable, Sendable {
    case resourcetype, displayname, getcontentlength, getcontenttype, getetag, getlastmodified, creationdate, supportedlock,
        lockdiscovery
    // Only where they are asked for by name.
    case quotaFrei = "quota-available-bytes"
    case quotaBelegt = "quota-used-bytes"
    case isreadonly, iscollection

    static let immer: [Eigenschaft] = [
        .resourcetype, .displayname, .getcontentlength, .getcontenttype, .getetag, .getlastmodified, .creationdate,
        .supportedlock,
        .lockdiscovery,
    ]

    var name: DavName { .dav(rawValue) }

    init?(_ name: DavName) {
        guard name.namespace == DavName.dav else { return nil }
        self.init(rawValue: name.local == "IsReadOnly" ? "isreadonly" : name.local)
    }

    /// Whether it is the server's to say, so that no client can set it.
    static func istEigene(_ name: DavName) -> Bool { Eigenschaft(name) != nil }

    /// The property's content; `nil` when the thing has none.
    func wert(_ blick: Blick) -> String? {
        let ort = blick.ort
        return switch self {
        case .resourcetype: ort.istOrdner ? "<D:collection/>" : ""
        case .displayname: XmlText.escaped(ort.pfad.isEmpty ? "E-Akte" : ort.name)
        case .getcontentlength: blick.stand.inhalt.map { String($0.groesse) }
        case .getcontenttype: blick.stand.mediatyp.map(XmlText.escaped)
        case .getetag: blick.stand.etag.map(XmlText.escaped)
        case .getlastmodified: blick.stand.geaendert.map { DavTime.http($0.millisekunden / 1000) }
        case .creationdate: ort.angelegt.map { DavTime.iso($0.millisekunden / 1000) }
        case .supportedlock: blick.schreibbar ? (ort.dokument == nil ? ActiveLock.supported : ActiveLock.supportedExclusive) : ""
        case .lockdiscovery: blick.sperren.map { $0.sichtbar(an: ort, fuer: blick.akteur, blick.jetzt).xml }.joined()
        case .quotaFrei: blick.belegt.map { String(max(0, Arbeitsbereich.grenze - $0)) }
        case .quotaBelegt: blick.belegt.map { String($0) }
        case .isreadonly: blick.schreibbar ? "false" : "true"
        case .iscollection: ort.istOrdner ? "1" : "0"
        }
    }
}

/// A thing with all that its properties are made from.
struct Blick: Sendable {
    let ort: Baumort
    let schreibbar: Bool
    let sperren: [Sperre]
    let stand: Dateistand
    let akteur: Akteur
    let eigene: [Webeigenschaft]
    let belegt: Int64?
    let jetzt: Zeitpunkt
}
