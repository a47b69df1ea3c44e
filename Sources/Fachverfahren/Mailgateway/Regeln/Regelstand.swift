// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Mailrichtlinie
internal import Store
internal import Synchronization

/// Rules to decide by, and what traces and pages call them.
struct Geltendes: Sendable, Hashable {
    let werk: Regelwerk
    let name: String
    /// `nil` for the rules that hold until a version was released.
    let fassung: RegelwerkID?

    /// Those of the file, or those a town starts with.
    static func vorgabe(_ werk: Regelwerk) -> Geltendes { Geltendes(werk: werk, name: "Vorgabe", fassung: nil) }
}

/// The rules the running gateway decides by. A message is decided about by one version, whatever is released meanwhile.
final class Regelstand: Sendable {
    private let vorgabe: Geltendes
    private let stand: Mutex<Geltendes>

    init(vorgabe: Regelwerk) {
        self.vorgabe = .vorgabe(vorgabe)
        stand = Mutex(.vorgabe(vorgabe))
    }

    var geltend: Geltendes { stand.withLock { $0 } }

    /// Takes over what was released since. Asks for one small row where nothing changed.
    /// - Throws: also where the text is not readable by this program; the rules so far stay.
    func aktualisiere(_ store: Store) async throws {
        let (bisher, vorgabe) = (geltend, vorgabe)
        let neu = try await store.read { db -> Geltendes? in
            let fassung = try db.geltendeFassung()
            guard fassung?.id != bisher.fassung else { return nil }
            return try db.geltendes(sonst: vorgabe)
        }
        if let neu { stand.withLock { $0 = neu } }
    }
}

extension ReadAccess {
    /// What holds now, also where no gateway runs.
    func geltendes(sonst vorgabe: Geltendes) throws -> Geltendes {
        guard let fassung = try geltendeFassung(), let text = try regeltext(fassung.id) else { return vorgabe }
        return Geltendes(werk: try Regelwerk(json: text), name: fassung.name, fassung: fassung.id)
    }
}
