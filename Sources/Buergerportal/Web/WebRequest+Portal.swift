// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Web

extension WebRequest {
    var portalsprache: Portalsprache { sprache == .de ? .de : .en }
    func t(_ text: Portaltext) -> String { text[portalsprache] }
    /// What is wrong with an answer, as a sentence that says what to do.
    func t(_ mangel: Antwortmangel, _ frage: Frage) -> String {
        switch mangel {
        case .regel(let text): t(text)
        case .dateiUnzulaessig(let name): t(PortalError.anlageUnzulaessig(name))
        case .zuLang(let hoechstens), .zuVieleDateien(let hoechstens): t(mangel.schluessel ?? "", String(hoechstens))
        default: t(mangel.schluessel ?? "", t(frage.text))
        }
    }
    /// The last message that was on the page the form came from.
    var gelesenBis: NachrichtID? { formular["bis"].flatMap { NachrichtID($0) } }
    /// The state of a case; a withdrawn one is called so.
    func stufe(_ stufe: Vorgangsstufe, _ antrag: AntragRecord) -> String {
        t(antrag.zurueckgenommen == nil ? stufe.schluessel : "portalStufeZurueckgenommen")
    }
    /// "2 new messages"; `nil` for none.
    func ungelesen(_ zahl: Int) -> String? {
        switch zahl {
        case 0: nil
        case 1: t("portalNachrichtNeu")
        default: t("portalNachrichtenNeu", String(zahl))
        }
    }
    func zeit(_ zeit: Zeitpunkt) -> String { sprache == .de ? zeit.deutschLang : zeit.englischLang }
    func tag(_ tag: Kalendertag) -> String { sprache == .de ? tag.deutschLang : tag.englischLang }
}
