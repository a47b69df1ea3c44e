// SPDX-License-Identifier: EUPL-1.2
internal import Pptx

/// One slide: a section, or a part of one that is too long for a slide.
struct Folie: Hashable, Sendable {
    /// Names the section.
    let name: String
    let titel: String
    /// Without the title, in reading order.
    let zeilen: [Berichtszeile]
    /// What the sentences on it rest on, for the speaker.
    let notizen: [String]

    /// More than this cannot be read from the last row, whether or not it fits.
    static let hoechstens = 12

    /// A chapter has a title and nothing more.
    var istKapitel: Bool { zeilen.isEmpty }

    var alsSlide: Slide {
        Slide(istKapitel ? .sectionHeader : .titleAndContent, title: titel, body: zeilen.map(\.absatz), notes: notizen)
    }

    /// - Parameter zeilen: that shall stand on it.
    static func passt(_ titel: String, _ zeilen: [Berichtszeile]) -> Bool {
        zeilen.count <= hoechstens && Slide(title: titel, body: zeilen.map(\.absatz)).fits
    }
}

extension Berichtszeile {
    fileprivate var absatz: SlideParagraph {
        switch rolle {
        case .titel, .abschnitt, .untertitel: SlideParagraph([SlideRun(text, strong: true)], list: .none)
        case .absatz, .keinBericht: SlideParagraph(text, list: .none)
        case .punkt(let stufe): SlideParagraph(text, level: min(stufe, SlideParagraph.levels.upperBound))
        case .fortsetzung(let stufe):
            SlideParagraph(text, level: min(stufe, SlideParagraph.levels.upperBound), list: .continued)
        }
    }

    /// Of an item of a list; `nil` for what stands in none.
    var stufe: Int? {
        switch rolle {
        case .punkt(let stufe), .fortsetzung(let stufe): stufe
        case .titel, .abschnitt, .untertitel, .absatz, .keinBericht: nil
        }
    }
}
