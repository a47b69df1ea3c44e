// SPDX-License-Identifier: EUPL-1.2
public import Zip

extension ZipError {
    /// For whoever handed the file in.
    public var deutsch: String {
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
