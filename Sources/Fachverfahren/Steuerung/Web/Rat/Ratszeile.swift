// SPDX-License-Identifier: EUPL-1.2
import Core
import Oparl
import Web

/// A Sitzung in a list.
struct Ratszeile: Encodable, Sendable {
    let text: String
    let url: String
    let zusatz: String?

    init(_ sitzung: OparlMeeting, _ anfrage: WebRequest) {
        text = sitzung.name ?? anfrage.t("ratSitzung")
        url = "\(GremienURL.oeffentlich)/sitzungen/\(sitzung.head.id)"
        zusatz = sitzung.cancelled == true ? anfrage.t("ratFaelltAus") : sitzung.meetingState
    }

    init(_ text: String, _ url: String, _ zusatz: String? = nil) {
        self.text = text
        self.url = url
        self.zusatz = zusatz
    }
}

extension Oparlbestand {
    /// What is shown, without what was withdrawn.
    func gezeigte<T: OparlObject>(_: T.Type) -> [T] { alle(T.kind).compactMap { $0 as? T }.filter { !$0.head.deleted } }

    /// The latest first; those without an hour stand by their name, which ends with the day.
    var sitzungen: [OparlMeeting] {
        gezeigte(OparlMeeting.self).sorted { ($0.start?.seconds ?? 0, $0.head.id) > ($1.start?.seconds ?? 0, $1.head.id) }
    }
}

extension OparlAgendaItem {
    /// The votes as sentences.
    var abstimmungen: [Abstimmung] {
        let stimmen = head.vendor.first { $0.name == "rathaus:abstimmung" }?.value.items ?? []
        var teile: [String?] = []
        for stimme in stimmen where !teile.contains(stimme["teil"]?.string) { teile.append(stimme["teil"]?.string) }
        return teile.map { teil in
            Abstimmung(
                teil: teil,
                gruppen: stimmen.filter { $0["teil"]?.string == teil }.map {
                    .init(
                        name: $0["gruppe"]?.string ?? "", dafuer: Self.zahl($0["dafuer"]), dagegen: Self.zahl($0["dagegen"]),
                        enthaltungen: Self.zahl($0["enthaltungen"]))
                })
        }
    }

    private static func zahl(_ wert: OparlValue?) -> Int { if case .number(let zahl) = wert { Int(zahl) } else { 0 } }
}
