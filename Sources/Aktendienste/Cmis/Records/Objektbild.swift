// SPDX-License-Identifier: EUPL-1.2
internal import Akte
internal import CmisProtocol
internal import Core
internal import Identity
internal import Store

/// Shows things as objects of CMIS. One for each request: names of people are looked up once.
struct Objektbild {
    let db: any ReadAccess
    let akteur: Akteur
    let suche: Zielsuche
    private var namen: [String: String] = [:]
    private var bemerkungen: [DokumentID: [HistorienEintrag]] = [:]

    init(_ db: any ReadAccess, _ akteur: Akteur, _ suche: Zielsuche) {
        self.db = db
        self.akteur = akteur
        self.suche = suche
    }

    /// - Parameter eltern: identity of the folder, when it is known.
    mutating func objekt(_ ziel: Ziel, eltern: String? = nil) throws -> CmisObject {
        let ort = ziel.ort
        let oben = try eltern ?? suche.eltern(db, ort)?.kennung
        let stand = try ausgecheckt(ziel)
        let zeiten = Self.zeiten(ziel)
        let (von, geaendertVon) = try wer(ziel)
        let datei = ziel.datei
        let name = if case .ort = ziel { ort.pfad.isEmpty ? "E-Akte" : ort.name } else { datei?.name ?? ort.name }
        var angaben = Self.grund(ziel, name, zeiten, von, geaendertVon)
        if ort.istOrdner {
            angaben.append(CmisProperty("cmis:parentId", .id, oben.map { .text($0) }))
            angaben.append(CmisProperty("cmis:path", .string, .text("/" + ort.pfad.joined(separator: "/"))))
            angaben.append(CmisProperty("cmis:allowedChildObjectTypeIds", .id, all: []))
        } else {
            angaben += Self.version(ziel, stand, try bemerkung(ziel)) + Self.inhalt(datei)
        }
        angaben += Self.schriftgut(ort)
        return CmisObject(
            id: ziel.kennung, name: name, isFolder: ort.istOrdner, properties: angaben,
            actions: Handlungen.liste(akteur, ziel, stand),
            parentID: oben, isWorkingCopy: { if case .kopie = ziel { true } else { false } }(), workingCopyID: stand?.eigene,
            contentType: datei?.typ, updated: zeiten.geaendert.iso8601, author: geaendertVon)
    }

    /// Who has checked out a Dokument; the identity of the working copy is told to its owner alone.
    struct Ausgecheckt {
        let von: String
        let eigene: String?
    }

    private mutating func ausgecheckt(_ ziel: Ziel) throws -> Ausgecheckt? {
        guard let dokument = ziel.ort.dokument else { return nil }
        let sperren = try db.sperren(auf: .dokument(dokument.id), am: suche.jetzt)
        guard let sperre = sperren.first(where: \.ausschliesslich) else { return nil }
        let kopie = try db.arbeitskopie(von: dokument.id, akteur)
        return Ausgecheckt(von: try name("mitarbeiter:\(sperre.inhaber)"), eigene: kopie.map { "kopie-\($0.id)" })
    }

    /// What was said when a version came; it stands in the history of its Dokument.
    private mutating func bemerkung(_ ziel: Ziel) throws -> String? {
        let version: DokumentVersion
        switch ziel {
        case .fassung(_, _, let alte): version = alte
        case .ort(let ort):
            guard let neueste = ort.dokument?.neueste else { return nil }
            version = neueste
        case .kopie: return nil
        }
        // The first one was filed, not checked in.
        guard version.nr > 1 else { return nil }
        if bemerkungen[version.dokument] == nil {
            bemerkungen[version.dokument] = try db.historie(version.dokument.text, limit: 1_000).filter { $0.feld == "inhalt" }
        }
        return bemerkungen[version.dokument]?.first { $0.zeit == version.angelegt && $0.neu == version.inhalt.sha256 }?.grund
    }

    private mutating func name(_ kennung: String) throws -> String {
        if let bekannt = namen[kennung] { return bekannt }
        let name = try db.anzeigename(kennung)
        namen[kennung] = name
        return name
    }

    private mutating func wer(_ ziel: Ziel) throws -> (String, String) {
        switch ziel {
        case .fassung(_, _, let version): return (try name(version.angelegtVon), try name(version.angelegtVon))
        case .kopie: return (try name(akteur.kennung), try name(akteur.kennung))
        case .ort(let ort):
            if let dokument = ort.dokument {
                let von = try name(dokument.neueste.angelegtVon)
                return (von, von)
            }
            if let eintrag = ort.eintrag {
                let von = try name(eintrag.von)
                return (von, von)
            }
            return ("Rathaus", "Rathaus")
        }
    }

