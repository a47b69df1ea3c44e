// SPDX-License-Identifier: EUPL-1.2
public import MimeStructure

/// Rewrites the subject of a message and not one other byte, so that signatures over parts and filed originals stay what they
/// are.
public enum Betreffzeile {
    /// Takes the wishes of the sender out before a message leaves.
    /// - Returns: the same bytes where there was none.
    public static func ohneMarken(
        _ nachricht: [UInt8], limits: MimeLimits = MimeLimits()
    ) throws(MimeError) -> (bytes: [UInt8], marken: Set<Marke>) {
        try schneide(nachricht, limits, Markendeutung.ausgehend)
    }

    /// Takes marks out that only the gateway sets, and wishes that an answer would carry out again, as a message comes in.
    /// - Returns: whether there were any; the same bytes where not.
    public static func ohneFaelschungen(
        _ nachricht: [UInt8], limits: MimeLimits = MimeLimits()
    ) throws(MimeError) -> (bytes: [UInt8], gefunden: Bool) {
        let ergebnis = try schneide(nachricht, limits, Markendeutung.eingehend)
        return (ergebnis.bytes, !ergebnis.marken.isEmpty)
    }

    /// The wishes in a subject that is decoded already, and what is left of it.
    public static func lies(_ betreff: String) -> (marken: Set<Marke>, rest: String) {
        let schnitt = Markenschnitt(betreff, Markendeutung.ausgehend)
        return (schnitt.gefunden, schnitt.rest)
    }

    private static func schneide<Art: Hashable>(
        _ nachricht: [UInt8], _ limits: MimeLimits, _ deute: ([String]) -> Art?
    ) throws(MimeError) -> (bytes: [UInt8], marken: Set<Art>) {
        let kopf = try MessageHeader(nachricht[...], limits: limits)
        var (splice, gefunden) = (ByteSplice(), Set<Art>())
        // A second subject should not be there; readers differ in which they show.
        for feld in kopf.all("subject") {
            let gelesen = feld.text
            let schnitt = Markenschnitt(gelesen.text, deute)
            guard !schnitt.gefunden.isEmpty else { continue }
            gefunden.formUnion(schnitt.gefunden)
            let neu = try feldbytes(feld, schnitt.rest, istVerlust: gelesen.isLossy, deute)
            splice.replace(feld.range, with: zeilen(neu, wie: nachricht[feld.range]))
        }
        return gefunden.isEmpty ? (nachricht, []) : (splice.applied(to: nachricht[...]), gefunden)
    }

    /// Where the subject has characters that cannot be read here, the marks are cut out of what stands there, so that the
    /// reader still gets the rest; unless the mark itself is among what is coded.
    private static func feldbytes<Art: Hashable>(
        _ feld: HeaderField, _ rest: String, istVerlust: Bool, _ deute: ([String]) -> Art?
    ) throws(MimeError) -> [UInt8] {
        if istVerlust, feld.value.allSatisfy({ $0 < 0x80 }) {
            let roh = Array(Markenschnitt(String(decoding: feld.value, as: UTF8.self), deute).rest.utf8)
            if Markenschnitt(EncodedWordReader.read(roh).text, deute).gefunden.isEmpty,
                let neu = try? HeaderWriter.field(feld.name, roh)
            {
                return neu
            }
        }
        return try HeaderWriter.field(feld.name, text: rest)
    }

    /// With the line ends of the field that was there.
    private static func zeilen(_ neu: [UInt8], wie alt: ArraySlice<UInt8>) -> [UInt8] {
        if alt.suffix(2) == [0x0D, 0x0A] { return neu }
        let nurLf = neu.filter { $0 != 0x0D }
        return alt.last == 0x0A ? nurLf : Array(neu.dropLast(2))
    }
}
