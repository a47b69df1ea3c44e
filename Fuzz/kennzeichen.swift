// SPDX-License-Identifier: EUPL-1.2
// Compiled into one module with Sources/Fachverfahren/Kennzeichen/Domain by scripts/fuzz; Core stands below as a module.
import Core

private let heimat = ["LEV", "OP"].compactMap { try? Unterscheidungszeichen($0) }
private let leser = KennzeichenLeser(liste: UnterscheidungszeichenListe([]), heimat: heimat)
private let heute = Kalendertag(jahr: 2026, monat: 1, tag: 15)

@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzKennzeichen(_ data: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    precondition(heimat.count == 2)
    let eingabe = String(decoding: UnsafeBufferPointer(start: data, count: count), as: UTF8.self)
    guard let heute, let lesung = try? leser.lies(eingabe, am: heute) else { return 0 }
    precondition(!lesung.lesarten.isEmpty || !lesung.vorschlaege.isEmpty, "a reading without a result is an error")
    for lesart in lesung.lesarten + lesung.vorschlaege {
        // What we print must be readable again, and as the same plate.
        let nochmal = try? leser.lies(lesart.text, am: heute)
        precondition(
            nochmal?.lesarten.contains { $0.kennzeichen == lesart.kennzeichen } == true, "printed and read again it is lost")
    }
    return 0
}
