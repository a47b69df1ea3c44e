// SPDX-License-Identifier: EUPL-1.2
import Core
import Store

/// A template of a letter: a text in the letterhead of the town, or an office file with placeholders.
struct Briefvorlage: Hashable, Sendable {
    enum Art: String, Hashable, Sendable { case text, odt }

    let id: BriefvorlageID
    let kurz: String
    let titel: String
    let art: Art
    let betreff: String
    let text: String
    let datei: Inhalt?
    let dateiname: String?
    let aktiv: Bool
    let version: Int
}
