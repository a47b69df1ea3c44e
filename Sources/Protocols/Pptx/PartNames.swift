// SPDX-License-Identifier: EUPL-1.2

/// What people see in the lists of a program: names of layouts and shapes.
struct PartNames {
    private let german: Bool

    init(_ language: String) { german = language.lowercased().hasPrefix("de") }

    var title: String { german ? "Titel" : "Title" }
    var subtitle: String { german ? "Untertitel" : "Subtitle" }
    var content: String { german ? "Inhaltsplatzhalter" : "Content Placeholder" }
    var text: String { german ? "Textplatzhalter" : "Text Placeholder" }
    var table: String { german ? "Tabelle" : "Table" }
    var picture: String { german ? "Bild" : "Picture" }
    var footer: String { german ? "Fußzeilenplatzhalter" : "Footer Placeholder" }
    var number: String { german ? "Foliennummernplatzhalter" : "Slide Number Placeholder" }
    var image: String { german ? "Folienbildplatzhalter" : "Slide Image Placeholder" }
    var notes: String { german ? "Notizenplatzhalter" : "Notes Placeholder" }
    var rule: String { german ? "Linie" : "Line" }
    var theme: String { german ? "Bericht" : "Report" }

    func layout(_ layout: SlideLayout) -> String {
        switch layout {
        case .title: german ? "Titelfolie" : "Title Slide"
        case .titleAndContent: german ? "Titel und Inhalt" : "Title and Content"
        case .sectionHeader: german ? "Abschnittsüberschrift" : "Section Header"
        case .titleOnly: german ? "Nur Titel" : "Title Only"
        }
    }
}
