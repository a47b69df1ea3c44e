// SPDX-License-Identifier: EUPL-1.2
import Code39
import Store
import Web

/// Separator sheets to be printed and laid between letters.
struct Trennblattdruck: Page {
    static let vorlage = "post/briefe/trennblatt"
    static let hoechstens = 100

    struct Blatt: Encodable, Sendable {
        let code: String
        let strichcode: String
        let ziel: String?
    }

    let titel = "Trennblätter"
    let blaetter: [Blatt]

    /// - Parameter ziel: a Vorgangszeichen; a sign with characters that no bar code has makes neutral sheets impossible to mistake
    ///   for it, so it is refused.
    init(anzahl: Int, ziel: String?) throws {
        let blatt = ziel.map(Trennblatt.vorgang) ?? .neutral
        let label = ziel.map { "Strichcode für \($0)" } ?? "Strichcode des Trennblatts"
        guard let bild = Code39.svg(blatt.code, width: "160mm", height: "28mm", label: label) else {
            throw PostError.zielUnbekannt(ziel ?? "")
        }
        blaetter = Array(
            repeating: Blatt(code: blatt.code, strichcode: bild, ziel: ziel), count: min(max(anzahl, 1), Self.hoechstens))
    }
}
