// SPDX-License-Identifier: EUPL-1.2
internal import Akte
internal import CmisProtocol

/// The types of object: those of CMIS, and those of the file below them.
enum Typen {
    static let alle = [ordner, datei, planeinheit, akte, vorgang, arbeitsbereich, dokument]
    static let ordnerID = "cmis:folder"
    static let dateiID = "cmis:document"
    static let dokumentID = "rathaus:dokument"

    static func typ(_ id: String) -> CmisTypeDefinition? { alle.first { $0.id == id } }

    static func kinder(_ id: String?) -> [CmisTypeDefinition] { alle.filter { $0.parent == id } }

    static func id(_ ort: Baumort) -> String {
        switch ort.knoten {
        case .wurzel, .akten, .meine: ordnerID
        case .plan: "rathaus:planeinheit"
        case .akte: "rathaus:akte"
        case .vorgang: "rathaus:vorgang"
        case .dokument: dokumentID
        case .bereich: "rathaus:arbeitsbereich"
        case .eintrag(let eintrag, _): eintrag.istOrdner ? ordnerID : dateiID
        }
    }

    private typealias Angabe = CmisTypeDefinition.Property

    private static let gemeinsam = [
        Angabe("cmis:name", .string, "Name", writable: true, queryable: true),
        Angabe("cmis:description", .string, "Betreff", queryable: true), Angabe("cmis:objectId", .id, "Kennung", queryable: true),
        Angabe("cmis:baseTypeId", .id, "Grundtyp"), Angabe("cmis:objectTypeId", .id, "Typ", onCreate: true, queryable: true),
        Angabe("cmis:secondaryObjectTypeIds", .id, "Weitere Typen", multiple: true),
        Angabe("cmis:createdBy", .string, "Angelegt von"),
        Angabe("cmis:creationDate", .datetime, "Angelegt", queryable: true),
        Angabe("cmis:lastModifiedBy", .string, "Geändert von"),
        Angabe("cmis:lastModificationDate", .datetime, "Geändert", queryable: true), Angabe("cmis:changeToken", .string, "Stand"),
    ]
    private static let vomOrdner = [
        Angabe("cmis:parentId", .id, "Liegt in"), Angabe("cmis:path", .string, "Pfad"),
        Angabe("cmis:allowedChildObjectTypeIds", .id, "Erlaubte Typen", multiple: true),
    ]
    private static let vomDokument = [
        Angabe("cmis:isImmutable", .boolean, "Unveränderlich"), Angabe("cmis:isLatestVersion", .boolean, "Neueste Version"),
        Angabe("cmis:isMajorVersion", .boolean, "Hauptversion"),
        Angabe("cmis:isLatestMajorVersion", .boolean, "Neueste Hauptversion"),
        Angabe("cmis:isPrivateWorkingCopy", .boolean, "Arbeitskopie"), Angabe("cmis:versionLabel", .string, "Version"),
        Angabe("cmis:versionSeriesId", .id, "Versionsreihe"), Angabe("cmis:isVersionSeriesCheckedOut", .boolean, "Ausgecheckt"),
        Angabe("cmis:versionSeriesCheckedOutBy", .string, "Ausgecheckt von"),
        Angabe("cmis:versionSeriesCheckedOutId", .id, "Kennung der Arbeitskopie"),
        Angabe("cmis:checkinComment", .string, "Bemerkung zur Version"),
        Angabe("cmis:contentStreamLength", .integer, "Größe", queryable: true),
        Angabe("cmis:contentStreamMimeType", .string, "Dateiart", queryable: true),
        Angabe("cmis:contentStreamFileName", .string, "Dateiname", queryable: true),
        Angabe("cmis:contentStreamId", .id, "Kennung des Inhalts"),
    ]
    private static let vomSchriftgut = [
        Angabe("rathaus:zeichen", .string, "Zeichen", queryable: true),
        Angabe("rathaus:zustand", .string, "Zustand", queryable: true),
    ]

    private static let ordner = CmisTypeDefinition(
        id: ordnerID, title: "Ordner", parent: nil, isFolder: true, creatable: true, queryable: true, versionable: false,
        properties: gemeinsam + vomOrdner)
    private static let datei = CmisTypeDefinition(
        id: dateiID, title: "Datei", parent: nil, isFolder: false, creatable: true, queryable: true, versionable: false,
        properties: gemeinsam + vomDokument)
    private static let dokument = CmisTypeDefinition(
        id: dokumentID, title: "Dokument der Akte", parent: dateiID, isFolder: false, creatable: true, queryable: true,
        versionable: true, properties: gemeinsam + vomDokument + vomSchriftgut)
    private static let planeinheit = ordnerart("rathaus:planeinheit", "Einheit des Aktenplans", abfragbar: false)
    private static let akte = ordnerart("rathaus:akte", "Akte", abfragbar: true)
    private static let vorgang = ordnerart("rathaus:vorgang", "Vorgang", abfragbar: true)
    private static let arbeitsbereich = ordnerart("rathaus:arbeitsbereich", "Arbeitsbereich", abfragbar: false)

    private static func ordnerart(_ id: String, _ titel: String, abfragbar: Bool) -> CmisTypeDefinition {
        CmisTypeDefinition(
            id: id, title: titel, parent: ordnerID, isFolder: true, creatable: false, queryable: abfragbar, versionable: false,
            properties: gemeinsam + vomOrdner + vomSchriftgut)
    }
}
