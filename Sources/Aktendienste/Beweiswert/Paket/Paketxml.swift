// SPDX-License-Identifier: EUPL-1.2

/// `akte.xml`: the same as `akte.json` in the four sections of an XAIP (TR-ESOR-F): header, metadata, data objects, credentials.
/// Files and evidence records stand beside it and are referred to, as in a logical XAIP (docs/beweispaket.md).
enum Paketxml {
    static let namensraum = "urn:rathaus:beweispaket:1"

    static func schreiben(_ akte: Paketakte, _ manifest: [Paketmanifest.Datei], _ dokumente: [Paketmanifest.Dokument]) -> String {
        let summen = Dictionary(manifest.map { ($0.pfad, $0.sha512) }, uniquingKeysWith: { erste, _ in erste })
        var x = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<XAIP xmlns=\"\(namensraum)\">\n"
        x += "<packageHeader packageID=\"\(sicher(akte.id))\">\n"
        x += feld("aktenzeichen", akte.zeichen) + feld("erstellt", akte.erstellt) + feld("erzeuger", akte.stadt)
        x += "</packageHeader>\n<metaDataSection>\n"
        x += "<akte id=\"\(sicher(akte.id))\">\n" + feld("betreff", akte.betreff) + feld("aktenplan", akte.aktenplan)
        x += feld("einheit", akte.einheit) + feld("zustand", akte.zustand) + feld("angelegt", akte.angelegt)
        x +=
            feld("zdaAm", akte.zdaAm) + feld("aufbewahrungBis", akte.aufbewahrungBis)
            + feld("aussonderungsart", akte.aussonderungsart)
        x += angaben(akte.angaben)
        for vorgang in akte.vorgaenge { x += self.vorgang(vorgang) }
        for teilakte in akte.teilakten { x += self.teilakte(teilakte) }
        x += "</akte>\n</metaDataSection>\n<dataObjectsSection>\n"
        for dokument in dokumente {
            x +=
                "<dataObject dataObjectID=\"\(sicher(dokument.datei))\" document=\"\(sicher(dokument.id))\" version=\"\(sicher(dokument.fassung))\">"
            x += "<dataObjectReference URI=\"\(sicher(dokument.datei))\"/>"
            x += "<checkSum algorithm=\"SHA-512\">\(summen[dokument.datei] ?? "")</checkSum></dataObject>\n"
        }
        x += "</dataObjectsSection>\n<credentialsSection>\n"
        for dokument in dokumente {
            guard let beleg = dokument.beleg else { continue }
            x +=
                "<credential relatedObjects=\"\(sicher(dokument.datei))\"><evidenceRecord type=\"RFC4998\" URI=\"\(sicher(beleg))\"/></credential>\n"
        }
        return x + "</credentialsSection>\n</XAIP>\n"
    }

    static func feld(_ name: String, _ wert: String?) -> String {
        wert.map { "<\(name)>\(sicher($0))</\(name)>\n" } ?? ""
    }

    /// Characters that XML 1.0 does not know at all become U+FFFD.
    static func sicher(_ text: String) -> String {
        var out = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": out += "&amp;"
            case "<": out += "&lt;"
            case ">": out += "&gt;"
            case "\"": out += "&quot;"
            case "\n": out += "&#10;"
            case "\t": out += "&#9;"
            default:
                out.unicodeScalars.append(
                    scalar.value < 32 || scalar.value == 0xFFFE || scalar.value == 0xFFFF ? "\u{FFFD}" : scalar)
            }
        }
        return out
    }
}
