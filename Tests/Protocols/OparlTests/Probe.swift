// SPDX-License-Identifier: EUPL-1.2
import Oparl

/// A small town with one object of each kind.
enum Probe {
    static let base = "https://stadt.example/oparl/1.1"
    static let zeit = OparlTime(seconds: 1_550_000_000, offset: 60)

    static func kopf(_ id: String, deleted: Bool = false) -> OparlHead {
        OparlHead(id, created: zeit, modified: zeit, deleted: deleted)
    }

    static func style(_ version: OparlVersion, omitInternal: Bool = false) -> OparlStyle {
        OparlStyle(version, base: "https://stadt.example/oparl/\(version.rawValue)", omitInternal: omitInternal)
    }

    /// Each as it is answered by itself.
    static var stadt: [any OparlObject] {
        let koerperschaft = OparlLink(.body, "1")
        var system = OparlSystem(kopf(""))
        system.license = "https://www.govdata.de/dl-de/zero-2-0"
        var periode = OparlLegislativeTerm(kopf("p"))
        periode.body = koerperschaft
        periode.name = "17. Wahlperiode"
        (periode.startDate, periode.endDate) = ("2014-06-01", "2020-10-31")
        var ort = OparlLocation(kopf("o"))
        ort.description = "Rathaus"
        ort.geojson = .object([OparlMember("type", .text("Feature"))])
        ort.bodies = [koerperschaft]
        var body = OparlBody(kopf("1"), name: "Stadt Musterstadt")
        body.legislativeTerm = [periode]
        body.location = ort
        body.mainOrganization = OparlLink(.organization, "rat")
        var rat = OparlOrganization(kopf("rat"))
        rat.body = koerperschaft
        rat.name = "Rat"
        rat.meets = true
        rat.membership = [OparlLink(.membership, "m")]
        var mitglied = OparlMembership(kopf("m"))
        mitglied.person = OparlLink(.person, "ada")
        mitglied.organization = rat.link
        mitglied.votingRight = true
        var person = OparlPerson(kopf("ada"))
        person.name = "Ada Muster"
        person.membership = [mitglied]
        var punkt = OparlAgendaItem(kopf("top"), order: 0)
        punkt.meeting = OparlLink(.meeting, "s")
        punkt.name = "Digitalisierung"
        punkt.consultation = OparlLink(.consultation, "b")
        var sitzung = OparlMeeting(kopf("s"))
        sitzung.start = zeit
        sitzung.organization = [rat.link]
        sitzung.agendaItem = [punkt]
        var datei = OparlFile(kopf("d"))
        datei.sha512Checksum = "00"
        datei.paper = [OparlLink(.paper, "v")]
        var beratung = OparlConsultation(kopf("b"))
        beratung.paper = OparlLink(.paper, "v")
        beratung.agendaItem = punkt.link
        beratung.organization = [rat.link]
        var vorlage = OparlPaper(kopf("v"))
        vorlage.reference = "2019/2681"
        vorlage.mainFile = datei
        vorlage.consultation = [beratung]
        return [system, body, periode, ort, rat, mitglied, person, punkt, sitzung, datei, beratung, vorlage]
    }

    static func werte(_ version: OparlVersion) -> [OparlValue] { stadt.map { $0.value(style(version)) } }
}

extension OparlValue {
    /// The same with a member changed or, for `nil`, left out; `id` tells of which object, also inside others.
    func geaendert(_ id: String, _ name: String, _ neu: OparlValue?) -> OparlValue {
        switch self {
        case .object(let members):
            var neue = members.map { OparlMember($0.name, $0.value.geaendert(id, name, neu)) }
            if self["id"]?.string?.hasSuffix(id) == true {
                neue.removeAll { $0.name == name }
                if let neu { neue.append(OparlMember(name, neu)) }
            }
            return .object(neue)
        case .list(let items): return .list(items.map { $0.geaendert(id, name, neu) })
        default: return self
        }
    }
}
