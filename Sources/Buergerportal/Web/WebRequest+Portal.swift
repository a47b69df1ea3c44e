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
        case .zuLang(let hoechstens): t(mangel.schluessel ?? "", String(hoechstens))
        default: t(mangel.schluessel ?? "", t(frage.text))
        }
    }
    func zeit(_ zeit: Zeitpunkt) -> String { sprache == .de ? zeit.deutschLang : zeit.englischLang }
    func tag(_ tag: Kalendertag) -> String { sprache == .de ? tag.deutschLang : tag.englischLang }
}
