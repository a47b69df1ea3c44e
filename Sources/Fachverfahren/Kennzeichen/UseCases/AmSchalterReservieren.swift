// SPDX-License-Identifier: EUPL-1.2
import Akte
import Core
import Store

/// A clerk reserves a plate for somebody at the counter or on the phone; the case is filed like an online one.
struct AmSchalterReservieren: Sendable {
    let dienst: Kennzeichendienst
    let aktenplan: String

    struct Eingabe: Sendable {
        let kennzeichen: Kennzeichen
        let art: Kennzeichenart
        let vorname: String
        let nachname: String
        let geburtsdatum: Kalendertag
        /// Why a rule is overridden; required when the plate is blocked.
        let begruendung: String?
    }

    struct Ergebnis: Sendable {
        let id: ReservierungID
        let code: String
        let vorgang: VorgangID
    }

    /// - Throws: `KennzeichenError.keinRecht`, `.nichtVerfuegbar`, `.begruendungFehlt`.
    func callAsFunction(_ eingabe: Eingabe, akteur: Akteur) async throws -> Ergebnis {
        try KennzeichenRechte.pruefe(akteur, KennzeichenRechte.reservieren)
        guard let mitarbeiter = akteur.mitarbeiter else { throw KennzeichenError.keinRecht }
        guard !eingabe.vorname.isEmpty, !eingabe.nachname.isEmpty else { throw KennzeichenError.namenFehlen }
        let ergebnis = dienst.regelwerk.pruefe(eingabe.kennzeichen, .schalter, art: eingabe.art, am: dienst.store.uhr.jetzt.tag)
        if !ergebnis.zulaessig {
            // Only what is blocked by practice can be overridden with a reason; length, kind and stock cannot.
            guard ergebnis.nurSperrregeln(dienst.regelwerk.sperrregeln) else { throw KennzeichenError.nichtVerfuegbar }
            guard let grund = eingabe.begruendung, !grund.isEmpty else { throw KennzeichenError.begruendungFehlt }
        }
        var zufall = SystemRandomNumberGenerator()
        let code = Reservierungscode.neu(&zufall)
        let stadt = dienst.stadt
        let plan = aktenplan
        let name = "\(eingabe.vorname) \(eingabe.nachname)"
        let vermerk = Vermerk(akteur, "kz.reservierung.am-schalter", grund: eingabe.begruendung)
        return try await dienst.store.commit(vermerk) { tx in
            let vorgang = try tx.vorgangAnlegen(
                VorgangAnlage(
                    aktenplan: plan, akteBetreff: "Wunschkennzeichen",
                    vorgangBetreff: "Wunschkennzeichen \(eingabe.kennzeichen.text)",
                    typ: "Wunschkennzeichen", oe: mitarbeiter.oe,
                    beteiligte: [BeteiligterAnlage(art: .person, rolle: .antragsteller, name: name)],
                    fachbezug: "kz.kennzeichen:\(eingabe.kennzeichen.text)"))
            let id = try tx.kennzeichenReservieren(
                Reservierungswunsch(
                    kennzeichen: eingabe.kennzeichen, art: eingabe.art,
                    person: dienst.schluesselung.person(name: name, geburtsdatum: eingabe.geburtsdatum), name: name,
                    weg: .schalter,
                    antrag: nil, vorgang: vorgang.id.text, codeHash: dienst.schluesselung.code(code)), dialog: nil, stadt)
            return Ergebnis(id: id, code: code.gruppiert, vorgang: vorgang.id)
        }
    }
}

extension Pruefergebnis {
    /// Whether everything that speaks against the plate is a blocking rule.
    func nurSperrregeln(_ regeln: [Sperrregel]) -> Bool {
        let namen = Set(regeln.map(\.id))
        return beanstandungen.allSatisfy { namen.contains($0.regel) }
    }
}
