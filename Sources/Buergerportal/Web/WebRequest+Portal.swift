// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Web

extension WebRequest {
    var portalsprache: Portalsprache { sprache == .de ? .de : .en }
    func t(_ text: Portaltext) -> String { text[portalsprache] }
    func zeit(_ zeit: Zeitpunkt) -> String { sprache == .de ? zeit.deutschLang : zeit.englischLang }
    func tag(_ tag: Kalendertag) -> String { sprache == .de ? tag.deutschLang : tag.englischLang }
}
