// SPDX-License-Identifier: EUPL-1.2

extension Zustellzustand {
    /// As pages and the command line name it.
    var deutsch: String {
        switch self {
        case .neu: "neu"
        case .wartet: "wartet"
        case .zugestellt: "zugestellt"
        case .gehalten: "angehalten"
        case .gescheitert: "gescheitert"
        case .abholbereit: "abholbereit"
        case .verworfen: "verworfen"
        }
    }

    /// Colour of the badge beside the word.
    var markenart: String {
        switch self {
        case .neu, .wartet: "info"
        case .zugestellt: "erfolg"
        case .gehalten, .abholbereit: "warnung"
        case .gescheitert: "fehler"
        case .verworfen: "leise"
        }
    }
}
