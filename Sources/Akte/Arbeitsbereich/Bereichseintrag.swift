// SPDX-License-Identifier: EUPL-1.2
public import Core
public import Store

public enum BereichseintragTag {}
public typealias BereichseintragID = ID<BereichseintragTag>

/// A file or a folder in an Arbeitsbereich.
public struct Bereichseintrag: Hashable, Sendable {
    public let id: BereichseintragID
    /// `Arbeitsbereich.kennung`.
    public let bereich: String
    /// The folder it lies in; `nil` at the top.
    public let eltern: BereichseintragID?
    public let name: String
    /// `nil` for a folder.
    public let inhalt: Inhalt?
    public let mediatyp: String
    public let angelegt: Zeitpunkt
    public let geaendert: Zeitpunkt
    /// `Akteur.kennung` of who wrote it last.
    public let von: String
    /// Goes away by itself and stays out of lists.
    public let fluechtig: Bool

    public var istOrdner: Bool { inhalt == nil }
    public var gegenstand: Gegenstand { Gegenstand("akte.bereichseintrag", id.text, kennzeichen: name) }

    /// Files that office programs leave beside a document while it is open; never records.
    public static func istFluechtig(_ name: String) -> Bool {
        name.hasPrefix(".~lock.") || name.hasPrefix("~$") || name.hasPrefix("._") || name == ".DS_Store" || name == "desktop.ini"
            || name == "Thumbs.db" || name.hasSuffix(".tmp") || name.hasPrefix(".davfs")
    }
}
