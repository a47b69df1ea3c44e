// SPDX-License-Identifier: EUPL-1.2
internal import Akte
internal import Core

/// What the caller may do with something. The same answers are shown as allowable actions and checked before each act.
struct Erlaubnis: Sendable {
    let aendern: Bool
    let hinein: Bool
    let loeschen: Bool
    let verschieben: Bool
    let auschecken: Bool

    init(_ akteur: Akteur, _ ort: Baumort) {
        let imVorgang =
            ort.vorgang.map { $0.zustand == .offen && AkteRechte.darf(AkteRechte.bearbeiten, akteur, $0) } ?? false
        switch ort.knoten {
        case .bereich(let bereich), .eintrag(_, let bereich):
            let darf: Bool = if case .person(let id) = bereich { akteur.mitarbeiter?.id == id } else { imVorgang }
            let istEintrag = ort.eintrag != nil
            aendern = darf && istEintrag
            hinein = darf && ort.istOrdner
            loeschen = darf && istEintrag
            verschieben = darf && istEintrag
            auschecken = false
        case .dokument(let dokument):
            // Seen alone is not enough: a Notzugriff only opens for reading.
            let amDokument =
                imVorgang && (ort.vorgang.map { AkteRechte.darf(AkteRechte.bearbeiten, akteur, dokument, in: $0) } ?? false)
            aendern = amDokument && dokument.zustand == .entwurf
            hinein = false
            // A record ends by disposal.
            loeschen = false
            verschieben = amDokument
            auschecken = aendern
        case .vorgang:
            aendern = false
            hinein = imVorgang
            loeschen = false
            verschieben = false
            auschecken = false
        case .wurzel, .akten, .meine, .plan, .akte:
            aendern = false
            hinein = false
            loeschen = false
            verschieben = false
            auschecken = false
        }
    }
}
