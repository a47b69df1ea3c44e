// SPDX-License-Identifier: EUPL-1.2
internal import Akte
internal import Core

/// What may be changed where. Seeing has been decided before: what may not be seen is not in the tree.
enum Schreibrecht {
    /// Whether the content, the properties and the locks of something may be changed.
    static func darf(_ akteur: Akteur, _ ort: Baumort) -> Bool {
        switch ort.knoten {
        case .bereich, .eintrag: darfImBereich(akteur, ort)
        case .dokument(let dokument): dokument.zustand == .entwurf && darf(akteur, dokument, ort.vorgang)
        default: false
        }
    }

    /// Whether something may be put into a folder.
    static func darfHinein(_ akteur: Akteur, _ ort: Baumort) -> Bool {
        if case .vorgang = ort.knoten { return darfImVorgang(akteur, ort) }
        return ort.istOrdner && ort.bereich != nil && darfImBereich(akteur, ort)
    }

    private static func darfImBereich(_ akteur: Akteur, _ ort: Baumort) -> Bool {
        switch ort.bereich {
        case .person(let id): akteur.mitarbeiter?.id == id
        case .vorgang, .nebenablage: darfImVorgang(akteur, ort)
        case nil: false
        }
    }

    /// Seeing it is not enough: a Notzugriff only opens for reading.
    private static func darf(_ akteur: Akteur, _ dokument: DokumentKopf, _ vorgang: VorgangKopf?) -> Bool {
        guard let vorgang, vorgang.zustand == .offen else { return false }
        return AkteRechte.darf(AkteRechte.bearbeiten, akteur, dokument, in: vorgang)
    }

    private static func darfImVorgang(_ akteur: Akteur, _ ort: Baumort) -> Bool {
        guard let vorgang = ort.vorgang, vorgang.zustand == .offen else { return false }
        return AkteRechte.darf(AkteRechte.bearbeiten, akteur, vorgang)
    }
}
