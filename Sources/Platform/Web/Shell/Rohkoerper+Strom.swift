// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Foundation
internal import Hummingbird
internal import NIOCore
internal import Store
internal import Synchronization

extension Rohkoerper {
    init(inhalte: ContentStore, grenze: Int, _ body: RequestBody) {
        self.init(
            stuecke: { nehmen in
                var strom = Koerperstrom(body)
                var gelesen = 0
                while let stueck = try await strom.naechstes() {
                    gelesen += stueck.readableBytes
                    guard gelesen <= grenze else { throw WebFehler.zuGross(grenze: grenze) }
                    try nehmen(Data(stueck.readableBytesView))
                }
            }, beginnen: { try inhalte.begin() },
            lesen: { typ in
                let leser = Formularleser(inhalte: inhalte, grenze: grenze, markeStimmt: { _ in false }, ohneMarke: true)
                return try await leser.lesen(typ: typ, body)
            })
    }
}
