// SPDX-License-Identifier: EUPL-1.2
// Compiled into one module with Sources/Protocols/Xrechnung by scripts/fuzz; XmlTree stands below as a module.
import XmlTree

private let limits = XmlLimits(bytes: 16_384, depth: 24, elements: 800, attributes: 8)

@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzXrechnung(_ data: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: data, count: count))
    let text = String(decoding: bytes.prefix(40), as: UTF8.self)
    if let zahl = Dezimalzahl(text) {
        guard let wieder = Dezimalzahl(zahl.text) else { preconditionFailure("a number that was written cannot be read") }
        precondition(wieder == zahl && wieder.text == zahl.text, "written and read it is another number")
        precondition(zahl - zahl == .null, "a number minus itself is something")
        let grob = zahl.gerundet(2), abstand = zahl - grob
        precondition(
            abstand.mal(Dezimalzahl(200)).map { $0 <= Dezimalzahl(1) && $0 >= Dezimalzahl(-1) } ?? false, "rounded too far")
        _ = zahl.deutsch()
    }
    if let tag = Rechnungstag(iso: text) { precondition(Rechnungstag(iso: tag.iso) == tag, "another day") }
    _ = Leitweg(text)?.stimmt
    _ = Iban.stimmt(text)
    guard let rechnung = try? Rechnung.lesen(bytes, grenzen: limits) else { return 0 }
    let befunde = Rechnungsregeln.pruefe(rechnung)
    precondition(
        befunde.count <= 500 && befunde.allSatisfy { !$0.regel.isEmpty && !$0.text.isEmpty }, "a finding that says nothing")
    precondition(Rechnungsregeln.pruefe(rechnung) == befunde, "checked again it is another result")
    return 0
}
