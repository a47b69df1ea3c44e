// SPDX-License-Identifier: EUPL-1.2

/// How signs of files look in this town: `#` is a run of digits, `A` a run of capital letters, everything else stands for
/// itself. `#.#.#-#/#` finds `36.10.01-2026/0004`.
public struct Zeichenform: Sendable, Hashable, CustomStringConvertible {
    enum Glied: Sendable, Hashable {
        case ziffern
        case buchstaben
        case zeichen(UInt8)
    }

    public let description: String
    let glieder: [Glied]
    /// Longer runs are no part of a sign.
    static let laengsterLauf = 12

    /// `nil` unless it has 3 to 60 printable ASCII characters, among them two runs with something between them: less would find
    /// every number in every mail.
    init?(_ text: String) {
        let bytes = Array(text.utf8)
        guard (3...60).contains(bytes.count), bytes.allSatisfy({ (0x21...0x7E).contains($0) }) else { return nil }
        let glieder = bytes.map { byte -> Glied in
            switch byte {
            case 0x23: .ziffern
            case 0x41: .buchstaben
            default: .zeichen(byte)
            }
        }
        let laeufe = glieder.indices.filter { glieder[$0] == .ziffern || glieder[$0] == .buchstaben }
        guard laeufe.count >= 2, zip(laeufe, laeufe.dropFirst()).allSatisfy({ $1 - $0 > 1 || glieder[$0] != glieder[$1] }),
            glieder.contains(where: { if case .zeichen = $0 { true } else { false } })
        else { return nil }
        description = text
        self.glieder = glieder
    }
}
