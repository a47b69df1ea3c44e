// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Documents
internal import InternetMessage
internal import Store
internal import Web

extension Abholdienst {
    static let dateienHoechstens = 10
    /// Documents and pictures by their first bytes; nothing that runs, and nothing in which something else is packed.
    static let zugelassen = Dateizulassung([
        .pdf, .jpeg, .png, .heic, .tiff, .webp, .gif, .odt, .ods, .docx, .xlsx, .text, .csv,
    ])
    /// For the file dialogue.
    static let annahme = ".pdf,.jpg,.jpeg,.png,.heic,.tif,.tiff,.webp,.gif,.odt,.ods,.docx,.xlsx,.txt,.csv"

    /// The files of an answer, scanned where a scanner is set up.
    /// - Throws: `GatewayError.anlageUnzulaessig` with the name, `.anlagenZuGross`; `VirenError` where nobody scanned.
    func pruefe(_ dateien: [Hochgeladen]) async throws -> [InternetMessage.Attachment] {
        guard dateien.count <= Self.dateienHoechstens,
            dateien.reduce(0, { $0 + $1.inhalt.groesse }) <= Int64(antwortMb) << 20
        else { throw GatewayError.anlagenZuGross(antwortMb) }
        var anlagen: [InternetMessage.Attachment] = []
        for datei in dateien {
            let typ: Dateityp
            do {
                typ = try Self.zugelassen.pruefe(anfang: datei.anfang, name: datei.dateiname)
            } catch {
                throw GatewayError.anlageUnzulaessig(datei.dateiname, error.meldung)
            }
            let bytes = [UInt8](try await inhalte.read(datei.inhalt))
            switch try await viren?(bytes, NachrichtID(store.uhr.jetzt)) {
            case nil, .sauber: break
            case .befallen: throw GatewayError.anlageUnzulaessig(datei.dateiname, "In der Datei wurde ein Virus gefunden.")
            case .nichtPruefbar:
                throw GatewayError.anlageUnzulaessig(datei.dateiname, "Die Datei ließ sich nicht auf Viren prüfen.")
            }
            anlagen.append(.init(name: datei.dateiname, mediaType: typ.medientyp, bytes: bytes))
        }
        return anlagen
    }
}
