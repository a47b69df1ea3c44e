// SPDX-License-Identifier: EUPL-1.2
public import Core

/// Where drafts and scratch files lie that are not records yet. What is worth keeping is moved from here into the Vorgang,
/// and becomes a Dokument by that.
public enum Arbeitsbereich: Hashable, Sendable {
    /// A clerk's own; nobody else sees it.
    case person(MitarbeiterID)
    /// That of a Vorgang, shared by those who may work on it.
    case vorgang(VorgangID)
    /// What programs lay beside the documents of a Vorgang without meaning to file it: their lock files, and names they reserve.
    case nebenablage(VorgangID)

    /// Key of the rows, and of a lock on the whole Arbeitsbereich.
    public var kennung: String {
        switch self {
        case .person(let id): "person:\(id)"
        case .vorgang(let id): "vorgang:\(id)"
        case .nebenablage(let id): "neben:\(id)"
        }
    }

    /// Bytes that may lie in one Arbeitsbereich.
    public static let grenze: Int64 = 5 << 30
    /// Entries that one act may touch; a larger folder has to be moved in parts.
    public static let hoechstens = 10_000
    /// How long a program's lock file or a reserved name lives.
    static let fluechtigFuer = Duration.seconds(86_400)
}
