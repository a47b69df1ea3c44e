// SPDX-License-Identifier: EUPL-1.2
internal import Core

/// Who may act in a Geschäftsgang: pure, deny by default, over what was loaded.
enum Gangrechte {
    /// Whether a step waits for this person, or for somebody the person stands in for.
    static func meint(_ schritt: Beteiligungsschritt, _ akteur: Akteur) -> Bool {
        guard let person = akteur.mitarbeiter else { return false }
        if gemeint(schritt).contains(where: { $0 == person.id || person.inVertretungFuer.contains($0) }) { return true }
        return schritt.verfuegung.adressat.oe.map { akteur.darf(AkteRechte.bearbeiten, in: $0) } ?? false
    }

    /// Whether the person can answer it: the final signature also asks for the right to sign for the unit in charge.
    static func darf(_ akteur: Akteur, _ schritt: Beteiligungsschritt, in vorgang: VorgangKopf) -> Bool {
        meint(schritt, akteur)
            && (schritt.wirkung != .schlusszeichnung || akteur.darf(AkteRechte.schlusszeichnen, in: vorgang.oe))
    }

    /// The one who acts on a step whose turn it is, with whom they act for. Of their own where that is enough; "i. V." as soon as
    /// the step, or the right to it, is somebody else's.
    static func pruefe(
        _ person: Akteur.Mitarbeiter, _ schritt: Beteiligungsschritt, in vorgang: VorgangKopf, _ herkunft: Rechtsherkunft,
        am zeit: Zeitpunkt
    ) throws(GangError) -> Handelnder {
        func als(_ wen: MitarbeiterID?) -> Handelnder {
            Handelnder(person: person.id, vertretene: wen, kennung: Akteur.mitarbeiter(person).kennung, zeit: zeit)
        }
        let gemeint = gemeint(schritt)
        let selbst =
            gemeint.contains(person.id)
            || schritt.verfuegung.adressat.oe.map { herkunft.selbst(AkteRechte.bearbeiten, in: $0) } ?? false
        let fuer = person.inVertretungFuer.filter { wen in
            gemeint.contains(wen)
                || schritt.verfuegung.adressat.oe.map { herkunft.hat(wen, AkteRechte.bearbeiten, in: $0) } ?? false
        }
        guard selbst || !fuer.isEmpty else { throw .nichtAdressat }
        guard schritt.wirkung == .schlusszeichnung else { return als(selbst ? nil : fuer.first) }
        let eigenes = herkunft.selbst(AkteRechte.schlusszeichnen, in: vorgang.oe)
        if selbst, eigenes { return als(nil) }
        let geliehen = (selbst ? person.inVertretungFuer : fuer).first {
            herkunft.hat($0, AkteRechte.schlusszeichnen, in: vorgang.oe)
        }
        guard let wen = geliehen ?? (eigenes ? fuer.first : nil) else { throw .schlusszeichnenVerboten }
        return als(wen)
    }

    /// Whoever steers the way: may work on the Vorgang itself, and on the draft that is on its way.
    static func steuert(_ akteur: Akteur, _ vorgang: VorgangKopf, _ dokument: DokumentKopf? = nil) -> Bool {
        guard vorgang.zustand == .offen else { return false }
        guard let dokument else { return AkteRechte.darf(AkteRechte.bearbeiten, akteur, vorgang) }
        return AkteRechte.darf(AkteRechte.bearbeiten, akteur, dokument, in: vorgang)
    }

    private static func gemeint(_ schritt: Beteiligungsschritt) -> [MitarbeiterID] {
        [schritt.verfuegung.adressat.person, schritt.eskaliertAn].compactMap { $0 }
    }
}

/// Which rights are a person's own, and which come from each of those they stand in for.
struct Rechtsherkunft: Sendable {
    let eigene: [Recht: Set<OrgNummer>]
    let vertretene: [MitarbeiterID: [Recht: Set<OrgNummer>]]

    func selbst(_ recht: Recht, in oe: OrgNummer) -> Bool { eigene[recht]?.contains(oe) ?? false }

    func hat(_ wen: MitarbeiterID, _ recht: Recht, in oe: OrgNummer) -> Bool { vertretene[wen]?[recht]?.contains(oe) ?? false }
}
