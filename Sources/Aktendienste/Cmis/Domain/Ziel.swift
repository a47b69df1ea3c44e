// SPDX-License-Identifier: EUPL-1.2
internal import Akte
internal import CmisProtocol
internal import Core
internal import Store

/// What an identity of CMIS names.
enum Ziel: Sendable {
    case ort(Baumort)
    /// An older version of a Dokument.
    case fassung(Baumort, DokumentKopf, DokumentVersion)
    /// The caller's private working copy.
    case kopie(Baumort, DokumentKopf, Arbeitskopie)

    var ort: Baumort {
        switch self {
        case .ort(let ort), .fassung(let ort, _, _), .kopie(let ort, _, _): ort
        }
    }

    var kennung: String {
        switch self {
        case .ort(let ort): ort.kennung
        case .fassung(_, let dokument, let version): "fassung-\(version.nr)-\(dokument.id)"
        case .kopie(_, _, let kopie): "kopie-\(kopie.id)"
        }
    }

    /// Changes with everything a client could overwrite (cmis:changeToken).
    var stand: String {
        switch self {
        case .fassung(_, _, let version): return "f\(version.nr)"
        case .kopie(_, _, let kopie): return "k\(kopie.version)"
        case .ort(let ort):
            switch ort.knoten {
            case .dokument(let dokument): return "d\(dokument.version)"
            case .eintrag(let eintrag, _):
                let name = eintrag.name.utf8.reduce(UInt64(5_381)) { $0 &* 33 &+ UInt64($1) }
                return "e\(eintrag.geaendert.millisekunden)-\(eintrag.inhalt?.sha256.prefix(12) ?? "")-\(String(name, radix: 36))"
            case .vorgang(let vorgang): return "v\(vorgang.bewegt.millisekunden)"
            case .akte(let akte): return "a\(akte.angelegt.millisekunden)"
            case .wurzel, .akten, .meine, .plan, .bereich: return "0"
            }
        }
    }

    /// Refuses what was decided on an older state of it. Without a token the client does not want to know.
    func pruefe(_ stand: String?) throws(Cmisgrund) {
        guard let stand, !stand.isEmpty, stand != self.stand else { return }
        throw Cmisgrund.veraltet
    }

    /// Of an older version; `nil` where the newest is meant.
    var versionsnummer: Int? { if case .fassung(_, _, let version) = self { version.nr } else { nil } }

    /// Bytes, media type and name.
    var datei: (inhalt: Inhalt, typ: String, name: String)? {
        switch self {
        case .fassung(_, _, let version): return (version.inhalt, version.mediatyp, version.dateiname)
        case .kopie(_, _, let kopie): return (kopie.datei.inhalt, kopie.datei.mediatyp, kopie.datei.dateiname)
        case .ort(let ort):
            if let dokument = ort.dokument { return (dokument.neueste.inhalt, dokument.neueste.mediatyp, ort.name) }
            if let eintrag = ort.eintrag, let inhalt = eintrag.inhalt { return (inhalt, eintrag.mediatyp, ort.name) }
            return nil
        }
    }
}
