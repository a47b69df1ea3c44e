// SPDX-License-Identifier: EUPL-1.2
public import Akte
public import Core
public import Store

/// Orders that a Dokument goes out, and lets the machine send what needs no hand: into the Postfach at once, by e-mail soon.
struct VersandBestellen: Sendable {
    let dienst: Poststellendienst

    @discardableResult
    func callAsFunction(_ id: DokumentID, _ weg: Versandweg, an ziel: Versandziel, akteur: Akteur) async throws -> Ausgang {
        _ = try await dienst.store.read { try Self.versendbar(id, $0, akteur) }
        let fassung = try await dienst.versandfassung(id)
        return try await dienst.store.commit(Vermerk(akteur, "post.versand.bestellen")) { tx in
            let vorgang = try Self.versendbar(id, tx, akteur)
            var ausgang = try tx.versandBestellen(id, weg, an: ziel)
            if case .da(let fassung) = fassung, vorgang.zustand == .offen {
                ausgang = try tx.versandfassungSetzen(ausgang, fassung)
            } else if fassung != .keine {
                try tx.versandfassungBestellen(ausgang)
            }
            try dienst.absenden(tx, ausgang)
            return ausgang
        }
    }

    private static func versendbar(_ id: DokumentID, _ db: some ReadAccess, _ akteur: Akteur) throws -> VorgangKopf {
        guard let dokument = try db.dokument(id), let vorgang = try db.vorgang(dokument.vorgang),
            AkteRechte.sieht(akteur, dokument, in: vorgang)
        else { throw PostError.nichtGefunden }
        // Who sees it only in an emergency reads it and sends nothing out.
        guard AkteRechte.darf(AkteRechte.bearbeiten, akteur, dokument, in: vorgang) else { throw PostError.verboten }
        return vorgang
    }
}

extension Poststellendienst {
    /// What a machine sends. Letters wait for a hand.
    func absenden(_ tx: WriteContext, _ ausgang: Ausgang) throws {
        switch ausgang.weg {
        case .post: return
        case .postfach:
            guard let postfach = werkzeuge.postfach else { throw PostError.wegFehlt(.postfach) }
            guard let beleg = try postfach(tx, ausgang.vorgang, ausgang.versandfassung ?? ausgang.dokument) else {
                throw PostError.keinPostfach
            }
            try tx.versandFortschreiben(ausgang, .versandt, text: beleg)
        case .email:
            guard werkzeuge.mailversand != nil else { throw PostError.wegFehlt(.email) }
            try tx.versandFortschreiben(ausgang, .unterwegs, text: nil)
            try tx.auftrag(
                MailSenden.art, MailSenden.Daten(ausgang: ausgang.id),
                schluessel: "\(MailSenden.art):\(ausgang.id):\(ausgang.version)")
        }
    }
}

extension PoststelleModul {
    /// Orders a dispatch from an act of another module, such as the Verfügung "ab": by post to the addressee named on the Dokument,
    /// else to the first party. It then waits in the Postausgang. Rights are the caller's matter.
    /// - Returns: the number of the dispatch, `nil` for a draft and when nobody is named to whom it could go.
    public static func versandVormerken(_ tx: WriteContext, _ dokument: DokumentID, anlass: String) throws -> String? {
        guard let kopf = try tx.dokument(dokument), kopf.zustand == .final, let ziel = try tx.versandziel(kopf) else {
            return nil
        }
        let ausgang = try tx.versandBestellen(dokument, .post, an: ziel, anlass: anlass)
        try tx.versandfassungBestellen(ausgang)
        return ausgang.nummer
    }
}

extension ReadAccess {
    /// To whom a Dokument goes as far as the file knows.
    func versandziel(_ dokument: DokumentKopf) throws -> Versandziel? {
        if let kontakt = try dokumentangaben(dokument.id).kontakte.first(where: { $0.rolle == .empfaenger }),
            kontakt.anschrift != nil
        {
            return Versandziel(name: kontakt.name, anschrift: kontakt.anschrift, email: kontakt.email)
        }
        return try beteiligte(in: dokument.vorgang).map(\.angaben).first { $0.anschrift != nil }.map(Versandziel.init)
    }
}

extension Versandziel {
    init(_ beteiligter: BeteiligterAnlage) {
        self.init(
            name: beteiligter.name, anschrift: beteiligter.anschrift?.zeilen.joined(separator: "\n"), email: beteiligter.email)
    }
}
