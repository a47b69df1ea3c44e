// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Identity
internal import Store

/// Answers a Verfügung: signs, refuses with a reason, takes note, reports it done.
struct SchrittErledigen: Sendable {
    let store: Store
    let satz: Verfuegungssatz

    /// - Parameter gesehen: number of the version the person looked at; a newer one has to be looked at first.
    func callAsFunction(
        _ id: BeteiligungsschrittID, _ ergebnis: Schrittergebnis, vermerk: String?, gesehen: Int?, akteur: Akteur
    ) async throws -> Geschaeftsgang {
        let vermerk = try Textregel.freiwillig(vermerk, "Der Vermerk", hoechstens: Textregel.vermerk)
        return try await store.commit(Vermerk(akteur, "akte.gang.erledigen", grund: vermerk)) { tx in
            let (alt, vorgang) = try tx.geschaeftsgang(zu: id, sichtbarFuer: akteur)
            try vorgang.mussOffenSein()
            guard let schritt = alt.schritte.first(where: { $0.id == id }) else { throw GangError.nichtGefunden }
            guard let person = akteur.mitarbeiter else { throw GangError.nichtAdressat }
            let wer = try Gangrechte.pruefe(
                person, schritt, in: vorgang, try tx.rechtsherkunft(person, am: tx.jetzt.tag), am: tx.jetzt)
            let dokument = try alt.dokument.map { try tx.vorhandenesDokument($0) }
            // A Notzugriff lets its person read; it is no ground to sign.
            guard (dokument?.zugriffssatz(in: vorgang) ?? vorgang.zugriffssatz).siehtOhneNot(akteur) else {
                throw AkteError.verboten
            }
            if schritt.wirkung.bindetFassung, let neueste = dokument?.neueste, gesehen != neueste.nr {
                throw GangError.fassungVeraltet(neueste.nr)
            }
            var neu = alt
            let folgen = try neu.erledigen(
                id, ergebnis, vermerk: vermerk, fassung: dokument?.neueste.alsFassung, von: wer, ruecklaufMit: satz.bearbeitung)
            try tx.gangSpeichern(alt, neu)
            let fuer =
                try wer.vertretene.map { " (i. V. \(try tx.mitarbeiterEintrag($0)?.name ?? "ehemals Mitarbeitende"))" } ?? ""
            let fassung = schritt.wirkung.bindetFassung ? dokument.map { ", Version \($0.neueste.bezeichnung)" } ?? "" : ""
            try tx.vermerkeGang(neu, vorgang, schritt.bezeichnung(ergebnis.deutsch + fassung + fuer))
            for folge in folgen { try tx.ausfuehren(folge, neu, akteur) }
            if schritt.wirkung == .absenden, ergebnis == .erledigt, let dokument { try absenden(dokument, tx) }
            return neu
        }
    }

    /// Nothing is reported sent that nobody will send.
    private func absenden(_ dokument: DokumentKopf, _ tx: WriteContext) throws {
        guard let beimAbsenden = satz.beimAbsenden else { return }
        guard dokument.zustand == .final else {
            throw GangError.nichtAbsendbar(
                "Das Dokument \(dokument.lfd) ist noch ein Entwurf und lässt sich nicht absenden. Bitte schließen Sie es zuerst ab, oder lassen Sie es schlusszeichnen."
            )
        }
        guard try beimAbsenden(tx, dokument.id) else {
            throw GangError.nichtAbsendbar(
                "Es ist keine Anschrift bekannt, an die das Dokument gehen kann. Bitte tragen Sie sie am Dokument (Angaben, Empfänger) oder bei den Beteiligten ein. Ging es auf anderem Weg hinaus, überspringen Sie den Schritt mit diesem Grund."
            )
        }
    }
}

extension WriteContext {
    /// What an answer does outside the Geschäftsgang, in the same act.
    fileprivate func ausfuehren(_ folge: Gangfolge, _ gang: Geschaeftsgang, _ akteur: Akteur) throws {
        switch folge {
        case .dokumentAbschliessen(let fassung):
            guard let id = gang.dokument else { return }
            let dokument = try dokumentAbschliessen(id)
            guard dokument.neueste.alsFassung == fassung else { throw GangError.fassungVeraltet(dokument.neueste.nr) }
            vermerke(
                dokument.gegenstand, feld: "schlusszeichnung",
                neu: "Version \(dokument.neueste.bezeichnung), SHA-256 \(fassung.sha256)")
        case .wiedervorlage(let tag, let text, let fuer):
            let vorgang = try vorhandenerVorgang(gang.vorgang), dokument = try gang.dokument.flatMap { try self.dokument($0) }
            // Whoever sees the Vorgang reads the reason, also of what is kept more closely.
            let eng = dokument.map { $0.zugriffssatz(in: vorgang) != vorgang.zugriffssatz } ?? false
            let grund = eng ? dokument?.gangname ?? "" : text ?? dokument?.gangname ?? gang.titel
            // Who has lost access since it was ordered is not reminded; then it is for whoever works on the Vorgang.
            let person = try fuer.person.flatMap { person in
                try Adressatenzugang(self, vorgang, am: jetzt.tag).sieht(person) ? person : nil
            }
            // The turn may come only after the day; then it is due at once.
            _ = try wiedervorlageSetzen(
                WiedervorlageAnlage(tag: max(tag, jetzt.tag), grund: grund, fuer: person), in: gang.vorgang)
        case .vorgangSchliessen:
            _ = try self.vorgang(gang.vorgang, fuer: AkteRechte.schliessen, akteur)
            _ = try vorgangSchliessen(gang.vorgang)
        }
    }
}
