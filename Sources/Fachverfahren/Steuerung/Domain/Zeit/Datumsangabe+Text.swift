// SPDX-License-Identifier: EUPL-1.2
import Core

extension Datumsangabe {
    /// With its preposition, such as `ab 21.01.2019`, `Ende 2018`, `im 1. Quartal 2020` or `voraussichtlich nach …`.
    var text: String {
        (voraussichtlich ? "voraussichtlich " : "") + (vorwort.isEmpty ? "" : vorwort + " ") + zeittext
    }

    /// The time alone, such as `21.01.2019` or `Ende 2018`.
    var zeittext: String {
        switch zeit {
        case .nach(let ereignis): ereignis.name
        case .kalender(let angabe):
            switch angabe.stufe {
            case .tag: schreibweise.text(angabe.von)
            case .monat: Schreibweise.monatUndJahr.text(angabe.von)
            case .quartal: "\((angabe.von.monat + 2) / 3). Quartal \(angabe.von.jahr)"
            case .jahr: String(angabe.von.jahr)
            case .jahresende: "Ende \(angabe.von.jahr)"
            }
        }
    }

    private var vorwort: String {
        switch (zeit, art) {
        case (.nach, _): "nach"
        case (.kalender, .ab), (.kalender, .bis): art.rawValue
        case (.kalender(let angabe), .am):
            switch angabe.stufe {
            case .tag: "am"
            case .monat, .quartal: "im"
            case .jahr, .jahresende: ""
            }
        }
    }
}
