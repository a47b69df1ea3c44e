// SPDX-License-Identifier: EUPL-1.2
internal import Akte
internal import CmisProtocol
internal import Core
internal import Store

/// setContentStream: a file of an Arbeitsbereich, a working copy, or a new version of a draft that nobody has checked out.
struct InhaltSetzen: Sendable {
    let ablage: Ablage

    /// - Parameters:
    ///   - stand: the change token of what the client saw.
    ///   - ueberschreiben: also where there is content.
    func callAsFunction(_ kennung: String, _ datei: Ablage.Datei, stand: String? = nil, ueberschreiben: Bool = true) async throws
        -> String
    {
        try await ablage.store.commit(Vermerk(ablage.akteur, "cmis.inhalt.setzen")) { [ablage] tx in
            let ziel = try ablage.suche.ziel(tx, kennung)
            try ziel.pruefe(stand)
            guard ueberschreiben || (ziel.datei?.inhalt.groesse ?? 0) == 0 else {
                throw Cmisgrund(
                    art: .contentAlreadyExists, text: "Es gibt schon einen Inhalt, und er soll nicht überschrieben werden.")
            }
            switch ziel {
            case .fassung: throw Cmisgrund(art: .versioning, text: "Eine frühere Version ändert sich nicht mehr.")
            case .kopie(let ort, let dokument, let kopie):
                guard Erlaubnis(ablage.akteur, ort).aendern else { throw Cmisgrund.verboten }
                let neu = try Self.datei(datei, kopie.datei.dateiname)
                _ = try tx.arbeitskopieAblegen(neu, zu: dokument.id)
            case .ort(let ort):
                guard Erlaubnis(ablage.akteur, ort).aendern, !ort.istOrdner else { throw Cmisgrund.verboten }
                try ablage.frei(tx, ort)
                if let dokument = ort.dokument {
                    let neu = try Self.datei(datei, dokument.neueste.dateiname)
                    if neu.inhalt != dokument.neueste.inhalt { _ = try tx.versionAblegen(neu, zu: dokument.id) }
                } else if let eintrag = ort.eintrag {
                    try tx.bereichSchreiben(eintrag, inhalt: datei.inhalt, mediatyp: Dateiaufnahme.medientyp(datei.anfang))
                }
            }
            return ziel.kennung
        }
    }

    static func datei(_ datei: Ablage.Datei, _ name: String) throws -> Dokumentdatei {
        guard datei.inhalt.groesse > 0 else {
            throw Cmisgrund(art: .constraint, text: "Eine leere Datei wird keine Version eines Dokuments.")
        }
        return Dokumentdatei(
            dateiname: name, mediatyp: try Dateiaufnahme.pruefe(anfang: datei.anfang, name: name), inhalt: datei.inhalt)
    }
}
