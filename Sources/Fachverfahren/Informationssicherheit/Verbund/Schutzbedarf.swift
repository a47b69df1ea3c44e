// SPDX-License-Identifier: EUPL-1.2
import Store

/// What a loss would mean at worst (BSI-Standard 200-2, 8.2).
enum Schutzstufe: String, Sendable, CaseIterable, Comparable, Codable, SQLConvertible {
    case normal
    case hoch
    case sehrhoch

    var deutsch: String { self == .sehrhoch ? "sehr hoch" : rawValue }
    var rang: Int { Self.allCases.firstIndex(of: self) ?? 0 }
    static func < (a: Self, b: Self) -> Bool { a.rang < b.rang }
}

enum Schutzziel: String, Sendable, CaseIterable, Codable {
    case vertraulichkeit
    case integritaet
    case verfuegbarkeit

    var deutsch: String {
        switch self {
        case .vertraulichkeit: "Vertraulichkeit"
        case .integritaet: "Integrität"
        case .verfuegbarkeit: "Verfügbarkeit"
        }
    }
}

/// A reasoned departure from the greatest inherited value.
struct Abweichung: Hashable, Sendable, Codable {
    enum Art: String, Sendable, CaseIterable, Codable {
        /// Many small needs add up to a greater one.
        case kumulation
        /// The need is spread over several objects, so that one alone matters less.
        case verteilung

        var deutsch: String { self == .kumulation ? "Kumulation" : "Verteilung" }
    }

    let art: Art
    let stufe: Schutzstufe
    let grund: String

    /// A cumulation never lowers and a distribution never raises, also when what is inherited changes later.
    func gilt(fuer maximum: Schutzstufe) -> Schutzstufe { art == .kumulation ? max(stufe, maximum) : min(stufe, maximum) }
}

/// The need of one object for one objective, and where it comes from.
struct Schutzbedarf: Hashable, Sendable {
    let stufe: Schutzstufe
    /// What was laid down for the object itself.
    let eigen: Schutzstufe
    /// The objects right before it that hand on the greatest value, when that is greater than its own.
    let geerbtVon: [ZielobjektID]
    /// Where those have it from in the end.
    let ursprung: [ZielobjektID]
    let abweichung: Abweichung?
    /// By the Maximumprinzip alone.
    let maximum: Schutzstufe
}
