// SPDX-License-Identifier: EUPL-1.2
import Akte
import Core
import Store

/// A file that goes with a Mitteilungsvorlage: the released report it tells of, as it was filed.
struct Papieranlage: Hashable, Sendable {
    /// What readers without a program of their own can open; the data are offered beside the council's.
    static let formate: [Berichtsformat] = [.pdf, .folienPdf, .pptx]

    let dokument: DokumentID
    let ausgabe: AusgabeID
    let stichtag: Kalendertag
    let format: Berichtsformat
    let inhalt: Inhalt

    var name: String { "Statusbericht zum \(stichtag.deutsch), \(format.deutsch)" }
    var dateiname: String { "\(stichtag.iso)-\(format.dateiname)" }
}

/// What a file of the open data holds.
enum Ratsdatei: Hashable, Sendable {
    /// Made of the statements of its paper.
    case text(Drucksachentext)
    case anlage(Papieranlage)
}
