// SPDX-License-Identifier: EUPL-1.2
import Core

/// What was ordered, what was reached of it, and what is meant to come.
extension Berichtsbau {
    func auftrag(_ bausteine: [Objektsicht]) throws -> Abschnittsteil {
        let felder = Auftragsfelder()
        let baeume = try auftraege(bausteine).map { auftrag -> Satzbaum in
            let bestandteile = try auftrag.belege(felder.bestandteile).map { beleg in
                Satzbaum(
                    try satz(
                        "bestandteil", zu: auftrag, glied: beleg.linie.glied, [auftrag.tatsache(felder.bestandteile, beleg)],
                        sonst: Muster(platz: felder.bestandteile.name)))
            }
            return Satzbaum(try satz("auftrag", zu: auftrag, felder.titel), bestandteile)
        }
        return Abschnittsteil(bloecke: liste(baeume))
    }

    /// Steps that were reached on the day and have a sentence of their own.
    func meilensteine(_ bausteine: [Objektsicht]) throws -> Abschnittsteil {
        let felder = Meilensteinfelder(), ergebnisfelder = Ergebnisfelder()
        let vorhaben = Set(vorhaben(bausteine).map(\.objekt.id))
        let steine = bild.alle(.meilenstein).filter { stein in
            guard let id = stein[felder.vorhaben] else { return false }
            return vorhaben.contains(id) && stein[felder.satz] != nil
        }
        let baeume = try nachTag(steine, felder.ist).map { stein -> Satzbaum in
            let satz = try self.meilenstein(stein)
            let ergebnisse = try nachRang(alle(.ergebnis, ergebnisfelder.meilenstein, auf: stein.objekt.id)).flatMap(ergebnis)
            return Satzbaum(satz, try unter(ergebnisse, zu: stein))
        }
        return Abschnittsteil(titel: try baeume.isEmpty ? [] : untertitel(bausteine), bloecke: liste(baeume))
    }

    /// Results that belong to no step, then how the Vorhaben hang together.
    func absichten(_ bausteine: [Objektsicht]) throws -> Abschnittsteil {
        let felder = Ergebnisfelder(), verzahnungsfelder = Verzahnungsfelder()
        let vorhaben = vorhaben(bausteine)
        let ids = Set(vorhaben.map(\.objekt.id))
        let ergebnisse = bild.alle(.ergebnis).filter { ergebnis in
            guard let id = ergebnis[felder.vorhaben] else { return false }
            return ids.contains(id) && ergebnis[felder.meilenstein] == nil
        }
        let verzahnungen = bild.alle(.verzahnung).filter { verzahnung in
            guard let von = verzahnung[verzahnungsfelder.von], let mit = verzahnung[verzahnungsfelder.mit] else { return false }
            return ids.contains(von) || ids.contains(mit)
        }
        var baeume = try nachRang(ergebnisse).flatMap(ergebnis)
        baeume += try verzahnungen.map { Satzbaum(try verzahnung($0)) }
        guard let erstes = vorhaben.first, !baeume.isEmpty else { return Abschnittsteil() }
        return Abschnittsteil(titel: try untertitel(bausteine), bloecke: liste(try unter(baeume, zu: erstes)))
    }

    private func auftraege(_ bausteine: [Objektsicht]) -> [Objektsicht] {
        bausteine.flatMap { alle(.auftrag, Auftragsfelder().baustein, auf: $0.objekt.id) }
    }

    private func untertitel(_ bausteine: [Objektsicht]) throws -> [Satz] {
        try auftraege(bausteine).map { try satz("auftrag", zu: $0, Auftragsfelder().titel) }
    }

    /// In the order of the picture.
    private func vorhaben(_ bausteine: [Objektsicht]) -> [Objektsicht] {
        let nummern = Set(bausteine.map(\.objekt.id))
        return bild.alle(.vorhaben).filter { !nummern.isDisjoint(with: $0.alle(Vorhabenfelder().bausteine)) }
    }

    private func nachRang(_ ergebnisse: [Objektsicht]) -> [Objektsicht] {
        let rang = Ergebnisfelder().rang
        return ergebnisse.sorted { ($0[rang] ?? .max, $0.objekt.id) < ($1[rang] ?? .max, $1.objekt.id) }
    }

    /// The results under their heading.
    private func unter(_ baeume: [Satzbaum], zu sicht: Objektsicht) throws -> [Satzbaum] {
        guard !baeume.isEmpty else { return [] }
        return [Satzbaum(try ueberschrift("ergebnisse", zu: sicht, ueber: baeume.flatMap(\.saetze)), baeume)]
    }

    /// The sentence that is stated with the step, with its date put in.
    private func meilenstein(_ stein: Objektsicht) throws -> Satz {
        let felder = Meilensteinfelder()
        guard let satz = stein[felder.satz] else {
            throw SteuerungError.angabeFehlt(feld: felder.satz.beschreibung.bezeichnung, von: stein.rufname)
        }
        return try self.satz(
            "meilenstein", zu: stein, [stein.tatsache(felder.titel), stein.tatsache(felder.ist)], sonst: try Muster(satz),
            stuetzen: [stein.beleg(felder.satz)].compactMap(\.self))
    }
}
