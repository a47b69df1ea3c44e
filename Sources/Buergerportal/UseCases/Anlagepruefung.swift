// SPDX-License-Identifier: EUPL-1.2
internal import Akte
internal import Store
internal import Web

/// Which uploaded files are taken. The first bytes decide, not the name and not what the browser says.
enum Anlagepruefung {
    static let annahme = ".pdf,.jpg,.jpeg,.png"
    static let hoechstensMb = 20

    static func pruefe(_ dateien: [Hochgeladen]) throws(PortalError) -> [Dokumentdatei] {
        let (angenommen, abgelehnt) = sortiere(dateien)
        if let erste = abgelehnt.first { throw .anlageUnzulaessig(erste) }
        return angenommen
    }

    /// What is taken, and the names of what is not.
    static func sortiere(_ dateien: [Hochgeladen]) -> (angenommen: [Dokumentdatei], abgelehnt: [String]) {
        var angenommen: [Dokumentdatei] = []
        var abgelehnt: [String] = []
        for datei in dateien {
            if let typ = mediatyp(datei.anfang), datei.inhalt.groesse <= Int64(hoechstensMb) * 1_048_576 {
                angenommen.append(Dokumentdatei(dateiname: datei.dateiname, mediatyp: typ, inhalt: datei.inhalt))
            } else {
                abgelehnt.append(datei.dateiname)
            }
        }
        return (angenommen, abgelehnt)
    }

    private static let kennzeichen: [(anfang: [UInt8], typ: String)] = [
        (Array("%PDF-".utf8), "application/pdf"), ([0xFF, 0xD8, 0xFF], "image/jpeg"),
        ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], "image/png"),
    ]

    static func mediatyp(_ anfang: [UInt8]) -> String? { kennzeichen.first { anfang.starts(with: $0.anfang) }?.typ }
}
