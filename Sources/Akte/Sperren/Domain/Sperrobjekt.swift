// SPDX-License-Identifier: EUPL-1.2
public import Core

/// What a lock lies on.
public struct Sperrobjekt: Hashable, Sendable {
    /// As the table names it, such as `dokument:0190…`.
    let schluessel: String

    public static func dokument(_ id: DokumentID) -> Self { Self(schluessel: "dokument:\(id)") }
    public static func vorgang(_ id: VorgangID) -> Self { Self(schluessel: "vorgang:\(id)") }
    public static func akte(_ id: AkteID) -> Self { Self(schluessel: "akte:\(id)") }
    /// A place of a channel that is no object of the file, such as a folder of the file tree. Who names it also names what lies
    /// above and below it.
    public static func ort(_ name: String) -> Self { Self(schluessel: "ort:\(name)") }

    public var dokument: DokumentID? { teil("dokument").flatMap { DokumentID($0) } }
    public var vorgang: VorgangID? { teil("vorgang").flatMap { VorgangID($0) } }
    public var akte: AkteID? { teil("akte").flatMap { AkteID($0) } }

    private func teil(_ art: String) -> Substring? {
        schluessel.hasPrefix(art + ":") ? schluessel.dropFirst(art.count + 1) : nil
    }
}

/// Through which door a lock came. One table serves them all.
public enum Sperrkanal: String, Hashable, Sendable, CaseIterable, Codable {
    /// Checked out on a page or through the JSON interface: whoever holds it is known by the session.
    case seite
    /// The file tree of an office suite. Writing needs the token, even for the same person in another program.
    case webdav
    /// Private working copy of a CMIS client.
    case cmis

    public var deutsch: String {
        switch self {
        case .seite: "im Browser"
        case .webdav: "im Dateibaum (WebDAV)"
        case .cmis: "über CMIS"
        }
    }
}

extension Aktenobjekt {
    var sperrobjekt: Sperrobjekt {
        switch self {
        case .akte(let id): .akte(id)
        case .vorgang(let id): .vorgang(id)
        case .dokument(let id): .dokument(id)
        }
    }
}
