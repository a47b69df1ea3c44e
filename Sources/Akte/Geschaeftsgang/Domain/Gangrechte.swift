// SPDX-License-Identifier: EUPL-1.2
internal import Core

/// Who may act in a Geschäftsgang: pure, deny by default, over what was loaded.
enum Gangrechte {
    /// The person a step waits for, or whoever stands in; `nil` for everybody else.
    static func handelnder(_ akteur: Akteur, _ schritt: Beteiligungsschritt, am zeit: Zeitpunkt) -> Handelnder? {
        guard let person = akteur.mitarbeiter else { return nil }
        func als(_ wen: MitarbeiterID?) -> Handelnder {
            Handelnder(person: person.id, vertretene: wen, kennung: akteur.kennung, zeit: zeit)
        }
        let gemeint = [schritt.verfuegung.adressat.person, schritt.eskaliertAn].compactMap { $0 }
        if gemeint.contains(person.id) { return als(nil) }
        if let wen = gemeint.first(where: { person.inVertretungFuer.contains($0) }) { return als(wen) }
        if let oe = schritt.verfuegung.adressat.oe, akteur.darf(AkteRechte.bearbeiten, in: oe) { return als(nil) }
        return nil
    }

    /// The one who acts on a step whose turn it is.
    static func pruefe(_ akteur: Akteur, _ schritt: Beteiligungsschritt, am zeit: Zeitpunkt) throws(GangError) -> Handelnder {
        guard let wer = handelnder(akteur, schritt, am: zeit) else { throw .nichtAdressat }
        if schritt.wirkung == .schlusszeichnung, !akteur.darf(AkteRechte.schlusszeichnen) { throw .schlusszeichnenVerboten }
        return wer
    }

    /// Whoever steers the way: may work on the Vorgang itself.
    static func steuert(_ akteur: Akteur, _ vorgang: VorgangKopf) -> Bool {
        vorgang.zustand == .offen && AkteRechte.darf(AkteRechte.bearbeiten, akteur, vorgang)
    }
}
