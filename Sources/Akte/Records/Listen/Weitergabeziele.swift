// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Identity
internal import Store

/// Whom work can go to, found by the beginnings of words; without a word what is nearest: one unit and who works in it.
struct Weitergabeziele {
    /// More than a person reads through; whoever is not among them types one more letter.
    static let hoechstens = 20

    let personen: [MitarbeiterEintrag]
    let einheiten: [OrgEinheit]
    let nochMehr: Bool

    /// To whom a Vorgang can be handed on: to everybody but where it lies already.
    init(_ db: some ReadAccess, fuer v: VorgangKopf, suche: String?, am tag: Kalendertag) throws {
        // The group in which it already lies unassigned is no other place.
        try self.init(
            db, nahe: v.oe, suche: suche, am: tag, ohne: v.bearbeiter, ohneEinheit: v.bearbeiter == nil ? v.oe : nil)
    }

    init(
        _ db: some ReadAccess, nahe oe: OrgNummer, suche: String?, am tag: Kalendertag, ohne person: MitarbeiterID? = nil,
        ohneEinheit: OrgNummer? = nil
    ) throws {
        let worte = Textanalyse.worte(suche ?? "")
        func passt(_ text: String) -> Bool {
            let vorhanden = Textanalyse.worte(text)
            return worte.allSatisfy { wort in vorhanden.contains { $0.hasPrefix(wort) } }
        }
        let alle = try db.orgEinheiten(am: tag)
        let namen = Dictionary(uniqueKeysWithValues: alle.map { ($0.nummer, $0.name) })
        let verzeichnis = try worte.isEmpty ? db.mitarbeiterVerzeichnis(oe: oe) : db.mitarbeiterVerzeichnis()
        let treffer = verzeichnis.filter {
            $0.aktiv && $0.id != person && passt("\($0.name) \($0.oeKurz) \(namen[$0.oe] ?? "")")
        }
        // Colleagues of the unit come first, because that is where most work goes.
        let geordnet = treffer.filter { $0.oe == oe } + treffer.filter { $0.oe != oe }
        let gruppen = alle.filter { einheit in
            einheit.nummer != ohneEinheit && (worte.isEmpty ? einheit.nummer == oe : passt(einheit.anzeige))
        }
        personen = Array(geordnet.prefix(Self.hoechstens))
        einheiten = Array(gruppen.prefix(Self.hoechstens))
        nochMehr = geordnet.count > Self.hoechstens || gruppen.count > Self.hoechstens
    }
}
