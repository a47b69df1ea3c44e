// SPDX-License-Identifier: EUPL-1.2
import Xdomea
import XmlTree
import Zip

/// Why something that came in is refused, in words for people.
enum Abweisung {
    /// Faults of the file become reasons; all others, such as a full disk, stay what they are.
    static func von(_ fehler: any Error) -> any Error {
        switch fehler {
        case let zip as ZipError: AussonderungError.abgewiesen(zip.deutsch)
        case let xdomea as XdomeaError: AussonderungError.abgewiesen(xdomea.deutsch)
        default: fehler
        }
    }
}

extension ZipError {
    var deutsch: String {
        switch self {
        case .notAZip: "Die Datei ist kein ZIP-Paket, oder sie ist unvollständig."
        case .damaged: "Das ZIP-Paket ist beschädigt oder unvollständig."
        case .multiDisk: "Das ZIP-Paket ist auf mehrere Teile verteilt; nur ganze Pakete werden gelesen."
        case .wrongCount: "Das Paket enthält nicht so viele Dateien, wie es angibt."
        case .tooManyEntries(let zahl): "Das Paket enthält zu viele Dateien (\(zahl))."
        case .tooLarge(let name): "Die Datei \(Self.kurz(name)) im Paket ist zu groß."
        case .bomb(let name): "Die Datei \(Self.kurz(name)) würde beim Auspacken zu groß (Verdacht auf eine ZIP-Bombe)."
        case .unsafeName(let name): "Das Paket enthält einen unzulässigen Dateinamen (\(Self.kurz(name)))."
        case .nameEncoding: "Das Paket enthält einen Dateinamen, der nicht in UTF-8 geschrieben ist."
        case .duplicate(let name): "Die Datei \(Self.kurz(name)) kommt im Paket zweimal vor."
        case .encrypted(let name): "Die Datei \(Self.kurz(name)) im Paket ist verschlüsselt."
        case .notAFile(let name):
            "\(Self.kurz(name)) im Paket ist keine gewöhnliche Datei, sondern zum Beispiel eine Verknüpfung."
        case .method(let name, let nr): "Die Datei \(Self.kurz(name)) ist auf unbekannte Weise gepackt (Verfahren \(nr))."
        case .overlap(let name): "Dateien im Paket überdecken sich (\(Self.kurz(name)))."
        case .contradiction(let name): "Das Paket macht über die Datei \(Self.kurz(name)) zwei verschiedene Angaben."
        case .wrongSize(let name): "Die Datei \(Self.kurz(name)) im Paket ist größer oder kleiner als angegeben."
        case .wrongChecksum(let name): "Die Datei \(Self.kurz(name)) im Paket ist beschädigt (Prüfsumme)."
        case .unreadable(let nummer): "Die Datei ist nicht lesbar (\(nummer))."
        }
    }

    private static func kurz(_ name: String) -> String { "„\(name.prefix(80))“" }
}

extension XdomeaError {
    var deutsch: String {
        switch self {
        case .xml(let fehler): "Die Nachricht ist kein zulässiges XML: \(fehler.deutsch)"
        case .keineNachricht(let wurzel):
            wurzel.hasPrefix("{urn:xoev-de:xdomea:schema:")
                && !XdomeaVersion.allCases.contains { wurzel.hasPrefix("{\($0.namespace)}") }
                ? "Die Fassung der Nachricht wird nicht gelesen: \(wurzel.prefix(80))."
                : "Diese Art von Nachricht wird nicht gelesen: \(wurzel.prefix(120))."
        case .fehlt(let ort): "In der Nachricht fehlt eine Pflichtangabe: \(ort)."
        case .ungueltig(let ort, let wert): "In der Nachricht steht ein unzulässiger Wert: „\(wert.prefix(80))“ in \(ort)."
        case .mehrfach(let ort): "Eine Angabe, die es nur einmal geben darf, steht mehrfach da: \(ort)."
        case .nichtDarstellbar(let ort): "Das lässt sich in dieser Fassung von xdomea nicht ausdrücken: \(ort)."
        case .reihenfolge(let ort): "Ein Teil der Nachricht steht an der falschen Stelle: \(ort)."
        }
    }
}

extension XmlError {
    fileprivate var deutsch: String {
        switch self {
        case .limit: "Sie ist zu groß oder zu tief geschachtelt."
        case .encoding: "Sie ist nicht in UTF-8 geschrieben."
        case .doctype: "Sie enthält eine Dokumenttyp-Angabe (DTD), die Entitäten einschleusen könnte."
        case .entity: "Sie verwendet eine unbekannte Entität."
        case .namespace: "Ein Namensraum ist falsch angegeben."
        case .malformed(let stelle): "Sie ist an Stelle \(stelle) fehlerhaft."
        }
    }
}
