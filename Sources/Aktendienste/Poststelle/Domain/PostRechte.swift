// SPDX-License-Identifier: EUPL-1.2
import Akte
import Core

/// The rights of the mail room. They count in the unit whose mail it is.
enum PostRechte {
    static let eingang: Recht = "post.eingang"

    static let pruefen: Recht = "post.scan.pruefen"
    static let papier: Recht = "post.papier"
    static let ausgang: Recht = "post.ausgang"
    static let vorlagen: Recht = "post.vorlagen"

    static let alle = [
        RechtErklaerung(eingang, "Posteingang: registrieren, ansehen, zuordnen, weiterleiten und zurückweisen"),
        RechtErklaerung(pruefen, "Scans der Stichprobe mit dem Papier vergleichen"),
        RechtErklaerung(
            papier, "Verbleib und Vernichtung des Papiers eintragen, Stichprobe und Fristen der Poststelle einstellen"),
        RechtErklaerung(ausgang, "Postausgang: ansehen, Versand und Rücklauf eintragen, erneut versenden"),
        RechtErklaerung(vorlagen, "Briefvorlagen pflegen"),
    ]

    static func pruefe(_ akteur: Akteur, _ eingang: Eingang) throws(PostError) {
        guard akteur.darf(Self.eingang, in: eingang.oe) else { throw .nichtGefunden }
    }

    /// Whether mail may be put into the Vorgang: whoever sees it by rights and either distributes mail for its unit or works there.
    static func darfZuordnen(_ akteur: Akteur, _ vorgang: VorgangKopf) -> Bool {
        AkteRechte.siehtOhneNot(akteur, vorgang)
            && (akteur.darf(eingang, in: vorgang.oe) || AkteRechte.darf(AkteRechte.bearbeiten, akteur, vorgang))
    }
}