    private static func zeiten(_ ziel: Ziel) -> (angelegt: Zeitpunkt, geaendert: Zeitpunkt) {
        switch ziel {
        case .fassung(_, _, let version): return (version.angelegt, version.angelegt)
        case .kopie(_, _, let kopie): return (kopie.angelegt, kopie.geaendert)
        case .ort(let ort):
            switch ort.knoten {
            case .dokument(let dokument): return (dokument.angelegt, dokument.neueste.angelegt)
            case .eintrag(let eintrag, _): return (eintrag.angelegt, eintrag.geaendert)
            case .vorgang(let vorgang): return (vorgang.angelegt, vorgang.bewegt)
            case .akte(let akte): return (akte.angelegt, akte.angelegt)
            default: return (Zeitpunkt(millisekunden: 0), Zeitpunkt(millisekunden: 0))
            }
        }
    }

    private static func grund(
        _ ziel: Ziel, _ name: String, _ zeiten: (angelegt: Zeitpunkt, geaendert: Zeitpunkt), _ von: String, _ geaendertVon: String
    ) -> [CmisProperty] {
        let ort = ziel.ort
        return [
            CmisProperty("cmis:objectId", .id, .text(ziel.kennung)),
            CmisProperty("cmis:baseTypeId", .id, .text(ort.istOrdner ? Typen.ordnerID : Typen.dateiID)),
            CmisProperty("cmis:objectTypeId", .id, .text(Typen.id(ort))), CmisProperty("cmis:name", .string, .text(name)),
            CmisProperty("cmis:description", .string, betreff(ort).map { .text($0) }),
            CmisProperty("cmis:secondaryObjectTypeIds", .id, all: []), CmisProperty("cmis:createdBy", .string, .text(von)),
            CmisProperty("cmis:creationDate", .datetime, zeit(zeiten.angelegt)),
            CmisProperty("cmis:lastModifiedBy", .string, .text(geaendertVon)),
            CmisProperty("cmis:lastModificationDate", .datetime, zeit(zeiten.geaendert)),
            CmisProperty("cmis:changeToken", .string, .text(ziel.stand)),
        ]
    }

    private static func zeit(_ zeit: Zeitpunkt) -> CmisValue { .time(iso: zeit.iso8601, milliseconds: zeit.millisekunden) }

    private static func betreff(_ ort: Baumort) -> String? {
        switch ort.knoten {
        case .dokument(let dokument): dokument.betreff
        case .vorgang(let vorgang): vorgang.betreff
        case .akte(let akte): akte.betreff
        case .plan(let einheit): einheit.inhaltsangabe
        default: nil
        }
    }

    private static func version(_ ziel: Ziel, _ stand: Ausgecheckt?, _ bemerkung: String?) -> [CmisProperty] {
        let angaben = Versionsangaben(ziel)
        return [
            CmisProperty("cmis:isImmutable", .boolean, .flag(angaben.fest)),
            CmisProperty("cmis:isLatestVersion", .boolean, .flag(angaben.neueste)),
            CmisProperty("cmis:isMajorVersion", .boolean, .flag(angaben.haupt)),
            CmisProperty("cmis:isLatestMajorVersion", .boolean, .flag(angaben.neuesteHaupt)),
            CmisProperty("cmis:isPrivateWorkingCopy", .boolean, .flag(angaben.kopie)),
            CmisProperty("cmis:versionLabel", .string, angaben.bezeichnung.map { .text($0) }),
            CmisProperty("cmis:versionSeriesId", .id, .text(ziel.ort.kennung)),
            CmisProperty("cmis:isVersionSeriesCheckedOut", .boolean, .flag(stand != nil)),
            CmisProperty("cmis:versionSeriesCheckedOutBy", .string, stand.map { .text($0.von) }),
            CmisProperty("cmis:versionSeriesCheckedOutId", .id, stand?.eigene.map { .text($0) }),
            CmisProperty("cmis:checkinComment", .string, bemerkung.map { .text($0) }),
        ]
    }

    private static func inhalt(_ datei: (inhalt: Inhalt, typ: String, name: String)?) -> [CmisProperty] {
        [
            CmisProperty("cmis:contentStreamLength", .integer, datei.map { .number($0.inhalt.groesse) }),
            CmisProperty("cmis:contentStreamMimeType", .string, datei.map { .text($0.typ) }),
            CmisProperty("cmis:contentStreamFileName", .string, datei.map { .text($0.name) }),
            CmisProperty("cmis:contentStreamId", .id, nil),
        ]
    }

    private static func schriftgut(_ ort: Baumort) -> [CmisProperty] {
        let (zeichen, zustand): (String?, String?) =
            switch ort.knoten {
            case .dokument(let dokument): (dokument.zeichen.text, dokument.zustand.rawValue)
            case .vorgang(let vorgang): (vorgang.zeichen.text, vorgang.zustand.rawValue)
            case .akte(let akte): (akte.zeichen.text, akte.zustand.rawValue)
            case .plan(let einheit): (einheit.zeichen.text, nil)
            default: (nil, nil)
            }
        guard zeichen != nil else { return [] }
        return [
            CmisProperty("rathaus:zeichen", .string, zeichen.map { .text($0) }),
            CmisProperty("rathaus:zustand", .string, zustand.map { .text($0) }),
        ]
    }
}
