// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Identity
internal import Store

/// To whom a Vorgang can go, found by the beginnings of words; without a word what is nearest: the own unit and who works in it.
struct Weitergabeziele {
    /// More than a person reads through; whoever is not among them types one more letter.
    static let hoechstens = 20

    let personen: [MitarbeiterEintrag]
    let einheiten: [OrgEinheit]
    let nochMehr: Bool

    init(_ db: some ReadAccess, fuer v: VorgangKopf, suche: String?, am tag: Kalendertag) throws {
        let worte = Textanalyse.worte(suche ?? "")
        func passt(_ text: String) -> Bool {
            let vorhanden = Textanalyse.worte(text)
            return worte.allSatisfy { wort in vorhanden.contains { $0.hasPrefix(wort) } }
        }
        let alle = try db.orgEinheiten(am: tag)
        let namen = Dictionary(uniqueKeysWithValues: alle.map { ($0.nummer, $0.name) })
        let verzeichnis = try worte.isEmpty ? db.mitarbeiterVerzeichnis(oe: v.oe) : db.mitarbeiterVerzeichnis()
        let treffer = verzeichnis.filter {
            $0.aktiv && $0.id != v.bearbeiter && passt("\($0.name) \($0.oeKurz) \(namen[$0.oe] ?? "")")
        }
        // Colleagues of the unit come first, because that is where most Vorgänge go.
        let geordnet = treffer.filter { $0.oe == v.oe } + treffer.filter { $0.oe != v.oe }
        let gruppen = alle.filter { einheit in
            // The group in which it already lies unassigned is no other place.
            (einheit.nummer != v.oe || v.bearbeiter != nil) && (worte.isEmpty ? einheit.nummer == v.oe : passt(einheit.anzeige))
        }
        personen = Array(geordnet.prefix(Self.hoechstens))
        einheiten = Array(gruppen.prefix(Self.hoechstens))
        nochMehr = geordnet.count > Self.hoechstens || gruppen.count > Self.hoechstens
    }
}
