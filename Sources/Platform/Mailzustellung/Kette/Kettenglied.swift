// SPDX-License-Identifier: EUPL-1.2
internal import Asn1

/// What the check of a chain needs of a certificate (RFC 5280 §4.1).
struct Kettenglied: Hashable, Sendable {
    /// What the issuer has signed.
    private(set) var unterschrieben: [UInt8]
    private(set) var verfahren = ""
    private(set) var unterschrift: [UInt8] = []
    /// As they stand, to be compared octet by octet.
    private(set) var aussteller: [UInt8] = []
    private(set) var inhaber: [UInt8] = []
    /// Seconds since 1970, both inside.
    private(set) var gueltig: ClosedRange<Int64>
    private(set) var schluessel: [UInt8] = []
    private(set) var darfAusstellen = false
    /// How many authorities may stand between this one and a host.
    private(set) var weglaenge: Int?
    private(set) var dnsNamen: [String] = []
    /// A critical extension that nobody here understands, so the certificate must not be used (§4.2).
    private(set) var hatUnbekanntes = false

    init(_ der: [UInt8]) throws(DerError) {
        var aussen = try DerValue(der, limits: DerLimits(bytes: 64 << 10)).fields()
        let innen = try aussen.required(.sequence)
        unterschrieben = innen.encoded
        var art = try aussen.required(.sequence).fields()
        verfahren = try art.required(.oid).oid()
        unterschrift = try Self.bits(try aussen.required(.bitString))
        try aussen.end()

        var felder = try innen.fields()
        _ = felder.optional(.context(0))
        _ = try felder.required(.integer)
        var innenArt = try felder.required(.sequence).fields()
        // The same stands inside and outside, or one of them was exchanged.
        guard try innenArt.required(.oid).oid() == verfahren else { throw .value }
        aussteller = try felder.required(.sequence).encoded
        var zeit = try felder.required(.sequence).fields()
        let (von, bis) = (try zeit.required().milliseconds() / 1000, try zeit.required().milliseconds() / 1000)
        guard von <= bis else { throw .value }
        gueltig = von...bis
        inhaber = try felder.required(.sequence).encoded
        schluessel = try felder.required(.sequence).encoded
        _ = felder.optional(.context(1))
        _ = felder.optional(.context(2))
        guard let huelle = felder.optional(.context(3)) else { return }
        var darin = try huelle.fields(.context(3))
        for erweiterung in try darin.required(.sequence).members(atMost: 64) { try lies(erweiterung) }
    }

    private mutating func lies(_ erweiterung: DerValue) throws(DerError) {
        var felder = try erweiterung.fields()
        let oid = try felder.required(.oid).oid()
        let kritisch = try felder.optional(.boolean)?.content(.boolean) == [0xFF]
        let inhalt = try felder.required(.octetString).octets()
        switch oid {
        case "2.5.29.19":
            var grenzen = try DerValue(inhalt).fields()
            let ist = try grenzen.optional(.boolean)?.content(.boolean) == [0xFF]
            if ist, !keyUsageVerbietet { darfAusstellen = true }
            weglaenge = try grenzen.optional(.integer)?.int()
        case "2.5.29.15":
            // keyCertSign is bit 5.
            let bits = try Self.bits(try DerValue(inhalt), ganz: false)
            keyUsageVerbietet = (bits.first ?? 0) & 0x04 == 0
            if keyUsageVerbietet { darfAusstellen = false }
        case "2.5.29.17":
            for name in try DerValue(inhalt).members(atMost: 1_000) where name.tag == .context(2) {
                dnsNamen.append(String(decoding: try name.content(.context(2)), as: UTF8.self))
            }
        // Purpose and policies do not bind here: the anchor is named for this one host.
        case "2.5.29.37", "2.5.29.32": break
        default: if kritisch { hatUnbekanntes = true }
        }
    }

    private var keyUsageVerbietet = false

    /// Octets of a BIT STRING.
    /// - Parameter ganz: no bits of the last octet may be unused.
    private static func bits(_ wert: DerValue, ganz: Bool = true) throws(DerError) -> [UInt8] {
        let inhalt = try wert.content(.bitString)
        guard let ungenutzt = inhalt.first, ungenutzt == 0 || !ganz else { throw .value }
        return Array(inhalt.dropFirst())
    }
}
