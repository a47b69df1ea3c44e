// SPDX-License-Identifier: EUPL-1.2
import MimeStructure

/// Lines as they go over the wire.
func zeilen(_ text: String) -> [UInt8] { Array(text.replacing("\n", with: "\r\n").utf8) }

func text(_ bytes: some Collection<UInt8>) -> String { String(decoding: bytes, as: UTF8.self) }

func text(_ bytes: [UInt8], _ range: Range<Int>?) -> String? { range.map { text(bytes[$0]) } }

/// The same numbers in every run.
struct Wuerfel {
    private var stand: UInt64
    init(_ anfang: UInt64) { stand = anfang }

    mutating func wurf(_ seiten: Int) -> Int {
        stand = stand &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int((stand >> 33) % UInt64(seiten))
    }

    mutating func bytes(_ anzahl: Int, aus alphabet: [UInt8]) -> [UInt8] {
        (0..<anzahl).map { _ in alphabet[wurf(alphabet.count)] }
    }
}
