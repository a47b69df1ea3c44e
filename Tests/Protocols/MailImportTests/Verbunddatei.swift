// SPDX-License-Identifier: EUPL-1.2

/// Writes small compound files (MS-CFB, version 3) for the tests, after the specification and not after our reader.
struct Verbunddatei {
    indirect enum Inhalt {
        case ordner([(String, Inhalt)])
        case strom([UInt8])
    }

    private var eintraege: [[UInt8]] = []
    private var mini: [UInt8] = []
    private var miniFat: [UInt32] = []
    private var gross: [(eintrag: Int, bytes: [UInt8])] = []

    static func bytes(_ wurzel: [(String, Inhalt)]) -> [UInt8] {
        var datei = Verbunddatei()
        datei.lege("Root Entry", art: 5)
        datei.fuelle(0, wurzel)
        return datei.zusammen()
    }

    private mutating func lege(_ name: String, art: UInt8) {
        var eintrag = [UInt8](repeating: 0, count: 128)
        let units = Array(name.utf16)
        for (i, unit) in units.enumerated() { schreibe(&eintrag, i * 2, UInt64(unit), 2) }
        schreibe(&eintrag, 64, UInt64(units.count * 2 + 2), 2)
        eintrag[66] = art
        for stelle in [68, 72, 76] { schreibe(&eintrag, stelle, 0xFFFF_FFFF, 4) }
        eintraege.append(eintrag)
    }

    /// The siblings hang in one line to the right, which the format allows readers to meet.
    private mutating func fuelle(_ ordner: Int, _ inhalt: [(String, Inhalt)]) {
        var vorher: Int?
        for (name, was) in inhalt {
            let nummer = eintraege.count
            if let vorher {
                schreibe(&eintraege[vorher], 72, UInt64(nummer), 4)
            } else {
                schreibe(&eintraege[ordner], 76, UInt64(nummer), 4)
            }
            vorher = nummer
            switch was {
            case .ordner(let kinder):
                lege(name, art: 1)
                fuelle(nummer, kinder)
            case .strom(let bytes):
                lege(name, art: 2)
                schreibe(&eintraege[nummer], 120, UInt64(bytes.count), 8)
                if bytes.count >= 4096 { gross.append((nummer, bytes)) } else { kleine(nummer, bytes) }
            }
        }
    }

    private mutating func kleine(_ nummer: Int, _ bytes: [UInt8]) {
        schreibe(&eintraege[nummer], 116, bytes.isEmpty ? 0xFFFF_FFFE : UInt64(miniFat.count), 4)
        let stuecke = (bytes.count + 63) / 64
        for i in 0..<stuecke { miniFat.append(i + 1 < stuecke ? UInt32(miniFat.count + 1) : 0xFFFF_FFFE) }
        mini += bytes + [UInt8](repeating: 0, count: stuecke * 64 - bytes.count)
    }

    private mutating func zusammen() -> [UInt8] {
        var (sektoren, fat) = ([UInt8](), [UInt32]())
        func kette(_ bytes: [UInt8]) -> UInt64 {
            guard !bytes.isEmpty else { return 0xFFFF_FFFE }
            let (erster, anzahl) = (fat.count, (bytes.count + 511) / 512)
            for i in 0..<anzahl { fat.append(i + 1 < anzahl ? UInt32(erster + i + 1) : 0xFFFF_FFFE) }
            sektoren += bytes + [UInt8](repeating: 0, count: anzahl * 512 - bytes.count)
            return UInt64(erster)
        }
        for (eintrag, bytes) in gross { schreibe(&eintraege[eintrag], 116, kette(bytes), 4) }
        schreibe(&eintraege[0], 116, kette(mini), 4)
        schreibe(&eintraege[0], 120, UInt64(mini.count), 8)
        let miniOrt = kette(miniFat.flatMap { wert in (0..<4).map { UInt8(truncatingIfNeeded: wert >> (8 * UInt32($0))) } })
        let ordner = kette(eintraege.flatMap(\.self))
        let fatOrt = fat.count
        fat.append(0xFFFF_FFFD)
        precondition(fat.count <= 128, "one sector of FAT is enough for tests")
        fat += [UInt32](repeating: 0xFFFF_FFFF, count: 128 - fat.count)
        var kopf = [UInt8](repeating: 0, count: 512)
        for (i, byte) in [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1].enumerated() { kopf[i] = UInt8(byte) }
        let felder: [(Int, UInt64, Int)] = [
            (24, 0x3E, 2), (26, 3, 2), (28, 0xFFFE, 2), (30, 9, 2), (32, 6, 2), (44, 1, 4), (48, ordner, 4), (56, 4096, 4),
            (60, miniOrt, 4), (64, miniFat.isEmpty ? 0 : 1, 4), (68, 0xFFFF_FFFE, 4), (76, UInt64(fatOrt), 4),
        ]
        for (ort, wert, laenge) in felder { schreibe(&kopf, ort, wert, laenge) }
        for i in 1..<109 { schreibe(&kopf, 76 + 4 * i, 0xFFFF_FFFF, 4) }
        return kopf + sektoren + fat.flatMap { wert in (0..<4).map { UInt8(truncatingIfNeeded: wert >> (8 * UInt32($0))) } }
    }

    private func schreibe(_ bytes: inout [UInt8], _ ort: Int, _ wert: UInt64, _ laenge: Int) {
        for i in 0..<laenge { bytes[ort + i] = UInt8(truncatingIfNeeded: wert >> (8 * UInt64(i))) }
    }
}
