// SPDX-License-Identifier: EUPL-1.2
internal import Akte
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
