// SPDX-License-Identifier: EUPL-1.2

extension Dateityp {
    /// Tells the kind from the first bytes of a file. Pure, total, and linear in the input.
    /// - Parameter anfang: the first `anfangslaenge` bytes, or the whole file when it is shorter.
    public static func erkenne(_ anfang: some Collection<UInt8>) -> Dateityp {
        let bytes = Array(anfang.prefix(anfangslaenge))
        if bytes.isEmpty { return .leer }
        if let typ = nachKennung(bytes) { return typ }
        if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) { return nachZip(bytes) }
        if bytes.starts(with: [0x50, 0x4B, 0x05, 0x06]) { return .zip }
        return nachText(bytes)
    }

    private static func nachKennung(_ bytes: [UInt8]) -> Dateityp? {
        for (stelle, kennung, typ) in kennungen where bytes.dropFirst(stelle).starts(with: kennung) { return typ }
        if bytes.starts(with: "RIFF".utf8) && bytes.dropFirst(8).starts(with: "WEBP".utf8) { return .webp }
        if bytes.dropFirst(4).starts(with: "ftyp".utf8) {
            let marke = String(decoding: bytes.dropFirst(8).prefix(4), as: UTF8.self)
            if ["heic", "heix", "hevc", "hevx", "mif1", "msf1", "heim", "heis"].contains(marke) { return .heic }
        }
        return nil
    }

    private static let kennungen: [(Int, [UInt8], Dateityp)] = [
        (0, Array("%PDF-".utf8), .pdf), (0, [0xFF, 0xD8, 0xFF], .jpeg),
        (0, [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], .png),
        (0, Array("GIF87a".utf8), .gif), (0, Array("GIF89a".utf8), .gif),
        (0, [0x49, 0x49, 0x2A, 0x00], .tiff), (0, [0x4D, 0x4D, 0x00, 0x2A], .tiff),
        (0, [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], .ole2),
        (0, Array("{\\rtf".utf8), .rtf), (0, [0x1F, 0x8B], .gzip), (0, Array("Rar!".utf8), .rar),
        (0, [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], .siebenZip),
        (0, Array("MZ".utf8), .programm), (0, [0x7F, 0x45, 0x4C, 0x46], .programm), (0, Array("#!".utf8), .programm),
        (0, [0xCA, 0xFE, 0xBA, 0xBE], .programm), (0, [0xCF, 0xFA, 0xED, 0xFE], .programm),
        (0, [0xCE, 0xFA, 0xED, 0xFE], .programm), (0, [0x4C, 0x00, 0x00, 0x00, 0x01, 0x14, 0x02, 0x00], .programm),
    ]

    /// Office files are ZIP archives; the names of their first entries give them away.
    private static func nachZip(_ bytes: [UInt8]) -> Dateityp {
        let namen = zipNamen(bytes)
        if namen.first?.name == "mimetype" {
            let inhalt = String(decoding: bytes.dropFirst(namen[0].inhalt).prefix(80), as: UTF8.self)
            for typ in [Dateityp.odt, .ods, .odp] where inhalt.hasPrefix(typ.medientyp) { return typ }
            return .zip
        }
        guard namen.contains(where: { $0.name == "[Content_Types].xml" || $0.name == "_rels/.rels" }) else { return .zip }
        for (ordner, typ) in [("word/", Dateityp.docx), ("xl/", .xlsx), ("ppt/", .pptx)]
        where namen.contains(where: { $0.name.hasPrefix(ordner) }) { return typ }
        return .zip
    }

    /// Names of the local entries in sight, and where each one's content begins.
    private static func zipNamen(_ bytes: [UInt8]) -> [(name: String, inhalt: Int)] {
        var namen: [(String, Int)] = []
        var stelle = 0
        while stelle + 30 <= bytes.count {
            guard bytes[stelle] == 0x50, bytes[stelle..<stelle + 4].elementsEqual([0x50, 0x4B, 0x03, 0x04]) else {
                stelle += 1
                continue
            }
            let laenge = Int(bytes[stelle + 26]) | Int(bytes[stelle + 27]) << 8
            let zusatz = Int(bytes[stelle + 28]) | Int(bytes[stelle + 29]) << 8
            let name = bytes[(stelle + 30)...].prefix(laenge)
            namen.append((String(decoding: name, as: UTF8.self), stelle + 30 + laenge + zusatz))
            // Not by the length of the name: it is a stranger's, and could hide entries.
            stelle += 30
        }
        return namen
    }
}
