// SPDX-License-Identifier: EUPL-1.2
import EvidenceRecord
import Zip

extension ZipError {
    /// For the one who checks a package.
    var deutsch: String {
        switch self {
        case .notAZip: "Die Datei ist kein ZIP oder am Ende abgeschnitten oder verändert."
        case .tooManyEntries(let zahl): "Die ZIP-Datei hat zu viele Einträge (\(zahl))."
        case .tooLarge(let name): "\(name) ist zu groß."
        case .bomb(let name): "\(name) entpackt sich zu verdächtig viel."
        case .unsafeName(let name): "Der Name „\(name)“ ist in einem Paket nicht erlaubt."
        case .nameEncoding: "Ein Name in der ZIP-Datei ist nicht lesbar."
        case .duplicate(let name): "\(name) steht zweimal in der ZIP-Datei."
        case .encrypted(let name): "\(name) ist verschlüsselt oder so gekennzeichnet."
        case .notAFile(let name): "\(name) ist keine gewöhnliche Datei."
        case .method(let name, let methode): "\(name) ist mit einem unbekannten Verfahren (\(methode)) gepackt."
        case .overlap(let name): "\(name) überschneidet sich mit einem anderen Eintrag."
        case .contradiction(let name): "Zu \(name) sagen Verzeichnis und Eintrag der ZIP-Datei Verschiedenes."
        case .wrongCount: "Die Zahl der Einträge im Verzeichnis der ZIP-Datei stimmt nicht."
        case .wrongSize(let name): "\(name) hat nicht die angegebene Größe."
        case .wrongChecksum(let name): "\(name) ist verändert: Die Prüfsumme stimmt nicht."
        case .multiDisk: "Die ZIP-Datei ist auf mehrere Teile verteilt."
        case .damaged: "Das Verzeichnis der ZIP-Datei ist beschädigt."
        case .unreadable(let nummer): "Die Datei ist nicht lesbar (Fehler \(nummer))."
        }
    }
}

extension EvidenceError {
    var deutsch: String {
        switch self {
        case .tooLarge: "Die Beweisdaten sind zu groß."
        case .malformed: "Die Beweisdaten sind nicht lesbar (RFC 4998)."
        case .algorithm(let oid): "Der Algorithmus \(oid) wird nicht unterstützt."
        case .notCovered(1, 1): "Die Beweisdaten gehören nicht zu dieser Datei, oder die Datei ist verändert."
        case .notCovered(let kette, let platz): "Zeitstempel \(platz) der Kette \(kette) deckt nicht, was vor ihm war."
        case .wrongRoot(let kette, let platz): "Der Hashbaum führt nicht zum Zeitstempel \(platz) der Kette \(kette)."
        case .mixedAlgorithms(let kette): "Kette \(kette) mischt Algorithmen."
        case .order(let kette, let platz): "Zeitstempel \(platz) der Kette \(kette) ist älter als der vor ihm."
        }
    }
}
