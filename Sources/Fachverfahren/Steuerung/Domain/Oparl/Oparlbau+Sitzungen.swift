// SPDX-License-Identifier: EUPL-1.2
import Core
import Oparl

extension Oparlbau {
    var sitzungen: [OparlMeeting] {
        let felder = Sitzungsfelder()
        return rat.aufgetreten(.sitzung).compactMap { id in
            guard let sicht = rat.sicht(id) else { return nil }
            let punkte = teile.punkte[id] ?? []
            let weitere =
                [sicht[felder.gremium], sicht[felder.ort]].compactMap(\.self) + punkte + punkte.flatMap(teile.zum(punkt:))
            guard let kopf = kopf(id, mit: weitere, seite: GremienURL.oeffentlich(sitzung: id)) else { return nil }
            var sitzung = OparlMeeting(kopf)
            let tag = sicht[felder.tag]
            sitzung.name = [sicht[felder.gremium].flatMap { gremiumname($0, am: tag?.spaetestens) }, tag?.zeittext]
                .compactMap(\.self).joined(separator: ", ")
            sitzung.meetingState = sicht[felder.stand]?.deutsch
            sitzung.cancelled = sicht[felder.faelltAus]
            sitzung.start = Self.zeit(tag, sicht[felder.beginn])
            sitzung.end = Self.zeit(tag, sicht[felder.ende])
            sitzung.location = sicht[felder.ort].flatMap { rat.istOeffentlich($0) ? ort($0) : nil }
            sitzung.organization = [verweis(.organization, sicht[felder.gremium])].compactMap(\.self)
            sitzung.agendaItem = punkte.filter(rat.istOeffentlich).compactMap(punkt)
            return sitzung
        }
    }

    var punkte: [OparlAgendaItem] { rat.aufgetreten(.tagesordnungspunkt).compactMap(punkt) }

    private func punkt(_ id: ObjektID) -> OparlAgendaItem? {
        let felder = Tagesordnungspunktfelder()
        guard let sicht = rat.sicht(id), let kopf = kopf(id, mit: teile.zum(punkt: id)) else { return nil }
        var punkt = OparlAgendaItem(kopf, order: Int64(sicht[felder.rang] ?? 0))
        punkt.meeting = verweis(.meeting, sicht[felder.sitzung])
        punkt.number = sicht[felder.nummer]
        punkt.name = sicht[felder.titel]
        punkt.isPublic = true
        punkt.head.keyword = [sicht[felder.thema]].compactMap(\.self)
        punkt.consultation = (teile.behandelt[id] ?? []).lazy.compactMap { verweis(.consultation, $0) }.first
        let beschluesse = (teile.beschluesse[id] ?? []).filter(rat.istOeffentlich).compactMap(rat.sicht)
        punkt.result = Self.zeilen(beschluesse.compactMap { $0[Beschlussfelder().ergebnis]?.deutsch })
        punkt.resolutionText = Self.zeilen(beschluesse.flatMap { $0.alle(Beschlussfelder().punkte) })
        let stimmen = beschluesse.flatMap { teile.stimmen[$0.objekt.id] ?? [] }.filter(rat.istOeffentlich).compactMap(rat.sicht)
        if !stimmen.isEmpty { punkt.head.vendor = [OparlMember("rathaus:abstimmung", .list(stimmen.map(Self.stimmen)))] }
        return punkt
    }

    private static func zeilen(_ texte: [String]) -> String? { texte.isEmpty ? nil : texte.joined(separator: "\n") }

    private static func stimmen(_ sicht: Objektsicht) -> OparlValue {
        let felder = Stimmenfelder()
        let texte = [("teil", sicht[felder.teil]), ("gruppe", sicht[felder.gruppe])]
        let zahlen = [
            ("dafuer", sicht[felder.dafuer]), ("dagegen", sicht[felder.dagegen]), ("enthaltungen", sicht[felder.enthaltungen]),
        ]
        return .object(
            texte.compactMap { name, text in text.map { OparlMember(name, .text($0)) } }
                + zahlen.compactMap { name, zahl in zahl.map { OparlMember(name, .number(Int64($0))) } })
    }

    /// The name it bore on that day.
    private func gremiumname(_ id: ObjektID, am tag: Kalendertag?) -> String? {
        let titel = Gremiumfelder().titel
        let damals = tag.flatMap { tag in
            rat.verlauf(id)?.aussagen.first {
                $0.linie.feld == titel.name && $0.aussage.bekannt.umfasst(rat.jetzt) && $0.aussage.gilt.umfasst(tag)
            }?.aussage.wert.flatMap(String.init(_:))
        }
        return damals ?? rat.sicht(id)?[titel]
    }

    /// Only where day and hour are known exactly.
    private static func zeit(_ tag: Datumsangabe?, _ uhrzeit: String?) -> OparlTime? {
        guard case .kalender(let angabe) = tag?.zeit, angabe.stufe == .tag, let uhrzeit, let zeit = Uhrzeit(uhrzeit) else {
            return nil
        }
        return angabe.von.um(zeit.stunde, zeit.minute).oparl
    }
}

/// `17:00`
struct Uhrzeit: Hashable, Sendable {
    let stunde: Int
    let minute: Int

    init?(_ text: String) {
        let teile = text.split(separator: ":", omittingEmptySubsequences: false)
        guard teile.count == 2, teile.allSatisfy({ (1...2).contains($0.count) && $0.allSatisfy(\.isASCII) }),
            let stunde = Int(teile[0]), let minute = Int(teile[1]), (0..<24).contains(stunde), (0..<60).contains(minute)
        else { return nil }
        self.stunde = stunde
        self.minute = minute
    }
}
