// SPDX-License-Identifier: EUPL-1.2
@testable import CmsOutline

/// Builds values by hand, in DER or with indefinite lengths.
enum Bau {
    static func wert(_ art: UInt8, _ teile: [UInt8]...) -> [UInt8] { wert(art, teile.flatMap(\.self)) }

    static func wert(_ art: UInt8, _ inhalt: [UInt8]) -> [UInt8] {
        let zahl = inhalt.count
        if zahl < 0x80 { return [art, UInt8(zahl)] + inhalt }
        if zahl < 0x1_0000 { return [art, 0x82, UInt8(zahl >> 8), UInt8(zahl & 255)] + inhalt }
        return [art, 0x84] + (0..<4).map { UInt8(truncatingIfNeeded: zahl >> (24 - 8 * $0)) } + inhalt
    }

    static func folge(_ teile: [UInt8]...) -> [UInt8] { wert(0x30, teile.flatMap(\.self)) }
    static func menge(_ teile: [UInt8]...) -> [UInt8] { wert(0x31, teile.flatMap(\.self)) }
    static func feld(_ nummer: UInt8, _ teile: [UInt8]...) -> [UInt8] { wert(0xA0 | nummer, teile.flatMap(\.self)) }
    static func bytes(_ inhalt: [UInt8]) -> [UInt8] { wert(0x04, inhalt) }
    static func zahl(_ wert: UInt8) -> [UInt8] { [0x02, 1, wert] }
    static func oid(_ text: String) -> [UInt8] { wert(0x06, ObjectIdentifier.bytes(text) ?? []) }

    /// The length comes only with the end mark.
    static func offen(_ art: UInt8, _ teile: [UInt8]...) -> [UInt8] { [art, 0x80] + teile.flatMap(\.self) + [0, 0] }

    /// Content in pieces, as a sender writes it who does not know its length yet.
    static func stuecke(_ art: UInt8, _ zahl: Int, je: Int = 16) -> [UInt8] {
        offen(art, (0..<zahl).flatMap { _ in bytes([UInt8](repeating: 7, count: je)) })
    }

    static func algorithmus(_ text: String, _ angaben: [UInt8] = []) -> [UInt8] { folge(oid(text), angaben) }
    static let data = "1.2.840.113549.1.7.1"
    static let name = folge(menge(folge(oid("2.5.4.3"), wert(0x0C, Array("Stelle".utf8)))))
    static let kennung = folge(name, [0x02, 2, 0x01, 0x23])
    static let kennungGelesen = CmsIdentifier.issuerAndSerial(issuer: name, serial: [0x01, 0x23])

    static func huelle(_ art: String, _ inhalt: [UInt8]) -> [UInt8] { folge(oid(art), feld(0, inhalt)) }

    static func transport(_ kennung: [UInt8] = kennung, _ verfahren: [UInt8] = algorithmus("1.2.840.113549.1.1.1", [5, 0]))
        -> [UInt8]
    {
        folge(zahl(0), kennung, verfahren, bytes([UInt8](repeating: 1, count: 32)))
    }

    static func verschluesselt(_ empfaenger: [UInt8], _ verfahren: [UInt8], _ inhalt: [UInt8]? = nil) -> [UInt8] {
        let text = inhalt ?? wert(0x80, [UInt8](repeating: 9, count: 48))
        return huelle("1.2.840.113549.1.7.3", folge(zahl(0), menge(empfaenger), folge(oid(data), verfahren, text)))
    }

    static let gcm = "2.16.840.1.101.3.4.1.46"
    static let cbc = algorithmus("2.16.840.1.101.3.4.1.42", bytes([UInt8](repeating: 3, count: 16)))

    static func gcmAngaben(_ nonce: Int = 12, _ code: UInt8? = 16) -> [UInt8] {
        folge(bytes([UInt8](repeating: 2, count: nonce)), code.map(zahl) ?? [])
    }

    static func beglaubigt(_ verfahren: [UInt8], code: Int = 16, zusatz: [UInt8] = []) -> [UInt8] {
        huelle(
            "1.2.840.113549.1.9.16.1.23",
            folge(
                zahl(0), menge(transport()), folge(oid(data), verfahren, wert(0x80, [UInt8](repeating: 9, count: 48))), zusatz,
                bytes([UInt8](repeating: 4, count: code))))
    }

    static func unterzeichner(_ merkmale: [UInt8] = []) -> [UInt8] {
        folge(
            zahl(1), kennung, algorithmus("2.16.840.1.101.3.4.2.1"), merkmale, algorithmus("1.2.840.10045.4.3.2"),
            bytes([1, 2, 3]))
    }

    static func unterschrieben(_ zertifikate: [UInt8] = [], _ unterzeichner: [UInt8] = unterzeichner(), inhalt: [UInt8] = [])
        -> [UInt8]
    {
        huelle(
            "1.2.840.113549.1.7.2",
            folge(
                zahl(1), menge(algorithmus("2.16.840.1.101.3.4.2.1")), folge(oid(data), inhalt), zertifikate,
                menge(unterzeichner)))
    }

    static func fehler(_ bytes: [UInt8], _ aendern: (inout CmsLimits) -> Void = { _ in }) -> CmsError? {
        var grenzen = CmsLimits()
        aendern(&grenzen)
        do throws(CmsError) {
            _ = try CmsOutline(bytes, limits: grenzen)
            return nil
        } catch {
            return error
        }
    }
}
